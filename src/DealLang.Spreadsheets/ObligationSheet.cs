using DealLang.Evaluating;
using DealLang.Reports.Building;

namespace DealLang.Spreadsheets;

/// <summary>What falls due, period by period, for each that has obligations; drawn where there are several periods.</summary>
internal sealed class ObligationSheet(NamedSheet named, Func<string, SheetCell> across)
{
    /// <summary>What is split by how sure it is: of a contract by its measures, of a party by the second word of its argument.</summary>
    private static readonly Column[] s_columns =
    [
        new("obligations"), new("obligations.firm", "firm"), new("obligations.conditional", "conditional"), new("announced", "announced"), new("rumoured", "rumoured"), new("payment"),
    ];

    private sealed record Column(string Measure, string Surety = "")
    {
        public FigureValue? Find(Evaluation evaluation, string period) =>
            evaluation.Known(Measure, period) ?? (Surety.Length > 0 ? evaluation.Known("obligations", $"{period}, {Surety}") : null);
    }

    public Sheet Of(IEnumerable<Evaluation> evaluations)
    {
        var sheet = named("Obligations", [("Whose", 28), ("Period", 16), .. s_columns.Select(c => (c.Measure == "rumoured" ? c.Measure : Naming.Label(c.Measure, ""), 20.0))]);
        foreach (var evaluation in evaluations)
        {
            var periods = evaluation.Figures.Select(f => f.Figure.Path).Where(p => s_columns.Any(c => c.Measure == p.Measure)).Select(p => p.Argument.Split(", ")[0]).Where(IsPeriod).Distinct()
                .OrderBy(p => !char.IsAsciiDigit(p[0])).ThenBy(p => p, StringComparer.Ordinal).ToList();
            int first = sheet.Next;
            foreach (string period in periods)
                sheet.Add([SheetCell.Quoted(evaluation.Model.Owner), period, .. s_columns.Select(c => c.Find(evaluation, period) is { } figure ? across(figure.Figure.Path.ToString()) : SheetCell.Empty)]);
            int[] split = [.. Enumerable.Range(0, s_columns.Length).Where(i => periods.Exists(p => s_columns[i].Find(evaluation, p)?.Value is not null))];
            // What is split by how sure it is adds up to the whole, which is then not drawn besides.
            if (split.Any(i => evaluation.Model.Party is null ? i is 1 or 2 : s_columns[i].Surety.Length > 0)) split = [.. split.Where(i => i != 0)];
            if (periods.Count > 1 && split.Length > 0) sheet.Charts.Add(new SheetChart(sheet.Name, evaluation.Model.Owner, 1, first, sheet.Next - 1, [.. split.Select(i => i + 2)]));
        }
        return sheet;
    }

    private static bool IsPeriod(string argument) => argument == "thereafter" || (argument.Length >= 4 && argument[..4].All(char.IsAsciiDigit));
}
