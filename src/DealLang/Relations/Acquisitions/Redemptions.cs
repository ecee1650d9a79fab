using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// Shares of the acquirer that its own holders give back when the deal closes: redeemed for cash, as those of a blank-cheque company may be, or forfeited by
/// its sponsor. They are not there any more when the companies are together.
/// </summary>
internal static class Redemptions
{
    /// <returns>The acquirer's shares without them, each counted as one of the class that is given; its diluted shares where none is given back.</returns>
    public static Reference Relate(DealTerms terms, ShareClass given, Reference diluted)
    {
        var settlement = new Settlement(terms);
        Expression left = diluted;
        foreach (var fact in terms.Stated("redeemed").Where(f => IsOf(f, given.Party)))
        {
            var own = fact.Quantity!.Unit;
            var count = terms.Read(fact, own);
            left -= AsGiven(count, own, given);
            string from = fact.Key.Argument.Length > 0 ? fact.Key.Argument : given.Party.Name + ".holders";
            settlement.AddBeside("redeemed" + fact.Key.Argument, from, own.ShareClass + ".unissued", own.ToString(), own, count, fact.Used.Location, Purpose.Other);
            if (fact.Used.Second is not { } price) continue;
            var each = terms.Form.Input("redemption-price", terms.Money / own, fact.Key.Argument);
            terms.GiveOnce(each, fact, price);
            var cash = terms.Form.Figure("redeemed.cash", terms.Money, fact.Key.Argument);
            terms.Form.Relate("cash for shares redeemed", "T18", cash, count * each);
            settlement.AddBeside("redemption" + fact.Key.Argument, given.Party.Name, from, "cash", terms.Money, cash, fact.Used.Location, Purpose.Other);
        }
        return left == diluted ? diluted : Remaining(terms, given, given.Party.Name, left);
    }

    /// <summary>What a holder has left of what it had.</summary>
    public static Expression Left(DealTerms terms, ShareClass given, string holder, Expression had)
    {
        var back = terms.Stated("redeemed").Where(f => f.Key.Argument == holder && IsOf(f, given.Party)).ToList();
        return back.Count == 0 ? had : Remaining(terms, given, holder, back.Aggregate(had, (left, fact) => left - AsGiven(terms.Read(fact, fact.Quantity!.Unit), fact.Quantity.Unit, given)));
    }

    private static Reference Remaining(DealTerms terms, ShareClass given, string whose, Expression left)
    {
        var remaining = terms.Form.Figure("remaining", Unit.Shares(given.FullName), whose);
        terms.Form.Relate("shares that stay", "T21", remaining, left);
        return remaining;
    }

    private static bool IsOf(Fact fact, Party party) => party.Classes.Any(c => c.FullName == fact.Quantity!.Unit.ShareClass);

    private static Expression AsGiven(Reference count, Unit own, ShareClass given)
    {
        var unit = Unit.Shares(given.FullName);
        return own == unit ? count : new Binary(Operation.Multiply, count, new Number(1m) { Unit = unit / own });
    }
}
