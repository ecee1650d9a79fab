using DealLang.Evaluating;
using DealLang.Reports.Building.Sections;
using DealLang.Reports.Documents;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>A deal's figures that are not the same in every case.</summary>
internal static class CaseTable
{
    private const int MostRows = 24;

    public static Section? Of(ReportContext context, Deal deal)
    {
        var own = CasesBeside.Own(context.World).ToList();
        if (own.Count == 0 && context.Of(deal).Figures.All(f => f.Low == f.Value && f.High == f.Value)) return null;
        var uncounted = own.Prepend(BuiltInCases.SignedOnly).Where(c => !context.Evaluator.Counts(deal, c)).ToList();
        var columns = CasesBeside.Columns(context.World, (one, other) => Differs(In(one), In(other)), uncounted);
        var stated = In(WorldEvaluator.BaseCase);
        var field = new FootballField(context, deal, stated);
        var told = stated.Figures.Where(f => !IsOfAPeriod(f.Figure.Path) && !field.Shows(f)).Where(f => columns.Exists(c => In(c).Find(f.Figure.Path)?.Value != In(columns[0]).Find(f.Figure.Path)?.Value)).ToList();
        // A plan's years that all differ say no more than what they come to.
        if (told.Count > MostRows) told.RemoveAll(f => LoanTables.Number(f.Figure.Path.Argument.Split(", ")[^1]) is > 1000);
        return CasesBeside.Of(context.World, told.Select(f => new CaseRow(Naming.Label(f.Figure.Path), c => In(c).Find(f.Figure.Path))), columns) is not { } table ? null
            : Tables.Section("Cases", Weight.Detail, table, CasesBeside.Caution, uncounted.Count == 0 ? null : new Paragraph(Wording.NotCounted(uncounted)));

        Evaluation In(string caseName) => context.Evaluator.Evaluate(deal, context.ViewOf(deal), caseName);
    }

    private static bool Differs(Evaluation one, Evaluation other) => one.Figures.Any(f => other.Find(f.Figure.Path)?.Value != f.Value);

    /// <summary>One of many of a schedule, whose years and sums speak for it.</summary>
    private static bool IsOfAPeriod(Lowering.FigurePath path) => path.Measure is "balance" or "interest-paid" or "repayment" or "service" or "capitalised" or "prepaid" or "fees-paid" or "rent-paid" or "fixing" or "rate"
        && LoanTables.Number(path.Argument) is < 1000;
}
