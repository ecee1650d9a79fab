using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Evaluating;
using DealLang.Reports.Building;
using DealLang.Reports.Documents;

namespace DealLang.Reports;

/// <summary>
/// A world's report as a document: each deal's first screen and sections, then what they share. Never throws; what is wrong in the
/// files stands at its top.
/// </summary>
public static class ReportBuilder
{
    public static Document Build(DealCompilation compilation, WorldEvaluator evaluator, ReportOptions? options = null) =>
        new WorldReport(new ReportContext(evaluator, compilation.GetDiagnostics(), options ?? new ReportOptions()) { Compilation = compilation }).Document();

    internal static Document Build(WorldEvaluator evaluator, ImmutableArray<Diagnostic> diagnostics, ReportOptions? options = null) =>
        new WorldReport(new ReportContext(evaluator, diagnostics, options ?? new ReportOptions())).Document();
}
