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

    /// <summary>Letters that print alike, each with its Latin double.</summary>
    private const string Alike = "АВЕЅІЈКМНОРСТУХавеѕіјкмнорстухԛԝҮүһΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", Latin = "ABESIJKMHOPCTYXabesijkmhopctyxqwYyhABEZHIKMNOPTYXo";

    /// <summary>A name with the doubles of its letters; null where one of them has none.</summary>
    public static string? InLatin(ReadOnlySpan<char> name)
    {
        var latin = new char[name.Length];
        for (int i = 0; i < name.Length; i++)
        {
            int at = name[i] < 0x250 ? -2 : name[i] is >= '\uFF21' and <= '\uFF5A' ? -1 : Alike.IndexOf(name[i], StringComparison.Ordinal);
            if (at == -1 && name[i] < '\uFF21') return null;
            latin[i] = at switch { -2 => name[i], -1 => (char)(name[i] - 0xFEE0), _ => Latin[at] };
        }
        return new string(latin);
    }
}
