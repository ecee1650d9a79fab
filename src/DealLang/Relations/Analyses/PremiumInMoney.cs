using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>
/// What those whose shares are acquired are paid beyond what these were worth before: the equity value at the offer less that at the price before, each with
/// the diluted shares of its own price, so that an option counts with what it is in the money each time. Of a part that is bought it is that part, and what the
/// acquirer has already, and what is excluded, is paid no premium; of an offer to holders for a part it is on the shares that are taken.
/// </summary>
internal static class PremiumInMoney
{
    /// <param name="targetValue">The target's value before.</param>
    /// <param name="perShare">The offer.</param>
    /// <param name="before">The price before.</param>
    /// <param name="own">The acquirer's own shares of the target.</param>
    /// <param name="sides">Terms of other classes, which those of the acquirer's shares that are of these count at.</param>
    /// <param name="classes">What such classes were worth before, where they had a price of their own.</param>
    /// <param name="target">The class that premiums are of.</param>
    /// <param name="distributed">What the target gives its holders for a share beside the offer; null for nothing.</param>
    /// <param name="synergies">Their present value; null when it is not asked for.</param>
    public static void Relate(DealTerms terms, Reference targetValue, Reference perShare, Reference before, IReadOnlyList<OwnedShares> own, IReadOnlyList<SidePackage> sides, List<ClassBefore> classes, Reference? synergies, ShareClass target, Expression? distributed)
    {
        var form = terms.Form;
        var paid = form.Figure("premium-paid", form.Money);
        var offered = ((Expression)perShare).With(distributed);
        Expression beyond = form.Figure("equity", form.Money) - targetValue;
        if (distributed is not null) beyond = form.Figure("equity", form.Money) + (distributed * form.Input("target-shares", Values.Unit.Shares(target.FullName))) - targetValue;
        if (PartialTender.IsMade(terms)) beyond = form.Figure("exchanged", Values.Unit.Shares(target.FullName)) * (offered - before);
        else if (terms.Deal.Portion is not null) beyond = form.Input("portion", Values.Unit.One) * beyond;
        else
        {
            Expression? unpaid = null, apart = null;
            foreach (var one in own)
            {
                if (one.Terms(sides) is { Weight: not null } side && one.Apart is { } counted) apart = apart.Plus(counted * Beyond(side));
                else unpaid = unpaid.Plus(one.Owned);
            }
            foreach (var (named, shares) in NotExchanged.Excluded(terms, target))
            {
                if (sides.FirstOrDefault(s => s.Class == named) is { Weight: not null } side) apart = apart.Plus(shares * Beyond(side));
                else unpaid = unpaid.Plus(named == target ? shares : shares * terms.Weight(named, target));
            }
            if (unpaid is not null) beyond -= unpaid * (offered - before);
            if (apart is not null) beyond -= apart;
        }
        form.Relate("premium in money", "T33", paid, beyond);
        if (synergies is not null) form.Relate("synergies beyond the premium", "T33", form.Figure("synergies.beyond-premium", form.Money), synergies - paid);

        // What a share of a class with terms of its own is paid beyond what it was worth.
        Expression Beyond(SidePackage side) => side.Package.Value - (classes.Find(c => c.Class == side.Class)?.Price ?? before * side.Weight!);
    }
}
