using System.Globalization;
using System.Text;

namespace DealLang.CSharp.Naming;

/// <summary>
/// Words of a path or a title as a C# identifier in the house style: <c>ownership(xAI)</c> → <c>OwnershipXAI</c>. Letters of any script
/// stay; what stands between words starts a new capital. An upper-case or caseless first letter is never a keyword.
/// </summary>
internal static class Identifier
{
    public static string From(string words)
    {
        var name = new StringBuilder(words.Length);
        bool capital = true;
        foreach (var rune in words.EnumerateRunes())
        {
            if (!MayStand(rune))
            {
                capital = true;
                continue;
            }
            if (name.Length == 0 && !MayBegin(rune)) name.Append('_');
            if (capital && Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber && name.Length > 0 && char.IsDigit(name[^1]))
                name.Append('_');
            Append(name, capital ? Rune.ToUpperInvariant(rune) : rune);
            capital = false;
        }
        return name.ToString();
    }

    /// <summary>The same words as a field's name: <c>_ownershipXAI</c>.</summary>
    public static string Field(string property) => "_" + char.ToLowerInvariant(property[0]) + property[1..];

    // C# has no letters beyond the basic plane: 𠮷 is written by its number.
    private static void Append(StringBuilder name, Rune rune)
    {
        if (rune.IsBmp) name.Append((char)rune.Value);
        else name.Append('U').Append(rune.Value.ToString("X", CultureInfo.InvariantCulture));
    }

    private static bool MayBegin(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    private static bool MayStand(Rune rune) => MayBegin(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
