using System.Globalization;
using System.Text;
using DealLang.Reports.Html;
using DealLang.Reports.Printing;
using DealLang.Text;

namespace DealLang.Reports.Charts;

/// <summary>Marks of a picture, in units of one pixel at natural size. Colours come from the style sheet, by role.</summary>
internal sealed class SvgCanvas(decimal width, string id, bool rightToLeft = false)
{
    private const decimal Letter = 12m;

    private readonly StringBuilder _marks = new();
    private readonly SortedSet<Role> _hatched = [];

    public decimal Width => width;
    public decimal Height { get; private set; }

    private const decimal Usual = 0.6m * Letter, Bold = 0.67m * Letter;

    /// <summary>What a word takes, by the width of letters in the widest of the usual typefaces.</summary>
    public static decimal Measure(string text, bool bold = false) => DisplayWidth.Of(text) * (bold ? Bold : Usual);

    /// <summary>As much of the text as has room.</summary>
    public static string Fit(string text, decimal room, bool bold = false)
    {
        if (Measure(text, bold) <= room) return text;
        int keep = text.Length - 1;
        while (keep > 1 && Measure(text[..keep] + "…", bold) > room) keep--;
        return text[..keep].TrimEnd() + "…";
    }

    /// <summary>The words in lines that have room; a word that has none by itself is cut.</summary>
    public static List<string> Lines(string text, decimal room)
    {
        var lines = new List<string>();
        foreach (string word in text.Split(' '))
        {
            if (lines.Count > 0 && Measure($"{lines[^1]} {word}") <= room) lines[^1] += " " + word;
            else lines.Add(Fit(word, room));
        }
        return lines;
    }

    public void Box(decimal x, decimal y, decimal w, decimal h, Role role, Certainty certainty, string says) =>
        Add(y + h, $"<rect class=\"{Name(role)} {Name(certainty)}\" x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(Math.Max(w, 0.5m))}\" height=\"{N(Math.Max(h, 0.5m))}\"{Fill(role, certainty)}><title>{Markup.Escape(says)}</title></rect>");

    /// <param name="place">start, middle or end.</param>
    public void Text(decimal x, decimal y, string text, string place = "start", string kind = "")
    {
        if (text.Length > 0) Add(y + 4m, $"<text x=\"{N(x)}\" y=\"{N(y)}\"{(place == "start" ? "" : $" text-anchor=\"{place}\"")}{(kind.Length > 0 ? $" class=\"{kind}\"" : "")}>{Markup.Escape(rightToLeft ? Direction.RightToLeft(text) : Direction.Isolated(text))}</text>");
    }

    public void Line(decimal x1, decimal y1, decimal x2, decimal y2, string kind = "rule") =>
        Add(Math.Max(y1, y2), $"<path class=\"{kind}\" d=\"M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}\"/>");

    public void Path(string data, string kind, decimal bottom = 0m, string says = "") =>
        Add(bottom, $"<path class=\"{kind}\" d=\"{data}\">{(says.Length > 0 ? $"<title>{Markup.Escape(says)}</title>" : "")}</path>");

    public void Dot(decimal x, decimal y, decimal radius, Role role, Certainty certainty, string says) =>
        Add(y + radius, $"<circle class=\"{Name(role)} {Name(certainty)}\" cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(radius)}\"{Fill(role, certainty)}><title>{Markup.Escape(says)}</title></circle>");

    /// <summary>A cell from light to strong, by a part from 0 to 1.</summary>
    public void Shade(decimal x, decimal y, decimal w, decimal h, decimal strength, Role role, bool boxed) =>
        Add(y + h, $"<rect class=\"{Name(role)} shade{(boxed ? " boxed" : "")}\" x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(w)}\" height=\"{N(h)}\" fill-opacity=\"{N(0.06m + 0.34m * strength)}\"/>");

    public void Room(decimal bottom) => Height = Math.Max(Height, bottom);

    public static string N(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <param name="kind">A class besides: wide, narrow.</param>
    public string Svg(string title, string description, string kind)
    {
        string hatches = string.Concat(_hatched.Select(r =>
            $"<pattern id=\"{id}-{Name(r)}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path class=\"{Name(r)} hatch\" d=\"M0 0V6\"/></pattern>"));
        return $"<svg class=\"chart {kind}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" viewBox=\"0 0 {N(width)} {N(Height)}\" width=\"{N(width)}\" height=\"{N(Height)}\">"
            + $"<title id=\"{id}-t\">{Markup.Escape(title)}</title><desc id=\"{id}-d\">{Markup.Escape(description)}</desc>"
            + (hatches.Length > 0 ? $"<defs>{hatches}</defs>" : "") + _marks + "</svg>";
    }

    private void Add(decimal bottom, string mark)
    {
        Room(bottom);
        _marks.Append(mark);
    }

    private string Fill(Role role, Certainty certainty)
    {
        if (certainty != Certainty.Announced) return "";
        _hatched.Add(role);
        return $" fill=\"url(#{id}-{Name(role)})\"";
    }

    private static string Name(Enum value) => value.ToString().ToLowerInvariant();
}
