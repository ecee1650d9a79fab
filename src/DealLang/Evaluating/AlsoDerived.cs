using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Evaluating;

/// <summary>What the other figures make of one that is stated, where somebody expects it to be something else than what is stated.</summary>
internal static class AlsoDerived
{
    public static string Of(WorldEvaluator evaluator, Expectation expectation, string caseName)
    {
        if (expectation.Subject is not Reference { WhatIf.IsEmpty: true } reference || reference.Case.Length > 0) return "";
        var path = evaluator.Canonical(reference.Path);
        if (evaluator.Evaluate(path.Owner, reference.View, caseName) is not { } evaluation || evaluation.Find(path) is not { Value: { } stated, Figure: { Formula: null } figure }) return "";
        foreach (var tie in evaluation.Ties.Where(t => t.Tie is { Claim: null, Subject: var subject } && subject == path))
        {
            if (new TieSolver(evaluation, tie, evaluator.Outside(evaluation)).Solve().FirstOrDefault(n => n.Figure.Path == path) is not { } needed) continue;
            return $", as the file states it; what else it states makes it {Expecting.Words(expectation, figure.Unit, needed.Needed, stated)}";
        }
        return "";
    }
}
