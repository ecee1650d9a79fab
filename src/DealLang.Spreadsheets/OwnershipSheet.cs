using DealLang.Evaluating;
using DealLang.Reports.Building;

namespace DealLang.Spreadsheets;

/// <summary>Who owns how much of what, one count beside another where several are told: as issued, fully diluted.</summary>
internal sealed class OwnershipSheet(NamedSheet named, Func<string, SheetCell> across)
{
    public Sheet Of(IEnumerable<Evaluation> evaluations)
    {
        var sheet = named("Ownership", ("Deal", 24), ("What", 20), ("Holder", 32), ("Part", 12));
        foreach (var evaluation in evaluations.Where(e => e.Model.Deal is not null))
        {
            var parts = evaluation.Figures.Where(f => f.Figure.Path is { Measure: "ownership" or "votes" or "stake" } && f.Value is not null);
            foreach (var group in parts.GroupBy(f => What(f), StringComparer.Ordinal))
            {
                int first = sheet.Next;
                foreach (var part in group) sheet.Add(SheetCell.Quoted(evaluation.Model.Owner), group.Key, SheetCell.Quoted(part.Figure.Path.Argument.Split(", ")[0]), across(part.Figure.Path.ToString()));
                if (sheet.Next - first > 1) sheet.Charts.Add(new SheetChart(sheet.Say(group.Key), evaluation.Model.Owner, 2, first, sheet.Next - 1, [3]));
            }
        }
        return sheet;
    }

    /// <summary>Ownership, Ownership (basic).</summary>
    private static string What(FigureValue part)
    {
        var path = part.Figure.Path;
        int comma = path.Argument.IndexOf(", ", StringComparison.Ordinal);
        return Naming.Label(path.Measure, comma < 0 ? "" : path.Argument[(comma + 2)..]);
    }
}
