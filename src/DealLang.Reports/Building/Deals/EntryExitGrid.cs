using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Charts;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Reports.Building.Deals;

/// <summary>The rate of return by the multiple paid and the multiple sold at. A dearer entry is paid in equity; debt stays what it is.</summary>
internal sealed class EntryExitGrid(ReportContext context, Deal deal, Evaluation evaluation)
{
    private static readonly decimal[] s_steps = [-1m, -0.5m, 0m, 0.5m, 1m];

    public IEnumerable<Block?> Blocks()
    {
        var entry = evaluation.AllKnown("multiple").FirstOrDefault(f => f.Figure.Path.Argument.StartsWith("ebitda", StringComparison.Ordinal));
        if (entry?.Value is not { } paid || evaluation.Known("exit.multiple") is not { Value: { } sold } exit || evaluation.Known("irr") is not { } irr) yield break;
        var found = s_steps.Select(row => s_steps.Select(col => Found(entry, exit, irr, row, col)).ToArray()).ToArray();
        if (Drawn(found, paid, sold) is { } picture) yield return picture;
        yield return Tables.Of([new("Entry ↓ exit →"), .. s_steps.Select(s => new Column(Multiple(sold + s), ColumnKind.Figure))],
            s_steps.Select((row, r) => ImmutableArray.Create<Cell>([Named(Multiple(paid + row), row == 0m), .. s_steps.Select((col, c) => Cell(found[r][c], irr, paid + row, sold + col, isBase: row == 0m && col == 0m))])),
            Title);
    }

    private const string Title = "Rate of return by entry and exit multiple";

    private static Picture? Drawn(FigureValue?[][] found, decimal paid, decimal sold)
    {
        if (found.Any(r => r.Any(f => f?.Value is null))) return null;
        ImmutableArray<string> rows = [.. s_steps.Select(s => Multiple(paid + s))], columns = [.. s_steps.Select(s => Multiple(sold + s))];
        ImmutableArray<ImmutableArray<GridCell>> cells = [.. found.Select(r => r.Select(f => new GridCell(f!.Value, FigureText.Of(f))).ToImmutableArray())];
        int middle = Array.IndexOf(s_steps, 0m);
        return new Picture("grid", new GridChart(Title, string.Join("; ", rows.Select((r, i) => $"{r}: {string.Join(", ", cells[i].Select(c => c.Shown))}")), rows, columns, cells)
        {
            RowsLabel = "Entry",
            ColumnsLabel = "Exit",
            Base = (middle, middle),
        });
    }

    private FigureValue? Found(FigureValue entry, FigureValue exit, FigureValue irr, decimal row, decimal col)
    {
        if (row == 0m && col == 0m) return irr;
        var assignments = new List<Assignment> { At(exit, exit.Value!.Value + col) };
        if (row != 0m)
        {
            assignments.Add(At(entry, entry.Value!.Value + row));
            if (Equity(entry, row) is { } paid) assignments.Add(paid);
        }
        return context.Evaluator.With(Assignments.From(assignments)).Value(irr.Figure.Path, context.ViewOf(deal), context.Options.Case);
    }

    private Cell Cell(FigureValue? found, FigureValue irr, decimal entry, decimal exit, bool isBase) =>
        isBase ? new Cell([new Words(FigureText.Of(irr), Tone.Strong)]) { Path = irr.Figure.Path.ToString() }
        : found is { Value: not null } ? Supposed(found, $"entry {Multiple(entry)}, exit {Multiple(exit)}") : FigureText.Unknown;

    /// <summary>A figure of a world that is not the files' own, under what is supposed there.</summary>
    private Cell Supposed(FigureValue found, string world)
    {
        var figure = new ModelFigure(found.Figure.Path with { Argument = world }, found.Figure.Unit, Origin.Derived) { Note = $"as if at {world}" };
        return new Cell(FigureText.Of(found)) { Path = context.Figures.Name(found with { Figure = figure }, context.ViewOf(deal)) };
    }

    /// <summary>Equity that is stated pays the difference; equity that is what is missing does so by itself.</summary>
    private Assignment? Equity(FigureValue entry, decimal row)
    {
        var stated = evaluation.AllKnown("funding").FirstOrDefault(f => f.Figure.Formula is null && Vocabulary.FundingLabels.Of(f.Figure.Path.Argument) == Vocabulary.FundingKind.Equity);
        string period = entry.Figure.Path.Argument.Split(' ', 2) is [_, var named] ? named : "";
        return stated?.Value is { } equity && evaluation.Known("ebitda", period) is { Value: { } earned } ? At(stated, equity + (row * earned)) : null;
    }

    private Assignment At(FigureValue figure, decimal value) =>
        Assignment.Of(figure.Figure.Path, new Quantity(value, figure.Figure.Unit, Shape.Stated), figure.Figure.Location ?? deal.Location);

    private static string Multiple(decimal value) => FigureText.Of(value, Unit.One, FigureStyle.Multiple, 0m);

    private static Cell Named(string text, bool isBase) => new([new Words(text, isBase ? Tone.Strong : Tone.Plain)]);
}
