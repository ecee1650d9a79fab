using System.Collections.Immutable;

namespace DealLang.Reports.Charts;

/// <summary>What a part of a picture stands for, which gives it its colour.</summary>
public enum Role { Equity, Debt, Purchase, Warrant, Guarantee }

/// <summary>How sure it is, which gives it its fill: solid, light, hatched, outlined.</summary>
public enum Certainty { Closed, Signed, Announced, Rumoured }

/// <summary>A picture of figures that stand in a table beneath it: what is drawn, not how.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Description">What a reader sees in it, in a sentence, for who cannot see it.</param>
public abstract record Chart(string Title, string Description)
{
    /// <summary>Its words read from right to left; what is drawn stays as it is.</summary>
    public bool IsRightToLeft { get; init; }
}

/// <param name="Shown">The value as the report shows it.</param>
public sealed record Part(string Label, decimal Value, string Shown, Role Role = Role.Equity, Certainty Certainty = Certainty.Closed);

/// <summary>A bar or a column made of parts.</summary>
/// <param name="Shown">The whole as the report shows it; empty when it goes without saying.</param>
public sealed record Composition(string Label, ImmutableArray<Part> Parts, string Shown = "");

/// <summary>Bars that lie under each other: ownership before and after, a cap table.</summary>
/// <param name="IsWhole">Each bar is a whole of its own, as long as every other.</param>
public sealed record BarChart(string Title, string Description, ImmutableArray<Composition> Bars, bool IsWhole) : Chart(Title, Description);

/// <summary>Columns that stand beside each other: sources and uses, obligations by year; over them a line, such as revenue.</summary>
public sealed record ColumnChart(string Title, string Description, ImmutableArray<Composition> Columns) : Chart(Title, Description)
{
    /// <summary>A value over each column, null where there is none; empty for no line.</summary>
    public ImmutableArray<decimal?> Line { get; init; } = [];

    public string LineLabel { get; init; } = "";

    /// <summary>The line's values as the report shows them, a text for each of them.</summary>
    public ImmutableArray<string> LineShown { get; init; } = [];
}

/// <summary>A step up or down; a total starts from nothing.</summary>
public sealed record Step(string Label, decimal Value, string Shown, bool IsTotal = false, Role Role = Role.Equity);

/// <summary>From one total to another by steps: equity value to enterprise value.</summary>
public sealed record WaterfallChart(string Title, string Description, ImmutableArray<Step> Steps) : Chart(Title, Description);

public sealed record Range(string Label, decimal Low, decimal High, string ShownLow, string ShownHigh, Role Role = Role.Equity);

/// <summary>Ranges that lie under each other, and one value through all: a football field; a tornado, around the base.</summary>
public sealed record RangeChart(string Title, string Description, ImmutableArray<Range> Ranges) : Chart(Title, Description)
{
    public decimal? Reference { get; init; }
    public string ReferenceShown { get; init; } = "";
}

public sealed record Point(decimal X, decimal Y);

public sealed record Series(string Label, ImmutableArray<Point> Points, Role Role = Role.Equity, Certainty Certainty = Certainty.Closed);

/// <summary>A value on an axis as the report shows it.</summary>
public sealed record Tick(decimal Value, string Shown);

/// <summary>Lines over two axes: what a collar pays, how capacity ramps up.</summary>
public sealed record LineChart(string Title, string Description, ImmutableArray<Series> Series, ImmutableArray<Tick> Across, ImmutableArray<Tick> Up) : Chart(Title, Description)
{
    public string AcrossLabel { get; init; } = "";
    public string UpLabel { get; init; } = "";

    /// <summary>Places that matter on the axis across: the ends of a collar, the price today.</summary>
    public ImmutableArray<Tick> Marks { get; init; } = [];
}

/// <param name="Value">Null where there is nothing.</param>
public sealed record GridCell(decimal? Value, string Shown);

/// <summary>A table whose cells are shaded by size: a sensitivity grid with its base boxed, who pays whom.</summary>
public sealed record GridChart(string Title, string Description, ImmutableArray<string> Rows, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<GridCell>> Cells) : Chart(Title, Description)
{
    public string RowsLabel { get; init; } = "";
    public string ColumnsLabel { get; init; } = "";

    /// <summary>Row and column of the base case.</summary>
    public (int Row, int Column)? Base { get; init; }
}

/// <param name="Shown">The date as it is written.</param>
public sealed record Moment(DateOnly Day, string Shown, string Label, Certainty Certainty = Certainty.Closed);

/// <summary>What happened when, and what is still to come.</summary>
public sealed record TimelineChart(string Title, string Description, ImmutableArray<Moment> Moments) : Chart(Title, Description)
{
    /// <summary>The day from which the report looks.</summary>
    public DateOnly? Today { get; init; }
}

/// <param name="From">A node's place in the list of nodes.</param>
public sealed record Edge(int From, int To, string Shown, Role Role, Certainty Certainty = Certainty.Closed);

/// <summary>What a line or a fill stands for.</summary>
public sealed record Key(string Label, Role Role, Certainty Certainty);

/// <summary>Parties on a circle with what binds them: twelve at most can be told apart.</summary>
public sealed record RingChart(string Title, string Description, ImmutableArray<string> Nodes, ImmutableArray<Edge> Edges) : Chart(Title, Description)
{
    /// <summary>What the heads and the strokes of its edges stand for.</summary>
    public ImmutableArray<Key> Keys { get; init; } =
    [
        .. Edges.Select(e => new Key(Wording.Of(e.Role), e.Role, Certainty.Closed)).Distinct(),
        .. Edges.Where(e => e.Certainty != Certainty.Closed).Select(e => new Key(Wording.Of(e.Certainty), Role.Guarantee, e.Certainty)).Distinct(),
    ];
}
