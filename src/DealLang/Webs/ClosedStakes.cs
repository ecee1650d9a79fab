using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Relations.Rounds;
using DealLang.Symbols;

namespace DealLang.Webs;

/// <summary>
/// What deals that have closed make of who owns whom: who acquired a company has it, or the part that it acquired; who put money into a round has its
/// stake; who exchanged shares has those of the other. What a company says itself of a later day stands.
/// </summary>
internal static class ClosedStakes
{
    /// <summary>The rounds, the acquisitions paid in new shares and the exchanges of them that closed by a day, with the part of the company that each issued; null where that is not known.</summary>
    public static IEnumerable<IssuedPart> Issued(World world, Func<Deal, Evaluation> evaluate, Func<Party, Evaluation> ofCompany, DateOnly asOf)
    {
        foreach (var (deal, closed) in Rounds(world, asOf))
        {
            foreach (var issued in OfferedParts.Of(world, deal, closed, evaluate(deal), ofCompany)) yield return issued;
        }
        foreach (var (deal, closed) in Acquired(world, asOf))
        {
            int place = ClosingOrder.Of(world, deal);
            var evaluation = evaluate(deal);
            if (evaluation.Find(new FigurePath(deal.Name, "ownership", deal.Objects[0].Name)) is { Value: { } value } issued)
            {
                // What others are issued beside the offer thins those before as well.
                bool isBeside = evaluation.Figures.Any(f => f.Figure.Path.Measure == "issued") && evaluation.Find(new FigurePath(deal.Name, "ownership", deal.Subjects[0].Name)) is { Value: not null };
                var kept = new FigurePath(deal.Name, "ownership", deal.Subjects[0].Name);
                yield return new IssuedPart(deal.Name, deal.Subjects[0], closed, new Reference(issued.Figure.Path), isBeside ? 1m - evaluation.Find(kept)!.Value : value) { Place = place, Kept = isBeside ? new Reference(kept) : null, Votes = NewVotes(deal, evaluation) };
            }
            if (deal is { Seller: { } seller, Portion: { Value: { } sold, Unit.IsOne: true } }) yield return new IssuedPart(deal.Name, deal.Objects[0], closed, new Number(sold), sold, seller) { Place = place };
        }
        foreach (var (deal, closed) in Exchanged(world, asOf))
        {
            foreach (var side in Sides(deal, evaluate(deal))) yield return new IssuedPart(deal.Name, side.Issuer, closed, new Reference(side.Part.Figure.Path), side.Part.Value) { Place = ClosingOrder.Of(world, deal) };
        }
        foreach (var moved in PurchasedParts.Of(world, evaluate, ofCompany, asOf)) yield return moved;
    }

    /// <summary>The part of the acquirer's votes that those before have no more; null where its classes vote alike.</summary>
    private static (Expression Part, decimal Value)? NewVotes(Deal deal, Evaluation evaluation)
    {
        FigurePath kept = new(deal.Name, "votes", deal.Subjects[0].Name), given = kept with { Argument = deal.Objects[0].Name };
        if (evaluation.Find(kept) is not { Value: { } value }) return null;
        return evaluation.Find(given)?.Value is { } all && all + value == 1m ? (new Reference(given), all) : (1m - new Reference(kept), 1m - value);
    }

    /// <summary>Exchanges of shares that closed by a day.</summary>
    private static IEnumerable<(Deal Deal, DateOnly Closed)> Exchanged(World world, DateOnly asOf)
    {
        foreach (var deal in world.Deals.Where(d => d is { Kind: DealKind.EquitySwap, Subjects.Length: 1, Objects.Length: 1 } && !DealDates.IsDead(d, asOf)))
        {
            if (DealDates.Closing(deal)?.Date is { } closed && closed.First <= asOf) yield return (deal, closed.First);
        }
    }

    /// <summary>The sides of an exchange: who issued new shares, and the other one, with the part of the issuer that they are.</summary>
    private static IEnumerable<(Party Issuer, Party Other, FigureValue Part, bool IsWhole)> Sides(Deal deal, Evaluation evaluation)
    {
        var (one, other) = (deal.Subjects[0], deal.Objects[0]);
        foreach (var (issuer, holder) in new[] { (one, other), (other, one) })
        {
            if (!deal.Legs.Any(l => l is { Asset: AssetKind.Shares, When: null } && l.From == issuer && l.Gives?.Party == issuer)) continue;
            if (evaluation.Find(new FigurePath(deal.Name, "stake", holder.Name)) is { Value: not null } stake) yield return (issuer, holder, stake, false);
            else if (evaluation.Find(new FigurePath(deal.Name, "ownership", holder.Name)) is { Value: not null } part && JoinedTo(deal) == issuer) yield return (issuer, holder, part, true);
        }
    }

    /// <summary>The side that takes in all of the other; null where each has a stake in the other.</summary>
    private static Party? JoinedTo(Deal deal) => deal.Legs.FirstOrDefault(l => l is { Asset: AssetKind.Shares, When: null, Amount: { Unit.IsOne: true, Value: 1m } } && l.Gives?.Party == l.From) is not { } whole ? null
        : whole.From == deal.Subjects[0] ? deal.Objects[0] : deal.Subjects[0];

    private static IEnumerable<(Deal Deal, DateOnly Closed)> Rounds(World world, DateOnly asOf)
    {
        foreach (var deal in world.Deals.Where(d => d.Verb == "invests" && !d.Objects.IsEmpty && !DealDates.IsDead(d, asOf)))
        {
            if (DealDates.Closing(deal)?.Date is { } closed && closed.First <= asOf) yield return (deal, closed.First);
        }
    }

