using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>T14: a round whose new money equals its valuation, which leaves nothing for those who were there before.</summary>
internal static class ValuationForRaise
{
    /// <summary>New money as large as the value before it leaves the others half.</summary>
    private static readonly string[] s_valuations = ["post", "value"];

    public static IEnumerable<Diagnostic> Run(Evaluation evaluation)
    {
        if (evaluation.Model.Deal?.Verb != "invests" || (Find(evaluation, "raise") ?? Find(evaluation, "amount")) is not { } raised) yield break;
        // Partners who found a company with what they bring in kind are all of it.
        if (evaluation.Model.Deal.Legs.Any(l => l is { Asset: AssetKind.Product, IsByWorth: true })) yield break;
        foreach (string measure in s_valuations)
        {
            if (Find(evaluation, measure) is not { Figure.Quantity: not null, Figure.Location: { } place } valuation) continue;
            if (Math.Abs(valuation.Value!.Value - raised.Value!.Value) > valuation.Width + raised.Width) continue;
            yield return Diagnostic.Create(RoundTies.RaiseEqualsValuation, place, evaluation.Model.Owner,
                FigureWords.Of(raised.Value.Value, raised.Figure), FigureWords.Of(valuation.Value.Value, valuation.Figure), measure) with
            {
                Figure = valuation.Figure.Path.ToString(),
                Related = raised.Figure.Location is { } other ? [new RelatedLocation(other, "the new money")] : [],
            };
            yield break;
        }
    }

    private static FigureValue? Find(Evaluation evaluation, string measure) =>
        evaluation.Find(new FigurePath(evaluation.Model.Owner, measure)) is { Value: not null } figure ? figure : null;
}
