using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Relations.Rounds;
using DealLang.Symbols;

namespace DealLang.Webs;

/// <summary>Parts of companies that deals for existing shares moved: from the seller to the buyer, or out of the company's count where it bought its own.</summary>
internal static class PurchasedParts
{
    public static IEnumerable<IssuedPart> Of(World world, Func<Deal, Evaluation> evaluate, Func<Party, Evaluation> ofCompany, DateOnly asOf)
    {
        foreach (var (purchase, part, value) in All(world, evaluate, ofCompany, asOf))
        {
            var (deal, company, closed, place) = (purchase.Deal, purchase.Class.Party, purchase.Closed, ClosingOrder.Of(world, purchase.Deal));
            yield return new IssuedPart(deal.Name, company, closed, part, value, purchase.Seller) { Place = place };
            // The others have so much more of what is left.
            if (purchase.IsTakenIn) yield return new IssuedPart(deal.Name, company, closed, part, -value / (1m - value)) { Place = place, Kept = 1m / (1m - part) };
        }
    }

    /// <summary>Each with the part of the company that the shares were before it.</summary>
    public static IEnumerable<(SharePurchase Purchase, Expression Part, decimal Value)> All(World world, Func<Deal, Evaluation> evaluate, Func<Party, Evaluation> ofCompany, DateOnly asOf)
    {
        foreach (var company in world.Parties.Where(p => p.Classes.Length > 0))
        {
            foreach (var purchase in SharePurchase.Of(world, company).Where(p => p.Closed <= asOf && !DealDates.IsDead(p.Deal, asOf)))
            {
                if (evaluate(purchase.Deal).Find(purchase.Shares) is not { Value: { } bought } shares || Count(world, purchase, evaluate, ofCompany) is not { } count || bought >= count.Value) continue;
                yield return (purchase, shares.Figure.Path / count.Formula, bought / count.Value);
            }
        }
    }

    /// <summary>All shares of the company before it: after the last round that closed by then, else as the company counts them; without those that it has taken in since.</summary>
    private static (Expression Formula, decimal Value)? Count(World world, SharePurchase purchase, Func<Deal, Evaluation> evaluate, Func<Party, Evaluation> ofCompany)
    {
        var company = purchase.Class.Party;
        var last = world.Deals.Where(d => d.Verb == "invests" && d.Objects.Contains(company) && DealDates.Closing(d)?.Date?.Last is { } closed && closed < purchase.Closed).MaxBy(d => DealDates.Closing(d)!.Date!.Value.Last);
        if (last is not null && (evaluate(last).Find(new FigurePath(last.Name, "post-shares")) ?? evaluate(last).Find(new FigurePath(last.Name, "shares-after"))) is { Value: not null } after)
            return Less(after, DealDates.Closing(last)!.Date!.Value.Last);
        var counted = world.FactsOf(company.Name, "shares").Select(f => f.Key.Valid?.Last ?? DateOnly.MinValue).DefaultIfEmpty(DateOnly.MinValue).Max();
        return (ofCompany(company).Find(new FigurePath(company.Name, "shares")) ?? ofCompany(company).Find(new FigurePath(company.Name, "shares", purchase.Class.FullName))) is { Value: not null } stated ? Less(stated, counted) : null;

        (Expression Formula, decimal Value) Less(FigureValue all, DateOnly since)
        {
            (Expression Formula, decimal Value) left = (all.Figure.Path, all.Value!.Value);
            foreach (var earlier in SharePurchase.Of(world, company).Where(p => p.IsTakenIn && p.Closed > since && p.Closed < purchase.Closed))
                if (evaluate(earlier.Deal).Find(earlier.Shares) is { Value: { } taken } shares) left = (left.Formula - shares.Figure.Path, left.Value - taken);
            return left;
        }
    }
}
