using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Evaluating;
using DealLang.Reports.Building;
using DealLang.Reports.Documents;
using DealLang.Reports.Languages;

namespace DealLang.Reports;

/// <summary>
/// A world's report as a document: each deal's first screen and sections, then what they share. Never throws; what is wrong in the
/// files stands at its top.
/// </summary>
public static class ReportBuilder
{
    public static Document Build(DealCompilation compilation, WorldEvaluator evaluator, ReportOptions? options = null) =>
        Build(new ReportContext(evaluator, compilation.GetDiagnostics(), options ?? new ReportOptions()) { Compilation = compilation });

    internal static Document Build(WorldEvaluator evaluator, ImmutableArray<Diagnostic> diagnostics, ReportOptions? options = null) =>
        Build(new ReportContext(evaluator, diagnostics, options ?? new ReportOptions()));

    private static Document Build(ReportContext context) => Translation.Of(new WorldReport(context).Document(), context.Options.Language ?? Language.Find(context.World.Language) ?? Language.English);
}
