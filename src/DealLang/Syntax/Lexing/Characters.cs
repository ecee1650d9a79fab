using System.Globalization;
using System.Text;

namespace DealLang.Syntax.Lexing;

/// <summary>What a character is to the lexer.</summary>
internal static class Characters
{
    public static bool IsAsciiDigit(char c) => (uint)(c - '0') <= 9;

    public static bool IsAsciiLetter(char c) => (uint)((c | 0x20) - 'a') <= 25;

    /// <summary>Begins a name: a letter of any script.</summary>
    public static bool IsNameStart(ReadOnlySpan<char> text, int at) => char.IsAscii(text[at]) ? IsAsciiLetter(text[at]) : NonAsciiNameLength(text, at, start: true) > 0;

    /// <summary>How many code units of a name stand here: 0 when none does.</summary>
    public static int NonAsciiNameLength(ReadOnlySpan<char> text, int at, bool start)
    {
        if (Rune.DecodeFromUtf16(text[at..], out var rune, out int length) != System.Buffers.OperationStatus.Done) return 0;
        if (Rune.IsLetter(rune)) return length;
        return !start && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber ? length : 0;
    }

    /// <summary>Spaces that come with pasted text: no-break, thin and the like.</summary>
    public static bool IsPastedSpace(char c) => c is '\u00A0' or '\u202F' or '\u3000' or (>= '\u2000' and <= '\u200A');

    /// <summary>Characters that turn the direction of the text after them.</summary>
    public static bool IsBidiControl(char c) => c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    public static bool IsLineBreak(char c) => c is '\n' or '\r';

    /// <summary>How a reader is told of a character.</summary>
    public static string Describe(ReadOnlySpan<char> text)
    {
        bool shown = text.Length > 0 && Rune.DecodeFromUtf16(text, out var rune, out _) == System.Buffers.OperationStatus.Done
            && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
        return shown ? $"`{text}`" : text.Length == 0 ? "nothing" : "U+" + ((int)text[0]).ToString("X4", CultureInfo.InvariantCulture);
    }
}
