namespace DealLang.Spreadsheets;

/// <summary>What a cell is for, which gives it its colour: blue inputs, black formulas, green across sheets.</summary>
internal enum Look { Plain, Input, Formula, Across, Solved, Header, Title, Quiet, Wrapped, HeaderOfNumbers, Group }

/// <param name="Value">A number as it is written, or a text; what a formula came to.</param>
/// <param name="IsNumber">Whether the value is a number.</param>
internal sealed record SheetCell(string Value, bool IsNumber, Look Look, string Format = "")
{
    /// <summary>Without its equals sign; empty for none.</summary>
    public string Formula { get; init; } = "";

    /// <summary>Whether it is somebody's own words, a path or a unit: the same in every language.</summary>
    public bool IsQuoted { get; init; }

    public static SheetCell Quoted(string text) => new(text, false, Look.Plain) { IsQuoted = true };

    public static readonly SheetCell Empty = new("", false, Look.Plain);

    public static implicit operator SheetCell(string text) => new(text, false, Look.Plain);
}

/// <summary>A sheet under its name in the workbook's language.</summary>
internal delegate Sheet NamedSheet(string name, params (string Title, double Width)[] columns);

/// <summary>Columns over rows of a sheet, drawn beside them as Excel draws them.</summary>
/// <param name="Owner">Whose figures they are, which goes before the title.</param>
/// <param name="Labels">The column of the labels, from 0.</param>
/// <param name="First">The first row, as the sheet counts them.</param>
/// <param name="Values">A column of numbers for each series, whose names are in the header; several are stacked.</param>
internal sealed record SheetChart(string Title, string Owner, int Labels, int First, int Last, int[] Values);

/// <summary>One sheet: a header row that stays in view, rows under it.</summary>
/// <param name="say">What puts English words into the workbook's language.</param>
internal sealed class Sheet(string name, Func<string, string> say, params (string Title, double Width)[] columns)
{
    public string Name => name;

    /// <summary>Words in the workbook's language.</summary>
    public string Say(string english) => say(english);

    public (string Title, double Width)[] Columns { get; } = [.. columns.Select(c => (say(c.Title), c.Width))];
    public List<SheetCell[]> Rows { get; } = [];
    public List<SheetChart> Charts { get; } = [];

    /// <summary>The columns that stay in view, and on each page, when the sheet is wide.</summary>
    public int Heads { get; set; }

    /// <summary>Whether it is there to be read, and long texts take several lines; where one calculates, a row is a line.</summary>
    public bool Wraps { get; set; }

    /// <summary>The number that the next row will have; the header is the first.</summary>
    public int Next => Rows.Count + 2;

    /// <returns>The row's number.</returns>
    public int Add(params SheetCell[] cells)
    {
        Rows.Add([.. cells.Select(c => c.IsNumber || c.IsQuoted || c.Formula.Length > 0 ? c : c with { Value = say(c.Value) })]);
        return Rows.Count + 1;
    }

    /// <summary>A cell's address from any sheet: 'Inputs'!$C$4.</summary>
    public string Address(int column, int row) => $"'{name}'!${Letter(column)}${row.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    /// <param name="column">From 0.</param>
    public static string Letter(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letter(column / 26 - 1) + (char)('A' + column % 26);
}

/// <param name="Names">Defined names with what they stand for.</param>
internal sealed record Workbook(string Title, IReadOnlyList<Sheet> Sheets, IReadOnlyList<(string Name, string Address)> Names, bool IsRightToLeft = false);
