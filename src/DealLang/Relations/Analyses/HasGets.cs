using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What a holder has before and gets after: for a share of the target its standalone price against the cash and the shares that it becomes, these at the
/// value of a share of both companies together (synergies included, cash paid left out); for a share of the acquirer its price against the same value.
/// </summary>
internal static class HasGets
{
    /// <param name="before">The price of a target share before, by the name of its premium.</param>
    /// <param name="standalone">The target's diluted shares at that price.</param>
    /// <param name="synergies">Their present value; null when it is not asked for.</param>
    /// <param name="shares">What is paid in shares; null when nothing is.</param>
    /// <param name="cash">The cash paid; null when none is.</param>
    /// <param name="each">The cash for one target share; where holders choose, as a mean over all of them.</param>
    public static void Relate(DealTerms terms, Reference before, Expression standalone, Reference? synergies, ShareConsideration? shares, Reference? cash, Expression? each)
    {
        var form = terms.Form;
        var targetValue = form.Figure("target-value", form.Money);
        form.Relate("target's value before", "T33", targetValue, before * standalone);
        var paid = form.Figure("premium-paid", form.Money);
        form.Relate("premium in money", "T33", paid, form.Figure("equity", form.Money) - targetValue);
        if (synergies is not null) form.Relate("synergies beyond the premium", "T33", form.Figure("synergies.beyond-premium", form.Money), synergies - paid);
        if (shares is null) return;

        var together = form.Input("acquirer-value", form.Money) + targetValue;
        if (synergies is not null) together += synergies;
        if (cash is not null) together -= cash;
        var price = form.Input("acquirer-price", form.Money / shares.Unit);
        var value = form.Figure("pro-forma-price", form.Money / shares.Unit);
        form.Relate("value of a share of both", "T33", value, together / (form.Figure("fdso", shares.Unit, terms.Deal.Acquirer.Name) + shares.NewShares));

        var perShare = form.UnitOf(before.Path)!;
        Expression received = shares.Ratio * value;
        if (each is not null) received += each;
        Compare(terms.Deal.Target.Name, perShare, before, received);
        Compare(terms.Deal.Acquirer.Name, form.Money / shares.Unit, price, value);

        void Compare(string holders, Unit unit, Expression has, Expression gets)
        {
            form.Relate($"what a share of {holders} is worth before", "T33", form.Figure("has", unit, holders), has);
            form.Relate($"what a share of {holders} is worth after", "T33", form.Figure("gets", unit, holders), gets);
        }
    }
}
