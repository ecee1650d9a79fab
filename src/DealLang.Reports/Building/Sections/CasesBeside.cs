using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Sections;

/// <summary>A figure as each case has it; null where the case has no such figure.</summary>
internal sealed record CaseRow(Prose Label, Func<string, FigureValue?> In)
{
    /// <summary>The party or the web, where the table has figures of several.</summary>
    public string Whose { get; init; } = "";
}

/// <summary>
/// Figures that are not the same in every case, side by side: low, base and high where they differ; everything said, and what is signed, where these say something
/// else; the file's own cases.
/// </summary>
internal static class CasesBeside
{
    private const int OwnCases = 3;

    public static Paragraph Caution { get; } = new("Each case is evaluated whole. Base leaves out what does not bind and caps without a stated base; no case is a probability.");

    public static IEnumerable<string> Own(World world) => world.Cases.Take(OwnCases).Select(c => c.Name);

    /// <summary>The cases that have a column, in their order.</summary>
    /// <param name="differ">Whether two cases tell any figure differently.</param>
    /// <param name="uncounted">Cases in which nothing of it counts.</param>
    public static List<string> Columns(World world, Func<string, string, bool> differ, IReadOnlyCollection<string> uncounted)
    {
        const string Base = WorldEvaluator.BaseCase;
        List<string> columns = differ("low", Base) || differ("high", Base) ? ["low", Base, "high"] : [Base];
        if (differ(BuiltInCases.Max, "high") && differ(BuiltInCases.Max, Base)) columns.Add(BuiltInCases.Max);
        if (!uncounted.Contains(BuiltInCases.SignedOnly) && differ(BuiltInCases.SignedOnly, Base)) columns.Add(BuiltInCases.SignedOnly);
        columns.AddRange(Own(world).Except(uncounted));
        return columns;
    }

    /// <summary>Null where every case says the same.</summary>
    public static Table? Of(World world, IReadOnlyList<CaseRow> rows, string caption)
    {
        var columns = Columns(world, (one, other) => rows.Any(r => r.In(one)?.Value != r.In(other)?.Value), []);
        return Of(world, rows.Where(r => columns.Exists(c => r.In(c)?.Value != r.In(columns[0])?.Value)), columns, caption);
    }

    public static Table? Of(World world, IEnumerable<CaseRow> rows, IReadOnlyList<string> columns, string caption = "") => Tables.Of([new("Who"), new("Figure"), .. columns.Select(c => new Column(c, ColumnKind.Figure))],
        rows.Select(r => ImmutableArray.Create<Cell>([r.Whose, r.Label, .. columns.Select(c => Shown(world, r.In(c), c))])), caption);

    /// <summary>Of an end, and of everything said, the number; of any other case the figure as the case tells it, with what bounds it.</summary>
    private static Cell Shown(World world, FigureValue? value, string caseName) => value is null ? "" : value.Value is { } number
        ? new Cell(BuiltInCases.Ends.Contains(caseName) || caseName == BuiltInCases.Max ? FigureText.Of(number, value.Figure.Unit, FigureStyles.Of(value.Figure.Unit, value.Figure.Path.Measure), value.Width) : OwnStyle.Shown(world, value)) { Path = $"{value.Figure.Path} in {caseName}" }
        : FigureText.Unknown;
}
