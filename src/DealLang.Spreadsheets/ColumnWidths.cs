using System.Globalization;
using DealLang.Text;

namespace DealLang.Spreadsheets;

/// <summary>As wide as what stands in a column, so that a page holds as much as it can; longer texts are wrapped.</summary>
internal static class ColumnWidths
{
    private const double Least = 7, LeastOfNumbers = 11;

    public static double[] Of(Sheet sheet)
    {
        double[] widths = [.. sheet.Columns.Select(c => Math.Min(c.Width, Least + (c.Title.Length > 0 ? LongestWord(c.Title) : 0)))];
        if (sheet.Columns.Length == 1) return [sheet.Columns[0].Width];
        foreach (var row in sheet.Rows)
            for (int i = 0; i < row.Length && i < widths.Length; i++)
                widths[i] = Math.Min(sheet.Columns[i].Width, Math.Max(widths[i], row[i].IsNumber ? Math.Max(LeastOfNumbers, Digits(row[i])) : DisplayWidth.Of(row[i].Value) + 3));
        return widths;
    }

    /// <summary>The height of one line, in points.</summary>
    public const double Line = 15;

    private const int MostLines = 12;

    /// <summary>Widths count in digits; of letters more go into a line.</summary>
    private const double Narrow = 1.1;

    /// <summary>What a row needs for its longest wrapped text.</summary>
    public static double Height(SheetCell[] cells, double[] widths)
    {
        double height = Line;
        for (int i = 0; i < cells.Length && i < widths.Length; i++)
        {
            if (cells[i].Look == Look.Title) height = Math.Max(height, 26);
            else if (cells[i].Look is Look.Wrapped or Look.Header or Look.HeaderOfNumbers) height = Math.Max(height, Line * Math.Min(MostLines, Lines(cells[i].Value, (widths[i] - 2) * Narrow)));
        }
        return height;
    }

    private static int Lines(string text, double width)
    {
        int lines = 1;
        double used = 0;
        foreach (string word in text.Split(' '))
        {
            double length = DisplayWidth.Of(word);
            if (used > 0 && used + 1 + length > width) (lines, used) = (lines + 1, 0);
            used += length + (used > 0 ? 1 : 0);
            if (used <= width) continue;
            lines += (int)(used / width);
            used %= width;
        }
        return lines;
    }

    private static int LongestWord(string text) => text.Split(' ').Max(w => DisplayWidth.Of(w));

    /// <summary>The places that a number takes as its format shows it, with room for another case's.</summary>
    private static double Digits(SheetCell cell)
    {
        if (cell.Format == NumberFormats.Day || !decimal.TryParse(cell.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)) return 13;
        int whole = decimal.Truncate(Math.Abs(value)).ToString(CultureInfo.InvariantCulture).Length;
        return whole + (whole - 1) / 3 + (cell.Format.Contains(".0", StringComparison.Ordinal) ? 3 : 0) + 4;
    }
}
