using System.Collections.Immutable;

namespace DealLang.Reports.Documents;

public enum ColumnKind
{
    /// <summary>Left-aligned, wrapped where it must be.</summary>
    Text,
    /// <summary>Right-aligned figures that carry their own unit: $250bn, 0.1433x.</summary>
    Figure,
    /// <summary>Numbers of one unit and scale, which the header states; aligned on the decimal point.</summary>
    Number,
}

public sealed record Column(string Header, ColumnKind Kind = ColumnKind.Text);

public sealed record Cell(Prose Text)
{
    /// <summary>The path of the figure shown, or empty.</summary>
    public string Path { get; init; } = "";

    public static implicit operator Cell(string text) => new((Prose)text);
    public static implicit operator Cell(Prose text) => new(text);
}

/// <summary>One idea a table. Rows are as long as the columns.</summary>
public sealed record Table(ImmutableArray<Column> Columns, ImmutableArray<ImmutableArray<Cell>> Rows) : Block
{
    public string Caption { get; init; } = "";

    /// <summary>Each row tells of one figure what its card tells too: a format that has cards leaves the table out.</summary>
    public bool IsOnCards { get; init; }
}
