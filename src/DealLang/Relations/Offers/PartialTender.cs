using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// An offer to the holders themselves for a part of the shares: where more are tendered than it is for, of each holder's the same part is taken (Rule 14d-8).
/// </summary>
internal static class PartialTender
{
    /// <summary>Whether the result is told by the day of the view.</summary>
    public static bool IsTold(DealTerms terms) => terms.Stated("tendered-shares").Count + terms.Stated("tendered").Count > 0;

    /// <param name="taken">The shares that are taken.</param>
    /// <param name="own">What the acquirer had before.</param>
    public static void Relate(DealTerms terms, ShareClass target, Reference taken, IReadOnlyList<Expression> own)
    {
        var minimum = terms.Stated("minimum-tender").FirstOrDefault();
        if (!IsTold(terms) && minimum is null && terms.Stated("offer-expires").Count == 0) return;
        var (form, unit) = (terms.Form, Unit.Shares(target.FullName));
        var (all, tendered) = (form.Input("target-shares", unit), form.Input("tendered-shares", unit));
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
