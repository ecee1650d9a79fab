namespace DealLang.Values;

/// <summary>
/// Sums and products of written quantities. Shapes combine as the language says: a cap in a sum makes it a cap, a floor a floor, both
/// together leave it unknown; ends add. Null where a decimal cannot hold the result.
/// </summary>
internal static class QuantityArithmetic
{
    public static Quantity? Add(Quantity left, Quantity right) => Guard(() => new Quantity(left.Value + right.Value, left.Unit, Combine(left.Shape, right.Shape))
    {
        Low = Ends(left, right) ? left.In("low") + right.In("low") : null,
        High = Ends(left, right) ? left.Upper + right.Upper : null,
        Base = Ends(left, right) ? left.In("base") + right.In("base") : null,
        Width = left.Width + right.Width,
        Digits = Math.Min(left.Digits, right.Digits),
        Meaning = left.Meaning == right.Meaning ? left.Meaning : Meaning.None,
    });

    public static Quantity Negate(Quantity value) => value with
    {
        Value = -value.Value,
        Shape = Mirror(value.Shape),
        Low = -(value.Shape == Shape.Cap ? value.Value : value.High),
        High = -(value.Shape == Shape.Cap ? value.Low ?? 0m : value.Low),
        Base = -value.Base,
    };

    public static Quantity? Multiply(Quantity left, Quantity right) =>
        left.Shape == Shape.Stated ? Scale(right, left, left.Unit * right.Unit, v => v * left.Value)
        : right.Shape == Shape.Stated ? Scale(left, right, left.Unit * right.Unit, v => v * right.Value)
        : Unknown(left.Unit * right.Unit);

    /// <summary>Null also where the divisor is zero.</summary>
    public static Quantity? Divide(Quantity left, Quantity right)
    {
        var unit = left.Unit / right.Unit;
        if (right.Value == 0m) return null;
        if (right.Shape == Shape.Stated) return Scale(left, right, unit, v => v / right.Value, divides: true);
        if (left.Shape != Shape.Stated || right.Shape is not (Shape.About or Shape.Cap or Shape.Floor)) return Unknown(unit);
        // The inverse of a cap is a floor: 1 / (at most 4) is at least 1/4.
        return Guard(() => new Quantity(left.Value / right.Value, unit, Mirror(right.Shape))
        {
            Low = left.Value / right.High,
            High = right.Low is 0m ? null : left.Value / right.Low,
            Width = RelativeWidth(left, right, left.Value / right.Value),
            Digits = Math.Min(left.Digits, right.Digits),
        });
    }

    private static Quantity? Scale(Quantity value, Quantity by, Unit unit, Func<decimal?, decimal?> times, bool divides = false) => Guard(() =>
    {
        var scaled = value with
        {
            Value = times(value.Value),
            Unit = unit,
            Low = times(value.Low),
            High = times(value.High),
            Base = times(value.Base),
            Width = value.Shape == Shape.Range ? Math.Abs(times(value.Width) ?? 0m) : RelativeWidth(value, by, times(value.Value)),
            Digits = Math.Min(value.Digits, by.Digits),
            Meaning = unit == value.Unit ? value.Meaning : Meaning.None,
        };
        return by.Value >= 0m ? scaled : scaled with { Shape = Mirror(value.Shape), Low = scaled.High, High = scaled.Low };
    });

    /// <summary>δ(xy)/xy = δx/x + δy/y, and the same for a quotient.</summary>
    private static decimal RelativeWidth(Quantity left, Quantity right, decimal? result) =>
        Math.Abs(result ?? 0m) * (Relative(left) + Relative(right));

    private static decimal Relative(Quantity quantity) => quantity.Value is { } value and not 0m ? Math.Abs(quantity.Width / value) : 0m;

    private static Shape Combine(Shape left, Shape right) => (left, right) switch
    {
        (Shape.Undisclosed, _) or (_, Shape.Undisclosed) => Shape.Undisclosed,
        (Shape.Stated, var other) => other,
        (var other, Shape.Stated) => other,
        (var one, var two) when one == two => one,
        (Shape.About, var other) => other,
        (var other, Shape.About) => other,
        (Shape.Cap, Shape.Floor) or (Shape.Floor, Shape.Cap) => Shape.Undisclosed,
        (Shape.Cap, Shape.Range) or (Shape.Range, Shape.Cap) => Shape.Range,
        _ => Shape.Floor,
    };

    private static Shape Mirror(Shape shape) => shape switch { Shape.Cap => Shape.Floor, Shape.Floor => Shape.Cap, _ => shape };

    private static bool Ends(Quantity left, Quantity right) =>
        Combine(left.Shape, right.Shape) is not Shape.Stated and not Shape.Undisclosed && (HasEnds(left) || HasEnds(right));

    private static bool HasEnds(Quantity quantity) => quantity.Shape is Shape.Range or Shape.Cap or Shape.Floor || quantity.Low is not null || quantity.High is not null;

    private static Quantity Unknown(Unit unit) => Quantity.Undisclosed(unit);

    private static Quantity? Guard(Func<Quantity> compute)
    {
        try
        {
            return compute();
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
