using DealLang.Evaluating;
using DealLang.Reports;
using DealLang.Reports.Building;

namespace DealLang.Spreadsheets;

/// <summary>
/// A world as an Excel workbook: its inputs in blue, its formulas live and printed from the same expressions that <c>explain</c> shows, with the
/// engine's own values beside them until a spreadsheet recalculates. Names are the file's paths. No macros, merged cells, hidden sheets or
/// links; the same bytes each time.
/// </summary>
public static class WorkbookPrinter
{
    public static byte[] Print(DealCompilation compilation, WorldEvaluator evaluator, ReportOptions? options = null)
    {
        var asked = options ?? new ReportOptions();
        var document = ReportBuilder.Build(compilation, evaluator, asked);
        var context = new ReportContext(evaluator, compilation.GetDiagnostics(), asked);
        return PackageWriter.Write(new WorkbookBuilder(context, document).Build());
    }
}
