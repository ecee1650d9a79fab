using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Text;

namespace DealLang.Symbols;

/// <summary><c>table "…"</c>: figures over one axis or two, each cell the whole world with other values, in another case or at another view.</summary>
/// <param name="Cols">Null for a table with one axis, whose columns are the figures shown.</param>
public sealed record Sensitivity(string Title, Axis Rows, Axis? Cols, ImmutableArray<ShownFigure> Shown, Location Location)
{
    /// <summary>Rows × columns × figures: beyond this many a table is not read but searched.</summary>
    public const int MostCells = 10_000;
}

/// <summary>A figure of a table, and the words by which the file asks for it.</summary>
public sealed record ShownFigure(Expression Figure, string Written, Location Location);

/// <summary>One axis of a table: the values of a figure, cases, or views.</summary>
/// <param name="Figure">What takes the values; null for an axis of cases or views.</param>
/// <param name="Named">The figure by the name that the file gives it: options, where those at $20 are the only ones.</param>
public sealed record Axis(FigurePath? Figure, ImmutableArray<Stop> Stops, FigurePath? Named, Location Location);

/// <summary>A row or a column of a table.</summary>
public sealed record Stop(string Written)
{
    public Assignment? Assignment { get; init; }

    /// <summary>The case of the cells; empty for the reader's own.</summary>
    public string Case { get; init; } = "";

    /// <summary>The view of the cells; empty for each owner's default.</summary>
    public string View { get; init; } = "";
}
