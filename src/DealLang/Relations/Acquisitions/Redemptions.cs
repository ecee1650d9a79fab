using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// Shares of the acquirer that holders give back when the deal closes: redeemed for cash, as those of a blank-cheque company may be, forfeited by its
/// sponsor, cancelled of what a holder of the target has just received. They are not there any more when the companies are together.
/// </summary>
internal static class Redemptions
{
    /// <returns>The acquirer's shares without those that its own holders give back, each counted as one of the class that is given; its diluted shares where none is.</returns>
    public static Reference Relate(DealTerms terms, ShareClass given, Reference diluted, IReadOnlyList<GivenBack> back)
    {
        var settlement = new Settlement(terms);
        Expression left = diluted;
        foreach (var shares in back)
        {
            if (!shares.IsOfTheNew(terms)) left -= shares.AsGiven(given);
            string from = shares.Holder.Length > 0 ? shares.Holder : given.Party.Name + ".holders";
            settlement.AddBeside("redeemed" + shares.Holder, from, shares.Own.ShareClass + ".unissued", shares.Own.ToString(), shares.Own, shares.Count, shares.Location, Purpose.Other);
            if (shares.Price is not { } priced) continue;
            var each = terms.Form.Input("redemption-price", terms.Money / shares.Own, shares.Holder);
            terms.GiveOnce(each, priced, priced.Used.Second!);
            var cash = terms.Form.Figure("redeemed.cash", terms.Money, shares.Holder);
            terms.Form.Relate("cash for shares redeemed", "T18", cash, shares.Count * each);
            settlement.AddBeside("redemption" + shares.Holder, given.Party.Name, from, "cash", terms.Money, cash, shares.Location, Purpose.Other);
        }
        return left == diluted ? diluted : Remaining(terms, given, given.Party.Name, left);
    }

    /// <returns>What the target's holders give back of their new shares; null when they keep all.</returns>
    public static Expression? OfTheNew(DealTerms terms, ShareClass given, IReadOnlyList<GivenBack> back) =>
        back.Where(b => b.IsOfTheNew(terms)).Aggregate(default(Expression), (sum, shares) => sum.Plus(shares.AsGiven(given)));

    /// <summary>What a holder has left of what it had and received.</summary>
    public static Expression Left(DealTerms terms, ShareClass given, string holder, Expression had, IReadOnlyList<GivenBack> back)
    {
        var own = back.Where(b => b.Holder == holder).ToList();
        return own.Count == 0 ? had : Remaining(terms, given, holder, own.Aggregate(had, (left, shares) => left - shares.AsGiven(given)));
    }

    private static Reference Remaining(DealTerms terms, ShareClass given, string whose, Expression left)
    {
        var remaining = terms.Form.Figure("remaining", Unit.Shares(given.FullName), whose);
        terms.Form.Relate("shares that stay", "T21", remaining, left);
        return remaining;
    }
}
