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
    /// <summary>What all of the target was worth at the price before, each class at its own, with the diluted shares of that price.</summary>
    /// <param name="before">The price of a target share before, by the name of its premium.</param>
    /// <param name="classes">Classes that had a price of their own.</param>
    public static Reference Before(DealTerms terms, ShareClass target, Reference before, DilutedShares diluted, IReadOnlyList<ClassBefore> classes)
    {
        var form = terms.Form;
        var unit = Unit.Shares(target.FullName);
        var shares = form.Figure("fdso", unit, target.Party.Name);
        if (diluted.HasOptions)
        {
            shares = form.Figure("fdso", unit, $"{target.Party.Name}, {before.Path.Argument}");
            form.Relate("diluted shares at the price before", "T21", shares, diluted.At(before, classes.ToDictionary(c => c.Class.FullName, Expression (c) => c.Price)));
        }
        var value = form.Figure("target-value", form.Money);
        Expression whole = before * shares;
        foreach (var of in classes)
        {
            Expression count = diluted.Granted(of.Class.FullName, of.Price) is { } granted ? of.Basic + granted : of.Basic;
            whole = whole + (of.Price * count) - (before * (count * terms.Weight(of.Class, target)));
        }
        form.Relate("target's value before", "T33", value, whole);
        return value;
    }

    /// <param name="targetValue">The target's value before.</param>
    /// <param name="before">The price of one of its shares before.</param>
    /// <param name="synergies">Their present value; null when it is not asked for.</param>
    /// <param name="shares">What is paid in shares.</param>
    /// <param name="cash">The cash paid; null when none is.</param>
    /// <param name="each">The cash for one target share; where holders choose, as a mean over all of them.</param>
    /// <param name="distributed">What the target gives its holders for a share beside the offer, which leaves it; null for nothing.</param>
    /// <param name="paidIn">What others pay in at the closing, for shares that they are issued beside the offer.</param>
    public static void Relate(DealTerms terms, Reference targetValue, Reference before, Reference? synergies, ShareConsideration shares, Reference? cash, Expression? each, Reference? paidIn, Expression? distributed)
    {
        var form = terms.Form;
        var together = form.Input("acquirer-value", form.Money) + targetValue;
        if (synergies is not null) together += synergies;
        if (cash is not null) together -= cash;
        if (paidIn is not null) together += paidIn;
        if (distributed is not null) together -= distributed * form.Input("target-shares", form.Money / form.UnitOf(before.Path)!);
        // Shares that are no part of the whole leave it.
        foreach (var other in shares.Apart) together -= other.Consideration;
        var price = form.Input("acquirer-price", form.Money / shares.Unit);
        var value = form.Figure("pro-forma-price", form.Money / shares.Unit);
        form.Relate("value of a share of both", "T33", value, together / shares.Others.Aggregate(form.Figure("fdso", shares.Unit, terms.Deal.Acquirer.Name) + shares.Kept, (sum, other) => sum + other.Counted));

        var perShare = form.UnitOf(before.Path)!;
        Expression received = shares.IssuedForOne * value;
        foreach (var other in shares.Apart) received += other.PerShare;
        if (each is not null) received += each;
        if (distributed is not null) received += distributed;
        Compare(terms.Deal.Target.Name, perShare, before, received);
        Compare(terms.Deal.Acquirer.Name, form.Money / shares.Unit, price, value);

        void Compare(string holders, Unit unit, Expression has, Expression gets)
        {
            form.Relate($"what a share of {holders} is worth before", "T33", form.Figure("has", unit, holders), has);
            form.Relate($"what a share of {holders} is worth after", "T33", form.Figure("gets", unit, holders), gets);
        }
    }
}
