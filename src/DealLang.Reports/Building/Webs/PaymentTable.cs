using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Webs;

/// <summary>Of each party that owes money on known days: what falls due in its first bad year against what it has to pay from, and what nobody has said of it.</summary>
internal sealed class PaymentTable(ReportContext context, List<Party> payers)
{
    private const int Most = 6;

    private static readonly ImmutableArray<Column> s_columns =
    [
        new("Who"), new("Year"), new("Falls due", ColumnKind.Figure), new("To pay from", ColumnKind.Figure), new("Coverage", ColumnKind.Figure), new("Times revenue", ColumnKind.Figure),
        new("Gap in all", ColumnKind.Figure), new("First not covered"), new("Not stated"),
    ];

    public IEnumerable<Block?> Of()
    {
        var rows = payers.Select(Row).Where(r => !r.IsDefault).ToList();
        yield return Tables.Of(s_columns, rows.Take(Most));
        if (rows.Count > Most) yield return new Paragraph(Wording.PartiesLeftOut(rows.Count - Most));
    }

    /// <summary>The first year with a gap, else the first in which anything falls due; default for a party of which no day is known.</summary>
    private ImmutableArray<Cell> Row(Party party)
    {
        var evaluation = context.Of(party);
        int present = DealLang.Webs.Horizons.YearOf(party, context.Evaluator.AsOf);
        var years = evaluation.Figures.Where(f => f.Figure.Path.Measure == "obligations" && YearOf(f.Figure.Path.Argument) >= present).Select(f => f.Figure.Path.Argument)
            .Where(y => evaluation.Known("obligations.ahead", y) is not { } ahead || FigureText.Shown(ahead) > 0m || ahead.High > 0m).ToList();
        if (years.Count == 0) return default;
        string year = years.Find(y => evaluation.Known("gap", y) is { } gap && (gap.Low ?? gap.Value) > 0m) ?? years.Find(y => evaluation.Known("gap", y) is { High: > 0m }) ?? years[0];
        var first = evaluation.Known("first-uncovered");
        return
        [
            party.Name, year, Shown(evaluation.Known("obligations.ahead", year) is null ? "obligations" : "obligations.ahead", year), Shown("available", year), evaluation.Known("coverage", year) is { } coverage ? FigureTable.Shown(coverage) : FigureText.Unknown,
            Shown("due-to-revenue", year), Shown("gap.total", ""), first is null ? FigureText.Unknown : YearOf(party, first), string.Join(", ", Missing(evaluation)),
        ];

        Cell Shown(string measure, string argument) => evaluation.Known(measure, argument) is { } figure ? FigureTable.Shown(figure) : "";
    }

    /// <summary>The first year with a gap as the party counts its years.</summary>
    private static Cell YearOf(Party party, FigureValue first) => party.FiscalYearEnd == 12 || first.Value is not > 0m ? FigureTable.Shown(first)
        : new Cell(Prose.Of($"{FigureRun.Of(first, $"FY{FigureText.Of(first)}")}")) { Path = first.Figure.Path.ToString() };

    private static int YearOf(string argument)
    {
        string digits = argument.StartsWith("FY", StringComparison.Ordinal) ? argument[2..] : argument;
        return digits.Length == 4 && int.TryParse(digits, out int year) ? year : 0;
    }

    /// <summary>What a party could pay from, and of which nothing is said.</summary>
    private static IEnumerable<string> Missing(Evaluation evaluation)
    {
        if (evaluation.Known("cash") is null) yield return "cash";
        if (!evaluation.Figures.Any(f => f.Figure.Path.Measure is "operating-cash-flow" or "burn" && f.Value is not null)) yield return "cash flow";
    }
}
