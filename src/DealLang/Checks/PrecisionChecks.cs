using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>R01: a stated result with far more digits than the figures that it follows from can carry.</summary>
internal static class PrecisionChecks
{
    private const decimal TooFine = 100m;

    public static IEnumerable<Diagnostic> Run(Evaluation evaluation)
    {
        foreach (var result in evaluation.Ties.Where(t => t.Holds && t.Tie is { Comparison: Comparison.Equal, Claim: null, Left: Reference }))
        {
            if (evaluation.Find(((Reference)result.Tie.Left).Path) is not { Figure: { Quantity: not null, Location: { } place } figure, Width: > 0m } stated) continue;
            decimal derived = result.Width - stated.Width;
            if (derived < TooFine * stated.Width || derived >= Math.Abs(result.Right)) continue; // what may be anything between nothing and twice itself says nothing of digits
            yield return Diagnostic.Create(Precision.TooManyDigits, place, figure.Path.ToString(), FigureWords.Of(result.Left, figure, 12),
                FigureWords.Of(result.Right, figure), FigureWords.Width(derived, figure.Unit, figure.Path.Measure)) with
            {
                Figure = figure.Path.ToString(),
                Related = [],
            };
        }
    }
}
