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
            yield return Diagnostic.Create(Expectations.NotMet, result.Expectation.Location, result.Expectation.Written, result.Explanation);
    }
}
