namespace DealLang.Syntax.Lexing;

/// <summary>Whether a name mixes letters of scripts that look alike, as a Cyrillic а in a Latin name.</summary>
internal static class Scripts
{
    public static bool MixesLookAlikes(ReadOnlySpan<char> name)
    {
        bool latin = false, alike = false;
        foreach (char c in name)
        {
            latin |= Characters.IsAsciiLetter(c) || c is >= '\u00C0' and <= '\u024F';
            // Greek, Cyrillic, Armenian, Cherokee and full-width letters have doubles among the Latin ones.
            alike |= c is (>= '\u0370' and <= '\u03FF') or (>= '\u0400' and <= '\u058F') or (>= '\u13A0' and <= '\u13FF') or (>= '\uFF21' and <= '\uFF5A');
        }
        return latin && alike;
    }
}
