using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// An offer to the holders themselves for a part of the shares. The part is of the shares in issue, which alone can be tendered; where more are tendered than it is for, of each holder's the same part
/// is taken (Rule 14d-8).
/// </summary>
internal static class PartialTender
{
    /// <summary>Whether the result is told by the day of the view.</summary>
    public static bool IsTold(DealTerms terms) => terms.Stated("tendered-shares").Count + terms.Stated("tendered").Count > 0;

    /// <summary>Whether the part is put to the holders, and not bought of one of them.</summary>
    public static bool IsMade(DealTerms terms) => terms.Deal.Portion is not null
        && terms.Reading.World.FactsOf(terms.Deal.Name).Any(f => f.Key.Measure is "offer-expires" or "minimum-tender" or "tendered" or "tendered-shares");

    /// <summary>What the part that is acquired is a part of: of an offer to holders the shares in issue, else the diluted ones, which alone count where the file knows no others.</summary>
    public static Reference Whole(DealTerms terms, Reference basic, Reference diluted) =>
        IsMade(terms) && (terms.Form.Given.ContainsKey(basic.Path) || terms.States(basic.Path) || !terms.Form.Given.ContainsKey(diluted.Path)) ? basic : diluted;

    /// <summary>The part of the target that is acquired: as it is written, until the result of an offer is told.</summary>
    public static Expression Part(DealTerms terms)
    {
        var form = terms.Form;
        if (!IsTold(terms) || form.UnitOf(new FigurePath(form.Owner, "exchanged", "")) is not { } unit) return form.Input("portion", Unit.One);
        return form.Figure("exchanged", unit) / Whole(terms, form.Input("target-shares", unit), form.Figure("fdso", unit, terms.Deal.Target.Name));
    }

    /// <param name="taken">The shares that are taken.</param>
    /// <param name="all">The shares that it is a part of.</param>
    /// <param name="own">What the acquirer had before.</param>
    public static void Relate(DealTerms terms, ShareClass target, Reference taken, Reference all, IReadOnlyList<Expression> own)
    {
        var minimum = terms.Stated("minimum-tender").FirstOrDefault();
        if (!IsTold(terms) && minimum is null && terms.Stated("offer-expires").Count == 0) return;
        var (form, unit) = (terms.Form, Unit.Shares(target.FullName));
        var tendered = form.Input("tendered-shares", unit);
        var before = own.Aggregate(default(Expression), (sum, owned) => sum.Plus(owned));
        form.Relate("shares tendered", "T25", form.Input("tendered", Unit.One), tendered / all);
        foreach (var part in terms.Stated("tendered")) terms.Read(part, Unit.One);
        foreach (var count in terms.Stated("tendered-shares"))
        {
            if (count.Quantity!.Unit.ShareClass is { } told && told != target.FullName) form.Relate("shares tendered of all classes", "T25", tendered, terms.ReadShares(count, target));
            else terms.Give(tendered, count, count.Quantity with { Unit = unit });
            form.Consumed.Add(count);
        }
        if (IsTold(terms)) form.Relate("proration", "T28", form.Figure("proration", Unit.One), taken / tendered);
        form.Relate("held after the offer", "T25", form.Figure("held-after", Unit.One), before is null ? taken / all : (taken + before) / all);
        if (minimum is null) return;
        var least = minimum.Quantity!.Unit.ShareClass is not null ? terms.ReadShares(minimum, target) / all : (Expression)terms.Read(minimum, Unit.One);
        form.Relate("least to be held", "T25", form.Figure("minimum-held", Unit.One), before is null || minimum.Quantity.Unit.ShareClass is null ? least : least + (before / all));
    }
}
