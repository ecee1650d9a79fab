using System.Globalization;
using System.Text;

namespace DealLang.LanguageServer.Protocol;

/// <summary>
/// Halves of characters that a message escapes alone (<c>\ud83d</c> without its other half). JSON may hold them and no decoder reads them: each becomes
/// U+FFFD, which is as long, so that places stay what they are in the editor.
/// </summary>
internal static class LoneSurrogates
{
    private const int Length = 6; // \uD83D

    public static string Replaced(string json)
    {
        if (!json.Contains(@"\ud", StringComparison.OrdinalIgnoreCase)) return json;
        StringBuilder? mended = null;
        for (int i = 0; i < json.Length; i++)
        {
            if (json[i] != '\\') continue;
            if (At(json, i) is not { } unit)
            {
                i++; // an escape of another kind, two characters at least
                continue;
            }
            bool isPair = char.IsHighSurrogate(unit) && At(json, i + Length) is { } other && char.IsLowSurrogate(other);
            if (isPair) i += Length;
            else if (char.IsSurrogate(unit)) (mended ??= new StringBuilder(json)).Remove(i, Length).Insert(i, @"\ufffd");
            i += Length - 1;
        }
        return mended?.ToString() ?? json;
    }

    /// <summary>The unit that an escape at a place stands for; null where there is none.</summary>
    private static char? At(string json, int at) =>
        at + Length <= json.Length && json[at] == '\\' && json[at + 1] == 'u' && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit) ? (char)unit : null;
}
