using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;

namespace DealLang.CSharp.Emission;

/// <summary>
/// A model with its evaluation in each case, the base case first: everything that is told of an owner. Figures of other owners, or of the
/// owner at another view, are asked for.
/// </summary>
/// <param name="Outside">The value in a case of a reference that the model does not hold itself; null when unknown.</param>
internal sealed record ModelCases(Model Model, ImmutableArray<Evaluation> Cases, Func<Reference, string, decimal?> Outside)
{
    /// <summary>The day that the figures are seen from, when one is known.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Cases of the same owner that are records of their own.</summary>
    public ImmutableArray<string> Apart { get; init; } = [];

    /// <summary>Cases in which the deal does not count: it has not got far enough, and has no figures there.</summary>
    public ImmutableArray<string> Uncounted { get; init; } = [];
}
