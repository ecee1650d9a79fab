using DealLang.Evaluating;
using DealLang.Reports.Building;

namespace DealLang.Spreadsheets;

/// <summary>What falls due, period by period, for each that has obligations; drawn where there are several periods.</summary>
internal sealed class ObligationSheet(NamedSheet named, Func<string, SheetCell> across)
{
    private static readonly string[] s_measures = ["obligations", "obligations.firm", "obligations.conditional", "announced", "payment"];

    public Sheet Of(IEnumerable<Evaluation> evaluations)
    {
        var sheet = named("Obligations", [("Whose", 28), ("Period", 16), .. s_measures.Select(m => (Naming.Label(m, ""), 20.0))]);
        foreach (var evaluation in evaluations)
        {
            var periods = evaluation.Figures.Select(f => f.Figure.Path).Where(p => s_measures.Contains(p.Measure) && IsPeriod(p.Argument)).Select(p => p.Argument).Distinct()
                .OrderBy(p => !char.IsAsciiDigit(p[0])).ThenBy(p => p, StringComparer.Ordinal).ToList();
            int first = sheet.Next;
            foreach (string period in periods)
                sheet.Add([SheetCell.Quoted(evaluation.Model.Owner), period, .. s_measures.Select(m => evaluation.Known(m, period) is { } figure ? across(figure.Figure.Path.ToString()) : SheetCell.Empty)]);
            int[] split = [.. Enumerable.Range(0, s_measures.Length).Where(i => periods.Exists(p => evaluation.Known(s_measures[i], p)?.Value is not null))];
            // What is split by how sure it is adds up to the whole, which is then not drawn besides.
            if (split.Contains(1) || split.Contains(2)) split = [.. split.Where(i => i != 0)];
            if (periods.Count > 1 && split.Length > 0) sheet.Charts.Add(new SheetChart(sheet.Name, evaluation.Model.Owner, 1, first, sheet.Next - 1, [.. split.Select(i => i + 2)]));
        }
        return sheet;
    }

    private static bool IsPeriod(string argument) => argument == "thereafter" || (argument.Length >= 4 && argument[..4].All(char.IsAsciiDigit));
}
