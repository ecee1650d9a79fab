using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>The figures that are not the same in every case: low, base and high; everything said, and what is signed, where these say something else; the file's own cases.</summary>
internal static class CaseTable
{
    private const int OwnCases = 3, MostRows = 24;

    public static Section? Of(ReportContext context, Deal deal)
    {
        var own = context.World.Cases.Take(OwnCases).Select(c => c.Name).ToList();
        if (own.Count == 0 && context.Of(deal).Figures.All(f => f.Low == f.Value && f.High == f.Value)) return null;
        var uncounted = own.Prepend(BuiltInCases.SignedOnly).Where(c => !context.Evaluator.Counts(deal, c)).ToList();
        var (low, stated, high, max) = (In("low"), In(WorldEvaluator.BaseCase), In("high"), In(BuiltInCases.Max));
        List<Evaluation> columns = Differs(low, stated) || Differs(high, stated) ? [low, stated, high] : [stated];
        if (Differs(max, high) && Differs(max, stated)) columns.Add(max);
        if (!uncounted.Contains(BuiltInCases.SignedOnly) && Differs(In(BuiltInCases.SignedOnly), stated)) columns.Add(In(BuiltInCases.SignedOnly));
        columns.AddRange(own.Except(uncounted).Select(In));
        var field = new FootballField(context, deal, stated);
        var told = stated.Figures.Where(f => !IsOfAPeriod(f.Figure.Path) && !field.Shows(f)).Select(f => columns.Select(e => e.Find(f.Figure.Path)).ToArray())
            .Where(values => values.Any(v => v?.Value != values[0]?.Value)).ToList();
        // A plan's years that all differ say no more than what they come to.
        if (told.Count > MostRows) told.RemoveAll(v => LoanTables.Number(v[columns.IndexOf(stated)]!.Figure.Path.Argument.Split(", ")[^1]) is > 1000);
        var rows = told.Select(values => ImmutableArray.Create<Cell>([Naming.Label(values[columns.IndexOf(stated)]!.Figure.Path), .. values.Select((v, i) => Shown(v, columns[i].Case))]))
            .ToImmutableArray();
        if (rows.IsEmpty) return null;
        return Tables.Section("Cases", Weight.Detail,
            Tables.Of([new("Figure"), .. columns.Select(c => new Column(c.Case, ColumnKind.Figure))], rows),
            new Paragraph("Each case is evaluated whole. Base leaves out what does not bind and caps without a stated base; no case is a probability."),
            uncounted.Count == 0 ? null : new Paragraph(Wording.NotCounted(uncounted)));

        Evaluation In(string caseName) => context.Evaluator.Evaluate(deal, context.ViewOf(deal), caseName);
    }

    private static bool Differs(Evaluation one, Evaluation other) => one.Figures.Any(f => other.Find(f.Figure.Path)?.Value != f.Value);

    /// <summary>One of many of a schedule, whose years and sums speak for it.</summary>
    private static bool IsOfAPeriod(Lowering.FigurePath path) => path.Measure is "balance" or "interest-paid" or "repayment" or "service" or "capitalised" or "prepaid" or "fees-paid" or "rent-paid" or "fixing" or "rate"
        && LoanTables.Number(path.Argument) is < 1000;

    private static Cell Shown(FigureValue? value, string caseName) => value is null ? "" : value.Value is { } number
        ? new Cell(BuiltInCases.All.Contains(caseName) ? FigureText.Of(number, value.Figure.Unit, FigureStyles.Of(value.Figure.Unit, value.Figure.Path.Measure), value.Width) : FigureText.Of(value)) { Path = $"{value.Figure.Path} in {caseName}" }
        : FigureText.Unknown;
}
