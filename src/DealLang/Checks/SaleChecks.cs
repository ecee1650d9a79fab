using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Relations.Rounds;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>K95, K96, K99: a round is of one class, a holder sells no more than it has, and an offering is sold to those whom its header names.</summary>
internal static class SaleChecks
{
    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal) =>
        deal is { Verb: "invests", Objects: [var company, ..] } ? Classes(deal, company).Concat(Held(evaluator, deal)).Concat(Beside(evaluator.World, deal, company)) : [];

    private sealed record Seller(string Name, Text.Location Place);

    private static IEnumerable<Diagnostic> Classes(Deal deal, Party company)
    {
        string? sold = null;
        foreach (var leg in deal.Legs)
        {
            if ((leg.For ?? leg.Gives) is not { } of || of.Party != company || SecondarySale.Is(leg, company)) continue;
            sold ??= of.FullName;
            if (of.FullName == sold) continue;
            yield return Diagnostic.Create(RoundSales.TwoClasses, leg.Location, deal.Name, sold, of.FullName);
            yield break;
        }
    }

    private static IEnumerable<Diagnostic> Beside(World world, Deal deal, Party company)
    {
        if (!world.FactsOf(deal.Name, "offers").Any()) yield break;
        foreach (var leg in deal.Legs.Where(l => l is { Asset: AssetKind.Cash, For: not null, Amount.Value: not null } && !deal.IsSubject(l.From) && (l.To is null || l.To == company)))
            yield return Diagnostic.Create(RoundSales.BesideTheOffering, leg.Location, deal.Name, leg.From.Name, FigureWords.Of(leg.Amount!.Value!.Value, leg.Amount.Unit), string.Join(" and ", deal.Subjects.Select(s => s.Name)));
    }

    private static IEnumerable<Diagnostic> Held(WorldEvaluator evaluator, Deal deal)
    {
        var sellers = evaluator.World.FactsOf(deal.Name, "offers").Where(f => f.Key.Argument.Length > 0).Select(f => new Seller(f.Key.Argument.Split(", ")[0], f.Used.Location)).ToList();
        if (!deal.Objects.IsEmpty) sellers.AddRange(deal.Legs.Where(l => SecondarySale.Is(l, deal.Objects[0])).Select(l => new Seller(l.To!.Name, l.Location)));
        if (sellers.Count == 0) yield break;
        var evaluation = evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase);
        foreach (var (seller, place) in sellers.DistinctBy(s => s.Name))
        {
            if (seller == Offering.Secondary && evaluation.Find(new FigurePath(deal.Name, "offered-shares", seller)) is { Value: { } all, Figure.Unit: var unit } && unit.ShareClass is { } name
                && evaluation.Find(new FigurePath(deal.Name, "class-shares", name)) is { Value: { } there } && all > there)
                yield return Diagnostic.Create(CountKinds.MoreThanThereAre, place, deal.Name, string.Join(' ', place.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)), FigureWords.Of(all, unit), name, FigureWords.Of(there, unit));
            if (evaluation.Find(new FigurePath(deal.Name, "shares.after", seller)) is not { Value: < 0m and var left } after
                || evaluation.Find(new FigurePath(deal.Name, "offered-shares", seller)) is not { Value: { } offered }) continue;
            yield return Diagnostic.Create(RoundSales.MoreThanHeld, place, deal.Name, seller, Shares(offered), Shares(offered + left), Shares(-left)) with { Figure = after.Figure.Path.ToString() };

            string Shares(decimal number) => FigureWords.Of(number, after.Figure.Unit);
        }
    }
}
