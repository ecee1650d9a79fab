using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Symbols;
using DealLang.Text;

namespace DealLang.Checks;

/// <summary>P03 across owners: a class has one closing price a day, whichever deal's block states it.</summary>
internal static class ClassPriceChecks
{
    private sealed record ClassDay(string Class, int Day, Reading Reading);

    public static IEnumerable<Diagnostic> Run(DealCompilation compilation)
    {
        var prices = compilation.World.Facts.Where(f => f is { Key: { Measure: "price", Argument.Length: > 0, Valid.IsDay: true }, Quantity: not null });
        foreach (var day in prices.GroupBy(f => new ClassDay(f.Key.Argument, f.Key.Valid!.Value.First.DayNumber, f.Used.Reading)))
        {
            var facts = day.OrderBy(f => f.Used.Location.Path, StringComparer.Ordinal).ThenBy(f => f.Used.Location.Span.Start).ToList();
            foreach (var other in facts.Skip(1).Where(f => f.Key.Owner != facts[0].Key.Owner && !Overlap(facts[0].Used, f.Used)))
            {
                if (facts[0].Used.PreferBecause.Length + other.Used.PreferBecause.Length > 0) continue;
                yield return Diagnostic.Create(Provenance.Conflict, other.Used.Location, $"the price of {day.Key.Class} on {other.Key.Valid}", Spell(facts[0]), Spell(other)) with
                {
                    Figure = other.Key.Path,
                    Related = [new RelatedLocation(facts[0].Used.Location, "the other price")],
                };
            }
        }
    }

    private static bool Overlap(Claim left, Claim right)
    {
        if (left.Quantity!.Unit != right.Quantity!.Unit) return true;
        var (lowA, highA) = left.Quantity.Interval;
        var (lowB, highB) = right.Quantity.Interval;
        return (lowA is null || highB is null || lowA <= highB) && (lowB is null || highA is null || lowB <= highA);
    }

    private static string Spell(Fact fact) => $"{WrittenLine.Of(fact.Used.Location)} ({fact.Key.Owner})";
}
