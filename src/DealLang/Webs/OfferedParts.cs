using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Relations;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Webs;

/// <summary>
/// The part of a company, and of its votes, that a round or an offering issued, with what was taken of an over-allotment; and the part that each holder
/// sold in it.
/// </summary>
internal static class OfferedParts
{
    private const string Taken = "exercised";

    public static IEnumerable<IssuedPart> Of(World world, Deal deal, DateOnly closed, Evaluation evaluation, Func<Party, Evaluation> ofCompany)
    {
        var company = deal.Objects[0];
        int place = ClosingOrder.Of(world, deal);
        if (Whole(deal, evaluation) is not { } whole)
        {
            yield return new IssuedPart(deal.Name, company, closed, null, null) { Place = place };
            yield break;
        }
        var votes = Votes(deal, company, evaluation, ofCompany);
        yield return new IssuedPart(deal.Name, company, closed, whole.Issued / whole.All, whole.New / whole.Count) { Place = place, Votes = votes?.Issued };
        foreach (var sold in evaluation.Figures.Where(f => f.Figure.Path is { Measure: "offered-shares", Argument.Length: > 0 } && f.Value is not null))
        {
            if (world.Party(sold.Figure.Path.Argument) is not { } seller || whole.Each is not { } each) continue;
            yield return new IssuedPart(deal.Name, company, closed, sold.Figure.Path * each.Formula / whole.All, sold.Value * each.Value / whole.Count, seller) { Place = place, Votes = votes?.Of(sold) };
        }
    }

    /// <summary>All that there is after a deal, and what of it is new: of an offering in shares, of a round in money.</summary>
    /// <param name="Each">What a share counts in it; null where nobody says.</param>
    private sealed record OfferedWhole(Expression All, decimal Count, Expression Issued, decimal New, (Expression Formula, decimal Value)? Each);

    private static OfferedWhole? Whole(Deal deal, Evaluation evaluation)
    {
        var afterwards = Find("shares-after", Taken) ?? Find("shares-after");
        if (afterwards is { Value: { } count and not 0m } && Find("company-shares") is { Value: not null })
        {
            if (Find("new-shares") is not { Value: { } issued } shares) return new OfferedWhole(afterwards.Figure.Path, count, 0m, 0m, (1m, 1m));
            // New shares of the over-allotment are what there are more of with it.
            bool isMore = afterwards.Figure.Path.Argument.Length > 0 && Find("shares-after") is { Value: { } less } && less < count;
            var more = isMore ? Find(Relations.Rounds.Offering.ExercisedMeasure) : null;
            var converted = evaluation.Figures.Where(f => f.Figure.Path.Measure == "ownership.converted").Select(f => Find("shares", f.Figure.Path.Argument)).OfType<FigureValue>();
            return new OfferedWhole(afterwards.Figure.Path, count, converted.Aggregate(more is null ? shares.Figure.Path : (Expression)shares.Figure.Path + more.Figure.Path, (sum, c) => sum + c.Figure.Path), issued + (more?.Value ?? 0m) + converted.Sum(c => c.Value ?? 0m), (1m, 1m));
        }
        if (Find("pre") is not { Value: { } before } pre || Find("post") is not { Value: { } after and not 0m } post) return null;
        return new OfferedWhole(post.Figure.Path, after, (Expression)post.Figure.Path - pre.Figure.Path, after - before, Find("price") is { Value: { } price } each ? (each.Figure.Path, price) : null);

        FigureValue? Find(string measure, string argument = "") => evaluation.Find(new FigurePath(deal.Name, measure, argument));
    }

    /// <summary>What an investor has once all is closed: of an offering with what was taken of the over-allotment.</summary>
    public static FigureValue? Stake(Evaluation evaluation, Deal deal, Party investor)
    {
        var stake = evaluation.Find(new FigurePath(deal.Name, "stake", investor.Name));
        bool isFloat = stake?.Value is { } part && deal.Subjects.Length == 1 && evaluation.Find(new FigurePath(deal.Name, "float"))?.Value == part;
        return isFloat && evaluation.Find(new FigurePath(deal.Name, "float", Taken)) is { Value: not null } all ? all : stake;
    }

    /// <summary>Of a company whose classes vote differently: the votes of all its shares, with those that the deal issued.</summary>
    private static OfferedVotes? Votes(Deal deal, Party company, Evaluation evaluation, Func<Party, Evaluation> ofCompany)
    {
        if (!Relations.Votes.Differ(company) || evaluation.Find(new FigurePath(deal.Name, "new-shares")) is not { Value: not null } issued) return null;
        var of = ofCompany(company);
        Expression? before = null;
        decimal count = 0m;
        foreach (var shareClass in company.Classes.Where(c => !c.IsDepositary))
        {
            if (of.Find(new FigurePath(company.Name, "shares", shareClass.FullName)) is not { Value: { } shares } outstanding) return null;
            before = before.Plus((Expression)outstanding.Figure.Path * Each(shareClass));
            count += shares * (shareClass.Votes ?? 1m);
        }
        var taken = evaluation.Find(new FigurePath(deal.Name, Relations.Rounds.Offering.ExercisedMeasure));
        bool isNew = taken?.Value is not null && evaluation.Find(new FigurePath(deal.Name, "raise", Taken)) is { Value: not null };
        Expression issuedShares = issued.Figure.Path;
        return ClassOf(issued) is { } sold && before is not null
            ? new OfferedVotes(company, before, count, (isNew ? issuedShares + taken!.Figure.Path : issuedShares) * Each(sold), (issued.Value!.Value + (isNew ? taken!.Value!.Value : 0m)) * (sold.Votes ?? 1m)) : null;

        ShareClass? ClassOf(FigureValue shares) => company.Classes.FirstOrDefault(c => c.FullName == shares.Figure.Unit.ShareClass);
    }

    private static Number Each(ShareClass of) => new(of.Votes ?? 1m) { Unit = Unit.Vote / Unit.Shares(of.FullName) };

    private sealed record OfferedVotes(Party Company, Expression Before, decimal Count, Expression New, decimal NewCount)
    {
        public (Expression, decimal) Issued => (New / (Before + New), NewCount / (Count + NewCount));

        public (Expression, decimal)? Of(FigureValue sold) => Company.Classes.FirstOrDefault(c => c.FullName == sold.Figure.Unit.ShareClass) is { } shareClass
            ? ((Expression)sold.Figure.Path * Each(shareClass) / (Before + New), sold.Value!.Value * (shareClass.Votes ?? 1m) / (Count + NewCount)) : null;
    }
}
