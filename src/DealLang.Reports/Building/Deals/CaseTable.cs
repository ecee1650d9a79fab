using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>The figures that are not the same in every case: low, base and high, and the file's own cases.</summary>
internal static class CaseTable
{
    private const int OwnCases = 3;

    public static Section? Of(ReportContext context, Deal deal)
    {
        if (context.World.Cases.IsEmpty && context.Of(deal).Figures.All(f => f.Low == f.Value && f.High == f.Value)) return null;
        string[] cases = ["low", "base", "high", .. context.World.Cases.Take(OwnCases).Select(c => c.Name)];
        var evaluations = cases.Select(c => context.Evaluator.Evaluate(deal, context.ViewOf(deal), c)).ToArray();
        var rows = evaluations[1].Figures.Where(f => !IsOfAPeriod(f.Figure.Path)).Select(f => evaluations.Select(e => e.Find(f.Figure.Path)).ToArray())
            .Where(values => values.Any(v => v?.Value != values[0]?.Value))
            .Select(values => ImmutableArray.Create<Cell>([Naming.Label(values[1]!.Figure.Path), .. values.Select((v, i) => Shown(v, cases[i]))]))
            .ToImmutableArray();
        if (rows.IsEmpty) return null;
        return Tables.Section("Cases", Weight.Detail,
            Tables.Of([new("Figure"), .. cases.Select(c => new Column(c, ColumnKind.Figure))], rows),
            new Paragraph("Each case is evaluated whole. Base leaves out what does not bind and caps without a stated base; no case is a probability."));
    }

    /// <summary>One of many of a schedule, whose years and sums speak for it.</summary>
    private static bool IsOfAPeriod(Lowering.FigurePath path) => path.Measure is "balance" or "interest-paid" or "repayment" or "service" or "capitalised" or "fees-paid" or "rent-paid" or "fixing" or "rate"
        && LoanTables.Number(path.Argument) is < 1000;

    private static Cell Shown(FigureValue? value, string caseName) => value is null ? "" : value.Value is { } number
        ? new Cell(BuiltInCases.All.Contains(caseName) ? FigureText.Of(number, value.Figure.Unit, FigureStyles.Of(value.Figure.Unit, value.Figure.Path.Measure), value.Width) : FigureText.Of(value)) { Path = $"{value.Figure.Path} in {caseName}" }
        : FigureText.Unknown;
}
