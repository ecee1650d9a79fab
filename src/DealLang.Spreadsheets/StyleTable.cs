using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DealLang.Spreadsheets;

/// <summary>Looks and number formats as the numbered styles of a workbook, each once, in the order in which they are first asked for.</summary>
internal sealed class StyleTable
{
    private const uint FirstOwnFormat = 164;

    private readonly List<(Look Look, string Format)> _styles = [(Look.Plain, "")];
    private readonly List<string> _formats = [];

    public uint Of(Look look, string format)
    {
        int at = _styles.IndexOf((look, format));
        if (at < 0)
        {
            at = _styles.Count;
            _styles.Add((look, format));
            if (format.Length > 0 && !_formats.Contains(format)) _formats.Add(format);
        }
        return (uint)at;
    }

    public Stylesheet Stylesheet()
    {
        var sheet = new Stylesheet();
        if (_formats.Count > 0) sheet.Append(new NumberingFormats(_formats.Select((f, i) => new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)i, FormatCode = f })));
        sheet.Append(new Fonts(Enum.GetValues<Look>().Select(Font)), new Fills(Fill(PatternValues.None), Fill(PatternValues.Gray125), Tint("FFFFF4CC"), Tint("FFEDF1F5")),
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
            new CellFormats(_styles.Select(Format)),
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));
        return sheet;
    }

    private CellFormat Format((Look Look, string Format) style) => new()
    {
        NumberFormatId = style.Format.Length == 0 ? 0 : FirstOwnFormat + (uint)_formats.IndexOf(style.Format),
        FontId = (uint)style.Look,
        FillId = style.Look switch { Look.Solved => 2u, Look.Header or Look.HeaderOfNumbers => 3u, _ => 0u },
        BorderId = 0,
        FormatId = 0,
        ApplyFont = true,
        ApplyFill = true,
        ApplyNumberFormat = true,
        ApplyAlignment = true,
        Alignment = style.Look == Look.HeaderOfNumbers || style.Format == NumberFormats.Words ? new Alignment { Horizontal = HorizontalAlignmentValues.Right, Vertical = VerticalAlignmentValues.Top, WrapText = style.Look == Look.HeaderOfNumbers ? true : null }
            : style.Format.Length > 0 || style.Look == Look.Title ? new Alignment { Vertical = VerticalAlignmentValues.Top }
            : new Alignment { Horizontal = HorizontalAlignmentValues.Left, Vertical = VerticalAlignmentValues.Top, Indent = 1, WrapText = style.Look is Look.Wrapped or Look.Header ? true : null },
    };

    private static Font Font(Look look)
    {
        var font = new Font();
        if (look is Look.Header or Look.HeaderOfNumbers or Look.Title or Look.Group) font.Append(new Bold());
        if (look == Look.Solved) font.Append(new Italic());
        font.Append(new FontSize { Val = look == Look.Title ? 18 : 10 }, new Color { Rgb = look switch { Look.Input => "FF0000FF", Look.Across => "FF007A33", Look.Quiet => "FF5A6370", _ => "FF000000" } }, new FontName { Val = "Arial" });
        return font;
    }

    private static Fill Fill(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill Tint(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });
}
