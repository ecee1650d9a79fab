using System.Globalization;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Building;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Values;
using static DealLang.Spreadsheets.FigureCells;

namespace DealLang.Spreadsheets;

/// <summary>What must tie, and what the files expect: both sides, how far they are apart, and a verdict that follows the inputs.</summary>
/// <param name="cell">The name of what a formula refers to; null for what has none.</param>
internal sealed class CheckSheet(ReportContext context, NamedSheet named, Func<Reference, Evaluation, string?> cell)
{
    private const string Fine = "ok", Fails = "FAILS";

    public Sheet Of()
    {
        var sheet = named("Checks", ("Check", 70), ("One way", 22), ("The other", 22), ("Apart", 18), ("May differ by", 18), ("Result", 12));
        sheet.Wraps = true;
        Evaluation[] evaluations = [.. context.World.Deals.Select(context.Of), .. context.World.Parties.Select(context.Of)];
        int rows = evaluations.Sum(e => e.Ties.Length) + context.Expectations.Length;
        if (rows == 0) return sheet;
        bool fine = context.Expectations.All(e => e.Passed) && evaluations.All(e => e.Ties.All(t => t.Holds));
        sheet.Add(new SheetCell("All checks", false, Look.Header), SheetCell.Empty, SheetCell.Empty, SheetCell.Empty, SheetCell.Empty,
            new SheetCell(fine ? Fine : Fails, false, Look.Header) { Formula = $"IF(COUNTIF(F3:F{(rows + 2).ToString(CultureInfo.InvariantCulture)},\"{Fails}\")=0,\"{Fine}\",\"{Fails}\")" });
        foreach (var evaluation in evaluations)
            foreach (var tie in evaluation.Ties) Add(sheet, evaluation, tie);
        foreach (var expected in context.Expectations) Add(sheet, expected);
        return sheet;
    }

    private void Add(Sheet sheet, Evaluation evaluation, TieResult tie)
    {
        var unit = TieText.UnitOf(evaluation, tie);
        string format = NumberFormats.Of(FigureStyles.Of(unit, tie.Tie.Subject.Measure), tie.Left);
        string holds = Holds(sheet.Next, tie.Tie.Comparison is Comparison.Less ? Comparison.LessOrEqual : tie.Tie.Comparison is Comparison.Greater ? Comparison.GreaterOrEqual : tie.Tie.Comparison);
        sheet.Add(SheetCell.Quoted(TieText.Sides(evaluation, tie).Plain), Side(tie.Tie.Left, tie.Left), Side(tie.Tie.Right, tie.Right), Apart(sheet, tie.Left - tie.Right, format), Number(tie.Width, format, Look.Plain),
            new SheetCell(tie.Holds ? Fine : Fails, false, Look.Formula) { Formula = holds });

        SheetCell Side(Expression side, decimal value) =>
            ExcelFormula.Of(side, r => cell(r, evaluation)) is { } formula ? Number(Serialized(value, unit), format, Look.Across) with { Formula = formula } : Number(Serialized(value, unit), format, Look.Solved);
    }

    /// <summary>A number is compared by a formula; of a bound, and of what must hold in each version, the engine says whether it holds.</summary>
    private void Add(Sheet sheet, ExpectationResult expected)
    {
        var (expectation, passed) = (expected.Expectation, expected.Passed);
        var value = context.Evaluator.Value(expectation.Subject, context.Options.Case);
        var actual = Figure(value, Look.Solved);
        if (value.Value is not null && ExcelFormula.Of(expectation.Subject, r => cell(r, context.Evaluator.EvaluateFigures(context.Options.Case))) is { } formula) actual = actual with { Formula = formula, Look = Look.Across };
        var written = SheetCell.Quoted(Naming.WithoutCitation(expectation.Written));
        if (value is not { Value: { } number, Mark: Mark.Exact or Mark.About } || number != expected.Actual || expectation.EveryVersionOf is not null || expectation.Value.Value is not { } wanted || Tolerance(expectation, wanted) is not { } tolerance)
        {
            sheet.Add(written, actual, SheetCell.Empty, SheetCell.Empty, SheetCell.Empty, SheetCell.Quoted(passed ? Fine : Fails));
            return;
        }
        string format = actual.Format;
        sheet.Add(written, actual, Number(Serialized(wanted, value.Figure.Unit), format, Look.Input), Apart(sheet, number - wanted, format), Number(tolerance, format, Look.Input),
            new SheetCell(passed ? Fine : Fails, false, Look.Formula) { Formula = Holds(sheet.Next, expectation.Comparison) });
    }

    private static SheetCell Apart(Sheet sheet, decimal apart, string format)
    {
        string row = sheet.Next.ToString(CultureInfo.InvariantCulture);
        return Number(apart, format == NumberFormats.Day ? "0" : format, Look.Formula) with { Formula = $"B{row}-C{row}" };
    }

    /// <summary>How far the figure may be from what is expected; null where that is not the same to either side.</summary>
    private static decimal? Tolerance(Expectation expectation, decimal wanted)
    {
        var (from, to) = expectation.Value.Interval;
        return expectation.Comparison switch
        {
            Comparison.Less or Comparison.Greater => 0m,
            Comparison.LessOrEqual => to - wanted,
            Comparison.GreaterOrEqual => wanted - from,
            _ when wanted - from == to - wanted => to - wanted + (expectation.Comparison == Comparison.About ? expectation.Value.Width : 0m),
            _ => null,
        };
    }

    private static string Holds(int at, Comparison comparison)
    {
        string row = at.ToString(CultureInfo.InvariantCulture);
        string noise = $"1E-9*MAX(1,ABS(B{row}))";
        string holds = comparison switch
        {
            Comparison.Less => $"B{row}<C{row}",
            Comparison.Greater => $"B{row}>C{row}",
            Comparison.LessOrEqual => $"B{row}<=C{row}+E{row}+{noise}",
            Comparison.GreaterOrEqual => $"B{row}>=C{row}-E{row}-{noise}",
            _ => $"ABS(D{row})<=E{row}+{noise}",
        };
        return $"IF({holds},\"{Fine}\",\"{Fails}\")";
    }
}
