using System.Globalization;
using System.Text;

namespace DealLang.CSharp.Writing;

/// <summary>Values as C# literals that give the very same value back, the scale of a decimal included.</summary>
internal static class Literal
{
    /// <summary><c>0.1433m</c>, <c>250_000_000_000m</c>.</summary>
    public static string Of(decimal value)
    {
        string digits = Math.Abs(value).ToString(CultureInfo.InvariantCulture);
        int point = digits.IndexOf('.', StringComparison.Ordinal);
        int whole = point < 0 ? digits.Length : point;
        var text = new StringBuilder(decimal.IsNegative(value) ? "-" : "");
        for (int i = 0; i < whole; i++)
        {
            if (i > 0 && whole > 4 && (whole - i) % 3 == 0) text.Append('_');
            text.Append(digits[i]);
        }
        return text.Append(digits, whole, digits.Length - whole).Append('m').ToString();
    }

    public static string Of(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"new DateOnly({date.Year}, {date.Month}, {date.Day})");

    public static string Of(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (char c in text)
        {
            if (c is '"' or '\\') literal.Append('\\').Append(c);
            else if (Unprintable(c)) literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else literal.Append(c);
        }
        return literal.Append('"').ToString();
    }

    /// <summary>What would break the line, turn its direction around, or cannot be written as UTF-8 (escaping half of a pair escapes both).</summary>
    private static bool Unprintable(char c) => char.IsSurrogate(c) || char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
