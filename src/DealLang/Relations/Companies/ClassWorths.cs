using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What classes of a company that have a price of their own are worth beyond that of another class: where shares of several classes are counted with each other at
/// one price, this is what makes the whole the sum of each class at its own.
/// </summary>
internal static class ClassWorths
{
    /// <param name="at">The class at whose price all are counted.</param>
    /// <param name="priceOf">The figure of a class's own price, with what is stated of it.</param>
    /// <param name="weightOf">How many of that class a share of another counts as.</param>
    /// <param name="countOf">The figure of a class's shares.</param>
    /// <returns>Σ (own price − price) × shares; null where no other class has both a price and a count.</returns>
    public static Expression? Relate(ShareClass at, Reference price, Func<ShareClass, Reference> priceOf, Func<ShareClass, Reference> countOf, Func<ShareClass, Expression> weightOf, FactReading reading, string deal)
    {
        Expression? sum = null;
        foreach (var other in at.Party.Classes.Where(c => c != at && c is { IsPartOfTheWhole: true, IsDepositary: false } && ClassWeight.Stated(c, at) is null && !ClassWeight.IsByPrice(c, at, reading, deal) && new ClassPrices(reading.World, c, deal).At(reading.Day) is not null && IsCounted(c, reading)))
        {
            var count = countOf(other);
            sum = sum.Plus((priceOf(other) * count) - (price * (count * weightOf(other))));
        }
        return sum;
    }

    private static bool IsCounted(ShareClass shareClass, FactReading reading) =>
        reading.InForce(shareClass.Party.Name, "shares").Any(f => f.Fact.Key.Argument == shareClass.FullName && f.Fact.Quantity is { Shape: not Shape.Undisclosed });
}