    /// <summary>
    /// What holders have after a round that did not make all of them less alike: an older class converts into more shares, or some sold theirs. Its cap table says it.
    /// </summary>
    /// <param name="all">Also of rounds that thinned all alike.</param>
    public static IEnumerable<Holding> InRounds(World world, Dictionary<string, Party> parties, Func<Deal, Evaluation> evaluate, DateOnly asOf, bool all = false)
    {
        foreach (var (deal, closed) in Rounds(world, asOf).Where(r => !world.FactsOf(r.Deal.Name, "offers").Any()).OrderByDescending(r => r.Closed.DayNumber))
        {
            var evaluation = evaluate(deal);
            if (!all && !evaluation.Figures.Any(f => IsUneven(evaluation, f)) && !SharePurchase.Of(world, deal.Objects[0]).Any(p => p.Closed <= closed)) continue;
            foreach (var owned in evaluation.Figures.Where(f => f.Figure.Path.Measure == "ownership" && f.Value is not null))
            {
                if (!parties.TryGetValue(owned.Figure.Path.Argument, out var holder) || deal.Objects.Contains(holder)) continue;
                var part = new Reference(owned.Figure.Path);
                yield return new Holding(holder, deal.Objects[0], part, owned.Value, part, owned.Value) { By = deal.Name, Since = closed };
            }
        }

        static bool IsUneven(Evaluation evaluation, FigureValue figure) => figure.Figure.Path switch
        {
            { Measure: "as-converted" } path => evaluation.Find(path with { Measure = "shares" }) is { Value: { } shares } && figure.Value > shares,
            { Measure: "offered-shares", Argument.Length: > 0 } => true,
            _ => false,
        };
    }

    /// <summary>Acquisitions by one company that closed by a day.</summary>
    private static IEnumerable<(Deal Deal, DateOnly Closed)> Acquired(World world, DateOnly asOf)
    {
        foreach (var deal in world.Deals.Where(d => d is { Kind: DealKind.Acquisition, Into: null, Subjects.Length: 1, Objects.Length: 1 } && !DealDates.IsDead(d, asOf)))
        {
            if (DealDates.Closing(deal)?.Date is { } closed && closed.First <= asOf) yield return (deal, closed.First);
        }
    }

    /// <summary>What holders of either side whose shares are counted have of the acquirer once an acquisition in shares has closed, as the deal's own report says.</summary>
    public static IEnumerable<Holding> InShares(World world, Dictionary<string, Party> parties, Func<Deal, Evaluation> evaluate, DateOnly asOf)
    {
        foreach (var (deal, closed) in Acquired(world, asOf).OrderByDescending(a => a.Closed.DayNumber))
        {
            var evaluation = evaluate(deal);
            foreach (var owned in evaluation.Figures.Where(f => f.Figure.Path.Measure == "ownership" && f.Value is not null))
            {
                // What one is issued beside all else that it has is its part where nobody knows the rest.
                string name = owned.Figure.Path.Argument;
                bool isIssued = name.EndsWith(Relations.OtherIssues.Issued, StringComparison.Ordinal);
                if (isIssued) name = name[..^Relations.OtherIssues.Issued.Length];
                if (isIssued && evaluation.Find(new FigurePath(deal.Name, "ownership", name)) is { Value: not null }) continue;
                if (!parties.TryGetValue(name, out var holder) || deal.IsSubject(holder) || deal.Objects.Contains(holder)) continue;
                var part = new Reference(owned.Figure.Path);
                yield return new Holding(holder, deal.Subjects[0], part, owned.Value, part, owned.Value) { By = deal.Name, Since = closed, IsBeside = isIssued || (evaluation.Find(new FigurePath(deal.Name, "issued", name)) is not null && evaluation.Find(new FigurePath(deal.Name, "ownership", name + Relations.OtherIssues.Issued)) is null) };
            }
        }
    }

    /// <summary>The deals that closed by a day, the last first, with what they made somebody's.</summary>
    public static IEnumerable<(Deal Deal, Party Holder, Party Company, Expression Part, decimal? Value, DateOnly Day)> Of(World world, Func<Deal, Evaluation> evaluate, DateOnly asOf)
    {
        foreach (var deal in world.Deals.Where(d => !d.Subjects.IsEmpty && !d.Objects.IsEmpty && !DealDates.IsDead(d, asOf)).OrderByDescending(d => DealDates.Closing(d)?.Date?.First ?? DateOnly.MinValue))
        {
            if (DealDates.Closing(deal)?.Date is not { } closed || closed.First > asOf || deal.Into is not null) continue;
            if (deal.Kind == DealKind.Acquisition)
            {
                decimal? portion = deal.Portion is { } part ? part.Unit.IsOne ? part.Value : null : 1m;
                if (portion is { } whole && deal.Subjects.Length == 1) yield return (deal, deal.Subjects[0], deal.Objects[0], new Number(whole), whole, closed.First);
            }
            else if (deal is { Kind: DealKind.EquitySwap, Subjects.Length: 1, Objects.Length: 1 })
            {
                if (JoinedTo(deal) is { } into) yield return (deal, into, into == deal.Subjects[0] ? deal.Objects[0] : deal.Subjects[0], new Number(1m), 1m, closed.First);
                foreach (var side in Sides(deal, evaluate(deal)).Where(s => !s.IsWhole)) yield return (deal, side.Other, side.Issuer, new Reference(side.Part.Figure.Path), side.Part.Value, closed.First);
            }
            else if (deal.Verb == "invests")
            {
                var evaluation = evaluate(deal);
                foreach (var investor in deal.Subjects)
                {
                    if (OfferedParts.Stake(evaluation, deal, investor) is { Value: { } value } stake) yield return (deal, investor, deal.Objects[0], new Reference(stake.Figure.Path), value, closed.First);
                }
            }
        }
    }
}
