using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>A class of the target beside the one that premiums are of, its shares, and the price that it had of its own before.</summary>
internal sealed record ClassBefore(ShareClass Class, Reference Basic, Reference Price);

internal static class ClassesBefore
{
    /// <param name="before">The price before of the class that premiums are of.</param>
    /// <param name="sides">Terms beside those of all others, some of them of other classes of the target.</param>
    public static List<ClassBefore> Of(DealTerms terms, ShareClass target, Reference before, IReadOnlyList<SidePackage> sides)
    {
        var classes = new List<ClassBefore>();
        foreach (var other in target.Party.Classes.Where(c => c != target && c is { IsPartOfTheWhole: true, IsDepositary: false } && IsCounted(terms, c)))
        {
            var side = sides.FirstOrDefault(s => s.Class == other);
            // By what it represents, or by prices that are far apart, it is counted already as what it is worth.
            if (ClassWeight.Stated(other, target) is not null || (side is null && ClassWeight.IsByPrice(other, target, terms.Reading, terms.Deal.Name))) continue;
            if (Premiums.Before(terms, other, before.Path.Argument) is not { } own) continue;
            var unit = Unit.Shares(other.FullName);
            var price = terms.Form.Input("base-price", terms.Money / unit, $"{before.Path.Argument}, {other.FullName}");
            terms.Give(price, own, own.Quantity!);
            classes.Add(new ClassBefore(other, terms.Form.Input("target-shares", unit, other.FullName), price));
            if (side is not null) terms.Form.RelateLate(new Relation("premium", "T15", terms.Form.Figure("premium", Unit.One, $"{before.Path.Argument}, {other.FullName}"), (side.Package.Value / price) - 1m));
        }
        return classes;
    }

    private static bool IsCounted(DealTerms terms, ShareClass shareClass) =>
        terms.Reading.InForce(shareClass.Party.Name, "shares").Any(f => f.Fact.Key.Argument == shareClass.FullName && f.Fact.Quantity is { Shape: not Shape.Undisclosed });
}
