using System.Globalization;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>Legs of one kind as one figure: a single leg is the figure itself, several are its parts.</summary>
internal static class LegSum
{
    /// <returns>The sum to relate to <paramref name="whole"/>, or <paramref name="whole"/> itself when one leg gives it; null without legs.</returns>
    /// <param name="among">The legs that the base is left with besides; these alone when not given.</param>
    public static Expression? Of(DealTerms terms, string measure, Reference whole, List<Leg> legs, List<Leg>? among = null)
    {
        among ??= legs;
        if (legs.Count == 0) return null;
        if (legs.Count == 1)
        {
            terms.Agree(whole, legs[0], Beside(among, legs[0]));
            return whole;
        }
        Expression? sum = null;
        for (int i = 0; i < legs.Count; i++)
        {
            var part = terms.Form.Input(measure, terms.Form.UnitOf(whole.Path)!, Label(terms, measure, legs[i], i));
            terms.Agree(part, legs[i], Beside(among, legs[i]));
            sum = sum is null ? part : sum + part;
        }
        return sum;
    }

    /// <summary>The figure of each of several legs.</summary>
    public static IEnumerable<(Leg Leg, Reference Part)> Parts(DealTerms terms, List<Leg> legs) => legs
        .Select(leg => (leg, terms.AgreedFormulas.FirstOrDefault(a => ReferenceEquals(a.Leg, leg))?.Figure.Path ?? terms.Form.Given.Values.FirstOrDefault(g => ReferenceEquals(g.Leg, leg))?.Path))
        .Where(p => p.Item2 is not null)
        .Select(p => (p.leg, new Reference(p.Item2!)));

    public static Quantity Amount(Leg leg) => leg.Amount ?? leg.Worth ?? Quantity.Undisclosed(Unit.One);

    /// <summary>
    /// The base of a sum leaves out what does not bind and caps without a stated base, as long as something else is left in it.
    /// </summary>
    public static Quantity Beside(List<Leg> legs, Leg leg)
    {
        var amount = Amount(leg);
        if (!IsLeftOut(leg) || legs.TrueForAll(IsLeftOut)) return amount;
        return amount.Shape is Shape.Stated or Shape.About
            ? amount with { Shape = Shape.Cap, Base = 0m }
            : amount with { Base = 0m };
    }

    private static bool IsLeftOut(Leg leg) => leg.Force == Force.Nonbinding || Amount(leg) is { Shape: Shape.Cap, Base: null };

    /// <summary>The leg's name, its number, or its party's and the number, where another leg has the one before.</summary>
    private static string Label(DealTerms terms, string measure, Leg leg, int index)
    {
        string number = (index + 1).ToString(CultureInfo.InvariantCulture);
        if (leg.Name.Length > 0 && !terms.Form.Knows(new FigurePath(terms.Form.Owner, measure, leg.Name))) return leg.Name;
        return terms.Form.Given.TryGetValue(new FigurePath(terms.Form.Owner, measure, number), out var given) && given.Leg is { } other && other.From != leg.From ? $"{leg.From.Name}, {number}" : number;
    }
}
