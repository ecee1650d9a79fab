using System.Globalization;
using System.Text;
using DealLang.Text;

namespace DealLang.Reports.Printing;

/// <summary>
/// Right-to-left text inside left-to-right lines. A first-strong isolate (U+2068 … U+2069) keeps its direction to itself, so that the
/// numbers and brackets around a Hebrew title stay where they are (Unicode Standard Annex 9).
/// </summary>
internal static class Direction
{
    public const char Isolate = '\u2068';
    public const char RightToLeftIsolate = '\u2067';
    public const char Pop = '\u2069';

    public static bool IsRightToLeft(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (IsRightToLeft(rune)) return true;
        return false;
    }

    /// <summary>Hebrew, Arabic, Syriac, Thaana, N'Ko, their presentation forms, and the right-to-left scripts of plane 1.</summary>
    public static bool IsRightToLeft(Rune rune) =>
        rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE)
            or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.DecimalDigitNumber or UnicodeCategory.Format);

    /// <summary>Every right-to-left stretch of the text isolated.</summary>
    public static string Isolated(string text) => Isolated(text, Stretches(text));

    private static string Isolated(string text, List<TextSpan> stretches)
    {
        if (stretches.Count == 0) return text;
        var isolated = new StringBuilder(text.Length + 2 * stretches.Count);
        int done = 0;
        foreach (var stretch in stretches)
        {
            isolated.Append(text, done, stretch.Start - done).Append(Isolate).Append(text, stretch.Start, stretch.Length).Append(Pop);
            done = stretch.End;
        }
        return isolated.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>
    /// Left-to-right words inside right-to-left text: from a letter to the last letter or digit before one of the other direction, with the
    /// bracket that was opened between.
    /// </summary>
    public static List<TextSpan> LeftToRightStretches(string text)
    {
        var stretches = new List<TextSpan>();
        int start = -1, last = -1, at = 0, open = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            int end = at + rune.Utf16SequenceLength;
            if (IsRightToLeft(rune))
            {
                if (start >= 0) stretches.Add(TextSpan.FromBounds(start, last));
                start = -1;
            }
            else if (Rune.IsLetter(rune))
            {
                if (start < 0) (start, open) = (Attached(text, at), 0);
                last = end;
            }
            else if (start >= 0)
            {
                if (rune.Value == '(') open++;
                if (Rune.IsDigit(rune) || (rune.Value == ')' && open-- > 0)) last = end;
            }
            at = end;
        }
        if (start >= 0) stretches.Add(TextSpan.FromBounds(start, last));
        return stretches;
    }

    /// <summary>A text that reads from the right, the names in it from the left; a text without a word to read from the right as it is.</summary>
    public static string RightToLeft(string text) => IsRightToLeft(text)
        ? RightToLeftIsolate + Isolated(text, LeftToRightStretches(text)) + Pop
        : text;

    /// <summary>Where the number begins that a letter is attached to: 0.1433x.</summary>
    private static int Attached(string text, int at)
    {
        while (at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '.' or ',')) at--;
        return at;
    }

    /// <summary>
    /// From a right-to-left letter to the last one before a letter of the other direction; digits and signs between belong to it.
    /// </summary>
    /// <param name="endsAtQuote">Whether a quotation mark ends a stretch, as it does between the strings of a source line.</param>
    public static List<TextSpan> Stretches(string text, bool endsAtQuote = false)
    {
        var stretches = new List<TextSpan>();
        int start = -1, last = -1, at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsRightToLeft(rune))
            {
                if (start < 0) start = at;
                last = at + rune.Utf16SequenceLength;
            }
            else if (start >= 0 && (Rune.IsLetter(rune) || (endsAtQuote && rune.Value == '"')))
            {
                stretches.Add(TextSpan.FromBounds(start, last));
                start = -1;
            }
            at += rune.Utf16SequenceLength;
        }
        if (start >= 0) stretches.Add(TextSpan.FromBounds(start, last));
        return stretches;
    }
}
