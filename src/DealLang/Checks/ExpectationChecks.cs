using DealLang.Text;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;

namespace DealLang.Checks;

/// <summary>E01: expect lines that do not come out.</summary>
internal static class ExpectationChecks
{
    public static IEnumerable<Diagnostic> Run(DealCompilation compilation) => compilation.World.Expectations.IsEmpty ? [] : Run(compilation.Evaluator());

    public static IEnumerable<Diagnostic> Run(WorldEvaluator evaluator)
    {
        foreach (var result in evaluator.Expectations(WorldEvaluator.BaseCase).Where(r => !r.Passed))
            yield return Diagnostic.Create(Expectations.NotMet, result.Expectation.Location, result.Expectation.Written, result.Explanation) with { Fix = Expected(result) };
    }

    /// <summary>The figure as it came out in the place of the one that was expected, where that stands once on the line.</summary>
    private static Fix? Expected(ExpectationResult result)
    {
        var (expectation, actual) = (result.Expectation, result.Actual);
        if (result.IsOfAnotherUnit || actual is not { } figure || expectation.Value.Value is not { } expected || expectation.Comparison != Symbols.Comparison.Equal || expectation.EveryVersionOf is not null) return null;
        int sign = expectation.Location.Text.IndexOf(" = ", StringComparison.Ordinal);
        if (sign < 0) return null;
        var place = expectation.Location with { Span = Text.TextSpan.FromBounds(expectation.Location.Span.Start + sign, expectation.Location.Span.End) };
        return WrittenFigure.Correct(place, expected, figure, 0m, isReported: true);
    }
}
