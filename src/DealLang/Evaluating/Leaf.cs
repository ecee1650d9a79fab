using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Values;

namespace DealLang.Evaluating;

/// <summary>What a calculation starts from: a parameter of the model, or a figure of another owner.</summary>
/// <param name="Width">Half the distance within which the written digits leave the value.</param>
/// <param name="TieWidth">The same for a tie, where the last digit of an exchange ratio counts too.</param>
internal sealed record Leaf(decimal? Value, decimal? Low, decimal? High, decimal? Likely, Mark Mark, decimal Width, decimal TieWidth)
{
    /// <summary>At most so much of a ratio is put down to its last digit: 1 share for 1 is exact.</summary>
    private const decimal WidestShare = 0.005m;

    public bool IsBound => Mark is Mark.AtMost or Mark.AtLeast or Mark.Range;

    public static Leaf Of(ModelFigure parameter, string caseName)
    {
        var quantity = parameter.Quantity!;
        decimal written = HalfInterval(quantity);
        bool isContract = parameter.Leg is not null;
        return new Leaf(quantity.In(caseName), quantity.In("low"), quantity.Upper,
            quantity.In(caseName) ?? quantity.Value ?? quantity.High ?? quantity.Low, quantity.Mark, isContract ? 0m : written,
            written == 0m && IsRatio(parameter.Unit) ? HalfLastDigit(quantity, parameter.Restated) : written);
    }

    public static Leaf Of(FigureValue? value) => value is null
        ? new Leaf(null, null, null, null, Mark.Unknown, 0m, 0m)
        : new Leaf(value.Value, value.Low, value.High, value.Value ?? value.High ?? value.Low, value.Mark, value.Width, value.Width);

    private static decimal HalfInterval(Quantity quantity) =>
        quantity.Shape is Shape.Stated or Shape.About && quantity.Interval is (decimal low, decimal high) ? (high - low) / 2m : quantity.Width;

    private static bool IsRatio(Unit unit) =>
        unit.Factors.Count == 2 && unit.Factors.All(f => f.Name.StartsWith("share:", StringComparison.Ordinal)) && unit.Factors.Sum(f => f.Power) == 0;

    private static decimal HalfLastDigit(Quantity quantity, decimal restated)
    {
        if (quantity.Value is not { } value || value == 0m || restated == 0m) return 0m;
        decimal written = Math.Abs(value / restated);
        if (written == decimal.Truncate(written)) return 0m;
        int places = Math.Clamp(Math.Min(quantity.Digits - 1 - Rounding.Magnitude(written), written.Scale), 0, 28);
        return Math.Min(Rounding.PowerOfTen(-places) / 2m, written * WidestShare) * Math.Abs(restated);
    }
}
