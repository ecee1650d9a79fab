using DealLang.Diagnostics;
using DealLang.Evaluating;
using DealLang.Reports.Building;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Json;

/// <summary>What was expected, what the checker found, and which of its rules the files waive.</summary>
internal static class CheckJson
{
    public static SortedObject Of(ReportContext context, ExpectationResult result) => new SortedObject()
        .Set("expected", result.Expectation.Written)
        .Set("actual", result.Actual is { } actual ? JsonNumber.Of(actual, context.Evaluator.Value(result.Expectation.Subject, WorldEvaluator.BaseCase).Figure.Unit) : null)
        .Set("passed", result.Passed)
        .Set("explanation", result.Explanation)
        .At(result.Expectation.Location);

    public static SortedObject Of(Diagnostic diagnostic) => new SortedObject()
        .Set("code", diagnostic.Code)
        .Set("severity", Wording.Of(diagnostic.Severity))
        .Set("message", diagnostic.Message)
        .At(diagnostic.Location)
        .Set("column", diagnostic.Location.Start.Column)
        .Set("endLine", diagnostic.Location.End.Line)
        .Set("endColumn", diagnostic.Location.End.Column)
        .Set("fix", diagnostic.Fix?.Title);

    public static SortedObject Of(Waiver waiver) => new SortedObject()
        .Set("code", waiver.Code)
        .Set("path", waiver.Path)
        .Set("because", waiver.Reason)
        .At(waiver.Location);
}
