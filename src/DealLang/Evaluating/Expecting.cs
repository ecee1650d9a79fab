using DealLang.Binding;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Evaluating;

/// <summary>Holds a figure against what a file expects of it.</summary>
internal static class Expecting
{
    public static ExpectationResult Judge(Expectation expectation, FigureValue actual)
    {
        if (actual.Value is null && actual.Low is null && actual.High is null)
            return new ExpectationResult(expectation, null, false, "the figure is not known");
        if (!IsLike(expectation.Value, actual.Figure.Unit))
            return new ExpectationResult(expectation, actual.Value, false, $"the figure is {UnitWords.Of(actual.Figure.Unit)}, and what is expected is {UnitWords.Of(expectation.Value.Unit)}") { IsOfAnotherUnit = true };
        var (passed, explanation) = Compare(expectation, actual);
        return new ExpectationResult(expectation, actual.Value, passed, explanation);
    }

    /// <summary>A price may be written without what it is for, a number without any unit; what is written must be the figure's.</summary>
    private static bool IsLike(Quantity expected, Unit unit) => expected.Unit.IsOne || expected.Unit == unit || (unit / expected.Unit).Factors is [{ Power: -1 }];

    /// <summary>
    /// Equal means that both could be the same number at the precision written; about allows one more last digit. An inequality must hold
    /// for the whole of a figure that is only a bound.
    /// </summary>
    private static (bool Passed, string Explanation) Compare(Expectation expectation, FigureValue actual)
    {
        var (low, high) = Range(actual);
        var (from, to) = expectation.Value.Interval;
        decimal slack = expectation.Comparison == Comparison.About ? expectation.Value.Width : 0m;
        bool isBound = actual.Mark is Mark.AtMost or Mark.AtLeast or Mark.Range;
        return expectation.Comparison switch
        {
            Comparison.Less => (high < expectation.Value.Value, Show(isBound ? "the figure can reach" : "the figure is", high)),
            Comparison.LessOrEqual => (high <= to, Show(isBound ? "the figure can reach" : "the figure is", high)),
            Comparison.Greater => (low > expectation.Value.Value, Show(isBound ? "the figure can fall to" : "the figure is", low)),
            Comparison.GreaterOrEqual => (low >= from, Show(isBound ? "the figure can fall to" : "the figure is", low)),
            _ when isBound && actual.Value is null => (false, "the figure is a bound, not a number"),
            _ => (actual.Value >= (from ?? decimal.MinValue) - slack && actual.Value <= (to ?? decimal.MaxValue) + slack, Show("the figure is", actual.Value)),
        };

        string Show(string words, decimal? value) => value is { } number ? $"{words} {Words(expectation, actual.Figure.Unit, number)}" : $"{words} any number";
    }

    /// <summary>Two formulas that are held against each other, each with what it comes to.</summary>
    public static string? Sides(FigureValue left, FigureValue right)
    {
        if (left.Value is not { } one || right.Value is not { } two) return null;
        string measure = left.Figure.Path.Measure is { Length: > 0 } of ? of : right.Figure.Path.Measure;
        int digits = FigureWords.DigitsToTell(one, two, left.Figure.Unit, measure);
        return $"the left side is {FigureWords.Of(one, left.Figure.Unit, measure, digits)} and the right side {FigureWords.Of(two, right.Figure.Unit, measure, digits)}";
    }

    /// <summary>A figure with digits enough to see why it is not what was expected.</summary>
    private static string Words(Expectation expectation, Unit unit, decimal value) => Words(expectation, unit, value, expectation.Value.Value ?? value);

    /// <summary>The same with digits enough to tell it from another value.</summary>
    public static string Words(Expectation expectation, Unit unit, decimal value, decimal other)
    {
        // What the file writes in percent is answered in percent.
        string measure = expectation.Written.Contains('%', StringComparison.Ordinal) ? "rate" : expectation.Subject is Reference reference ? reference.Path.Measure : "";
        int digits = Math.Max(FigureWords.DigitsToTell(value, other, unit, measure), expectation.Value.Digits is <= FigureWords.MostWritten and var written ? written : 0);
        return unit == Unit.Month && expectation.Written.Contains(" year", StringComparison.Ordinal)
            ? FigureWords.Of(value / MonthsOfAYear, Unit.One, "", digits) + " years"
            : FigureWords.Of(value, unit, measure, digits);
    }

    private const decimal MonthsOfAYear = 12m;

    private static (decimal? Low, decimal? High) Range(FigureValue actual) => actual.Mark switch
    {
        Mark.AtMost or Mark.AtLeast or Mark.Range => (actual.Low, actual.High),
        _ => (actual.Value, actual.Value),
    };
}
