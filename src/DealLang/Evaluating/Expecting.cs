using System.Globalization;
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
        var (passed, explanation) = Compare(expectation, actual);
        return new ExpectationResult(expectation, actual.Value, passed, explanation);
    }

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
            Comparison.Less => (high < expectation.Value.Value, Show("the figure can reach", high)),
            Comparison.LessOrEqual => (high <= to, Show("the figure can reach", high)),
            Comparison.Greater => (low > expectation.Value.Value, Show("the figure can fall to", low)),
            Comparison.GreaterOrEqual => (low >= from, Show("the figure can fall to", low)),
            _ when isBound && actual.Value is null => (false, "the figure is a bound, not a number"),
            _ => (actual.Value >= (from ?? decimal.MinValue) - slack && actual.Value <= (to ?? decimal.MaxValue) + slack, Show("the figure is", actual.Value)),
        };
    }

    private static (decimal? Low, decimal? High) Range(FigureValue actual) => actual.Mark switch
    {
        Mark.AtMost or Mark.AtLeast or Mark.Range => (actual.Low, actual.High),
        _ => (actual.Value, actual.Value),
    };

    private static string Show(string words, decimal? value) =>
        value is { } number ? $"{words} {number.ToString("0.############", CultureInfo.InvariantCulture)}" : $"{words} any number";
}
