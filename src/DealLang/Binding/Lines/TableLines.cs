using System.Collections.Immutable;
using System.Globalization;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary><c>table "…"</c> with its axes and the figures that it shows.</summary>
internal sealed class TableLines(BindingSession session)
{
    private readonly AssignmentBinder _assignments = new(session);

    public static void Bind(BindingSession session)
    {
        foreach (var block in session.Roots)
        {
            if (block.Content is TableLineSyntax line && new TableLines(session).Bind(block, line) is { } table) session.Tables.Add(table);
        }
    }

    private Sensitivity? Bind(BlockSyntax block, TableLineSyntax line)
    {
        var rows = Axes(block, "rows");
        var cols = Axes(block, "cols");
        var shown = block.Children.SelectMany(child => child.Content is ShowLineSyntax show ? show.Views.Select(view => Shown(child, view)) : []).ToList();
        string missing = rows.Count == 0 ? "rows" : shown.Count == 0 ? "show" : "";
        if (missing.Length > 0 || rows.Count > 1 || cols.Count > 1)
        {
            session.Report(Rules.Tables.Incomplete, block.LocationOf(line), line.Title.Content, missing.Length > 0 ? $"no {missing} line" : $"more than one {(rows.Count > 1 ? "rows" : "cols")} line");
            return null;
        }
        if (rows[0] is not { } down || (cols.Count == 1 && cols[0] is null) || shown.Contains(null)) return null;
        var across = cols.Count == 1 ? cols[0] : null;
        long cells = (long)down.Stops.Length * (across?.Stops.Length ?? 1) * shown.Count;
        if (cells <= Sensitivity.MostCells) return new Sensitivity(line.Title.Content, down, across, [.. shown.Select(s => s!)], block.Location);
        session.Report(Rules.Tables.TooManyCells, block.LocationOf(line), line.Title.Content, Number(cells), Number(Sensitivity.MostCells));
        return null;
    }

    private List<Axis?> Axes(BlockSyntax table, string name) =>
        [.. table.Children.Where(child => child.Content is AxisLineSyntax axis && axis.Axis.Text.SequenceEqual(name)).Select(child => Bind(child, (AxisLineSyntax)child.Content))];

    private Axis? Bind(BlockSyntax block, AxisLineSyntax line) => line switch
    {
        { Path: { } path } => OfValues(block, line, path),
        { Sweep: { } sweep } when sweep.Text is "case" => Of(block, line.Values.Select(v => OfCase(block, v))),
        _ => Of(block, line.Values.Select(v => OfView(block, v))),
    };

    private static Axis? Of(BlockSyntax block, IEnumerable<Stop?> stops) => stops.ToList() is var all && all.Contains(null) ? null : new Axis(null, [.. all.Select(s => s!)], null, block.Location);

    private Stop? OfCase(BlockSyntax block, ValueSyntax value)
    {
        string name = block.Line.TextOf(value);
        if (session.Names.FindCase(name, block) is { } known) return new Stop(name) { Case = known };
        session.ReportUnknown(Rules.Names.Unknown, block.LocationOf(value), name, session.Names.Cases.Concat(BuiltInCases.All));
        return null;
    }

    private Stop? OfView(BlockSyntax block, ValueSyntax value)
    {
        string written = block.Line.TextOf(value);
        if (value is not DateSyntax date || date.Form == DateForm.Status) return new Stop(written) { View = written };
        return DateBinder.Bind(session, date, block, null) is { } days ? new Stop(written) { View = CalendarDate.Spell(days.Last) } : null;
    }

    private Axis? OfValues(BlockSyntax block, AxisLineSyntax line, PathSyntax path)
    {
        var values = new ValueContext(block) { IsContractual = true };
        if (_assignments.Named(path, values) is not { } named || _assignments.Place(named, path, values) is not { } figure) return null;
        values = _assignments.Inside(figure, values);
        var stops = new List<Stop>();
        foreach (var value in line.Values)
        {
            var assigned = value is RangeSyntax range ? Steps(figure, range, values) : _assignments.Bind(figure, value, values) is { } one ? [one] : null;
            if (assigned is null) return null;
            stops.AddRange(assigned.Select(a => new Stop(value is RangeSyntax ? "" : block.Line.TextOf(value)) { Assignment = a }));
        }
        return new Axis(figure, [.. stops], named, block.LocationOf(path));
    }

    /// <summary><c>$10m..$100m step $10m</c>: both ends, and whatever the steps reach between them.</summary>
    private List<Assignment>? Steps(FigurePath figure, RangeSyntax range, ValueContext values)
    {
        if (range.Step is not { } written)
        {
            session.Report(Rules.Tables.NoStep, values.Block.LocationOf(range), values.Block.Line.TextOf(range));
            return null;
        }
        if (_assignments.Bind(figure, range.Low, values) is not { Line.Quantity.Value: { } from } first || _assignments.Bind(figure, range.High, values) is not { Line.Quantity.Value: { } to }) return null;
        if (_assignments.Bind(figure, written, values) is not { Line.Quantity.Value: { } step }) return null;
        if (step <= 0m || to < from)
        {
            session.Report(Rules.Tables.NoStep, values.Block.LocationOf(range), values.Block.Line.TextOf(range));
            return null;
        }
        var assigned = new List<Assignment>();
        for (decimal value = from; value <= to && assigned.Count <= Sensitivity.MostCells; value += step)
            assigned.Add(first with { Line = first.Line with { Quantity = first.Line.Quantity! with { Value = value } } });
        return assigned;
    }

    private ShownFigure? Shown(BlockSyntax block, ValueSyntax view) =>
        new ValueBinder(session, new ValueContext(block)).BindFigure(view) is { } bound ? new ShownFigure(bound.AsExpression, block.Line.TextOf(view), block.LocationOf(view)) : null;

    private static string Number(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
