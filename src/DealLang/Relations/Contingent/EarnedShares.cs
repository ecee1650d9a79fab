using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>Shares that the acquirer issues later, on a day or if something happens: to the target's holders as an earn-out, to a sponsor whose shares are held back.</summary>
/// <param name="Count">How many: none, all of them, or at most all while it is open.</param>
internal sealed record EarnedShares(Leg Leg, Expression Count)
{
    public static bool Is(Leg leg, DealTerms terms) => leg is { Asset: AssetKind.Shares, Amount: not null, IsTerminationFee: false, EarnOut: null, OfRight.Length: 0 }
        && (leg.IsContingent || DealDates.IsDeferred(terms.Reading.World, terms.Deal, leg)) && (leg.Per is null || leg.Per.Party == terms.Deal.Target) && terms.Deal.IsSubject(leg.From) && leg.Gives?.Party == leg.From;

    /// <summary>The target's part of the whole once all that may be earned has been.</summary>
    public static void Relate(DealTerms terms, ShareConsideration shares, List<EarnedShares> earned)
    {
        var alike = earned.FindAll(e => e.Leg.Gives == shares.Class);
        if (alike.Count == 0 || !shares.Class.IsPartOfTheWhole) return;
        var (form, deal) = (terms.Form, terms.Deal);
        var all = alike.Aggregate(default(Expression), (sum, e) => sum.Plus(e.Count))!;
        var theirs = alike.Where(e => deal.IsForTarget(e.Leg.To)).Aggregate(shares.Kept, (sum, e) => sum + e.Count);
        form.Relate("ownership with what is earned", "T22", form.Figure("ownership", Unit.One, deal.Target.Name + ", with earn-outs"), theirs / (shares.Combined + all));
    }
}
