using System.Globalization;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>Legs of one kind as one figure: a single leg is the figure itself, several are its parts.</summary>
internal static class LegSum
{
    /// <returns>The sum to relate to <paramref name="whole"/>, or <paramref name="whole"/> itself when one leg gives it; null without legs.</returns>
    public static Expression? Of(DealTerms terms, string measure, Reference whole, List<Leg> legs)
    {
        if (legs.Count == 0) return null;
        if (legs.Count == 1)
        {
            terms.Give(whole, Amount(legs[0]), legs[0]);
            return whole;
        }
        Expression? sum = null;
        for (int i = 0; i < legs.Count; i++)
        {
            var part = terms.Form.Input(measure, terms.Form.UnitOf(whole.Path)!, Label(terms, measure, legs[i], i));
            terms.Give(part, Beside(legs, i), legs[i]);
            sum = sum is null ? part : sum + part;
        }
        return sum;
    }

    public static Quantity Amount(Leg leg) => leg.Amount ?? leg.Worth ?? Quantity.Undisclosed(Unit.One);

    /// <summary>
    /// The base of a sum leaves out what does not bind and caps without a stated base, as long as something else is left in it.
    /// </summary>
    private static Quantity Beside(List<Leg> legs, int index)
    {
        var amount = Amount(legs[index]);
        if (!IsLeftOut(legs[index]) || legs.TrueForAll(IsLeftOut)) return amount;
        return amount.Shape is Shape.Stated or Shape.About
            ? amount with { Shape = Shape.Cap, Base = 0m }
            : amount with { Base = 0m };
    }

    private static bool IsLeftOut(Leg leg) => leg.Force == Force.Nonbinding || Amount(leg) is { Shape: Shape.Cap, Base: null };

    private static string Label(DealTerms terms, string measure, Leg leg, int index)
    {
        string number = (index + 1).ToString(CultureInfo.InvariantCulture);
        return leg.Name.Length > 0 && !terms.Form.Knows(new FigurePath(terms.Form.Owner, measure, leg.Name)) ? leg.Name : number;
    }
}
