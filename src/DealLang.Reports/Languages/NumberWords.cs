using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DealLang.Reports.Numbers;

namespace DealLang.Reports.Languages;

/// <summary>
/// Figures and dates as a language writes them. The digits are those of the English report, so that no figure can differ between
/// languages; only signs, scale words and their order change, and in Chinese the place of the point, which follows groups of 10⁴.
/// </summary>
internal sealed partial class NumberWords(LanguageFile file)
{
    private const char LeftToRight = '\u200E';

    private readonly string[] _months = file["months"].Split(' ');

    /// <summary>Whether numbers are grouped by 10⁴: 万, 亿, 万亿.</summary>
    private bool ByMyriads => file["myriad"].Length > 0;

    /// <summary>How often a number in a column of a scale stands in the column's unit in this language: billions are counted in 亿.</summary>
    public decimal Factor(string scale) => ByMyriads && Parts().Match(scale) is var parts && parts.Groups["scale"].Value == "bn" ? 10m : 1m;

    /// <summary>≤ $22.4bn, 15–16bn, 0.1433x, +8.7 %.</summary>
    public string Number(string english, decimal factor = 1m)
    {
        int dash = english.IndexOf('–', 1);
        return dash < 0 ? One(english, factor) : $"{One(english[..dash], factor)}–{One(english[(dash + 1)..], factor)}";
    }

    /// <summary>$bn, bn, $.</summary>
    public string Scale(string english)
    {
        var parts = Parts().Match(english);
        return Money("", Word(parts.Groups["scale"].Value), parts.Groups["money"].Value).Trim(Space.NoBreak);
    }

    /// <summary>A day that stands in a cell by itself, in digits alone.</summary>
    public string ShortDate(string english) => english.Split("..") is [var first, var last] ? $"{ShortDate(first)}–{ShortDate(last)}" : english.Split('-') is [var year, var month, var day]
        ? Filled(file["date"], ("y", year), ("mm", month), ("dd", day), ("m", month.TrimStart('0')), ("d", day.TrimStart('0')))
        : Date(english);

    /// <summary>A year in a sentence.</summary>
    public string Year(string english) => english.Length == 4 && english.All(char.IsAsciiDigit) ? Filled(file["year"], ("y", english)) : english;

    /// <summary>2026-02-02, 2 February 2026, 2026-02, 2026-Q1, 2026-H2, May 2026, FY2026.</summary>
    public string Date(string english)
    {
        if (english.StartsWith("FY", StringComparison.Ordinal)) return Filled(file["fiscal"], ("y", english[2..]));
        if (english.Contains("..", StringComparison.Ordinal)) return ShortDate(english);
        string[] parts = english.Split('-', ' ');
        if (parts is [var inMonth, { Length: > 2 } named, var ofYear])
            return Filled(file["day"], ("y", ofYear), ("m", (Array.IndexOf(s_months, named) + 1).ToString(CultureInfo.InvariantCulture)), ("month", _months[Array.IndexOf(s_months, named)]), ("d", inMonth));
        if (char.IsLetter(english[0])) return Month(parts[1], Array.IndexOf(s_months, parts[0]) + 1);
        if (parts is [var year, var part])
            return char.IsLetter(part[0]) ? Filled(file[part[0] == 'Q' ? "quarter" : "half"], ("y", year), ("q", part[1..])) : Month(year, Plain(part));
        return Filled(file["day"], ("y", parts[0]), ("m", parts[1].TrimStart('0')), ("month", _months[Plain(parts[1]) - 1]), ("d", parts[2].TrimStart('0')));
    }

    private string Month(string year, int month) => Filled(file["month"], ("y", year), ("m", month.ToString(CultureInfo.InvariantCulture)), ("month", _months[month - 1]));

    private static int Plain(string digits) => Math.Clamp(int.Parse(digits, CultureInfo.InvariantCulture), 1, 12);

    private static readonly string[] s_months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private string One(string english, decimal factor)
    {
        var parts = Parts().Match(english);
        if (!parts.Success) return english;
        string mark = parts.Groups["mark"].Value.Replace(' ', Space.NoBreak), sign = parts.Groups["sign"].Value, before = mark + sign;
        var (digits, scale) = Digits(parts.Groups["digits"].Value, parts.Groups["scale"].Value, factor);
        string body = parts.Groups["tail"].Value.Trim(' ', Space.NoBreak) switch
        {
            "%" => Filled(file["percent"], ("n", before + digits)),
            "x" => before + digits + file[digits.Split(Point) is [_, { Length: > 2 }] ? "ratio" : "times"].Trim(Space.NoBreak),
            "bp" => before + digits + Space.NoBreak + file["bp"],
            // The mark is of the whole amount, on whichever side of it the currency stands.
            _ => mark + Money(sign + digits, scale, parts.Groups["money"].Value),
        };
        return before.Length > 0 && file["direction"] == "rtl" ? LeftToRight + body : body;
    }

    private char Point => file["decimal"][0];

    private (string Digits, string Scale) Digits(string digits, string scale, decimal factor)
    {
        if (!ByMyriads || (scale.Length == 0 && factor == 1m)) return (Signs(digits), Word(scale));
        decimal value = decimal.Parse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture) * factor
            * scale switch { "k" => 1_000m, "m" => 1_000_000m, "bn" => 1_000_000_000m, "tn" => 1_000_000_000_000m, _ => 1m };
        if (scale.Length == 0) return (Signs(FigureText.Trimmed(value, 0)), "");
        var (unit, word) = value switch
        {
            >= 1_000_000_000_000m => (1_000_000_000_000m, file["tn"]),
            >= 100_000_000m => (100_000_000m, file["hundred-million"]),
            >= 10_000m => (10_000m, file["myriad"]),
            _ => (1m, ""),
        };
        return (Signs(FigureText.Trimmed(value / unit, 0)).Replace(",", "", StringComparison.Ordinal), word);
    }

    private string Signs(string digits)
    {
        var text = new StringBuilder(digits.Length);
        foreach (char c in digits) text.Append(c switch { ',' => file["group"].Length > 0 ? file["group"] : ",", '.' => file["decimal"], _ => c.ToString() });
        return text.ToString();
    }

    private string Word(string scale) => scale.Length == 0 ? "" : file[scale];

    private string Money(string number, string scale, string currency)
    {
        string code = currency.Trim(' ', Space.NoBreak) switch { "$" => "USD", "€" => "EUR", "£" => "GBP", "¥" => "JPY", var other => other };
        string name = code.Length == 0 ? "" : file[code] is { Length: > 0 } own ? own : code;
        string filled = Filled(file[name.Length > 0 ? "money" : "count"], ("n", number), ("s", scale), ("c", name));
        return filled.Replace($"{Space.NoBreak}{Space.NoBreak}", Space.NoBreak.ToString(), StringComparison.Ordinal).Trim(Space.NoBreak);
    }

    private static string Filled(string pattern, params ReadOnlySpan<(string Name, string Text)> parts)
    {
        foreach (var (name, text) in parts) pattern = pattern.Replace("{" + name + "}", text, StringComparison.Ordinal);
        return pattern;
    }

    [GeneratedRegex(@"^(?<mark>[≤≥~][ \u00A0]?)?(?<sign>[+−-])?(?<money>[$€£¥]|[A-Z]{3}[ \u00A0]?)?(?<digits>\d[\d,]*(?:\.\d+)?)?(?<scale>k|m|bn|tn)?(?<tail>[ \u00A0]?%|x|bp)?$")]
    private static partial Regex Parts();
}
