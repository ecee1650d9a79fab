using System.Collections.Immutable;

namespace DealLang.Reports.Languages;

/// <summary>The names of a world, longest first: what no language has another word for.</summary>
internal sealed class NameList
{
    private readonly ILookup<char, string> _byFirst;

    /// <param name="isWord">Whether the report may say a word of its own accord.</param>
    public NameList(IEnumerable<string> names, Func<string, bool>? isWord = null) =>
        _byFirst = names.Where(n => IsOwn(n) || (n.Length > 2 && isWord?.Invoke(n) == false)).Distinct().OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal).ToLookup(n => n[0]);

    public static readonly NameList None = new([]);

    /// <summary>A name in plain lower-case letters may as well be a word of the report's: value, round.</summary>
    private static bool IsOwn(string name) => name.Length > 0 && !name.All(c => char.IsAsciiLetterLower(c) || c == ' ');

    /// <summary>The length of the longest name at a place, when it ends there too; else 0.</summary>
    public int At(string text, int start)
    {
        foreach (string name in _byFirst[text[start]])
        {
            int end = start + name.Length;
            if (string.CompareOrdinal(text, start, name, 0, name.Length) == 0 && (end == text.Length || !IsInner(text, end))) return name.Length;
        }
        return 0;
    }

    private static bool IsInner(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || text[at] == '_' || (text[at] is '-' or '.' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]));
}
