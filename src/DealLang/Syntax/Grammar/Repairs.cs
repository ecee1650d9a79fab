using DealLang.Vocabulary;

namespace DealLang.Syntax.Grammar;

/// <summary>
/// A line that cannot be read, made one that can: small words and signs that carry nothing are left out, words of the language are written in small
/// letters, and prose behind what was read becomes a note. No figure is ever left out, and none is moved.
/// </summary>
internal static class Repairs
{
    private const int MostRounds = 8;
    private const string LeftOut = "Between a term and its figure stand no small words and no signs, and before a line no bullet.";
    private const string SmallLetters = "All words of the language are in small letters.";
    private const string Tail = "What cannot be counted is kept in words, as a note.";

    /// <summary>Words that a sentence has and a term sheet leaves out.</summary>
    private static readonly string[] s_small = ["of", "the", "a", "an", "is", "are", "was", "were", "will", "be", "has", "have", "been", "its", "such", "their"];

    /// <summary>Words before a term that say nothing of what it is.</summary>
    private static readonly string[] s_leading = ["total", "aggregate", "overall", "implied", "agreed", "headline", "fixed"];

    private static readonly string[] s_signs = [":", "=", "-", "*", "•", "–", "—", "|", "..", "...", "…"];

    /// <param name="refusedAt">The place in a text at which it is refused, or -1.</param>
    /// <returns>What does not fit, the line or lines (parted by ↵) that say it, and why; null where no repair is known.</returns>
    public static (string Written, string Meant, string Why)? Of(string line, LineContext context, Func<string, LineContext, int> refusedAt)
    {
        string text = line, why = "";
        for (int round = 0; round < MostRounds; round++)
        {
            int at = refusedAt(text, context);
            if (at < 0) return round == 0 ? null : (line, text, why);
            if (WithoutBullet(text, at) is { } plain) (text, why) = (plain, Longer(why, LeftOut));
            else if (InSmallLetters(text, at) is { } small) (text, why) = (small, Longer(why, SmallLetters));
            else if (WithoutFiller(text, at) is { } shorter) (text, why) = (shorter, Longer(why, LeftOut));
            else if (WithNote(text, at, context, refusedAt) is { } noted) return (line, noted, Tail);
            else return null;
        }
        return null;
    }

    private static string Longer(string why, string reason) => why.Contains(reason, StringComparison.Ordinal) ? why : (why + " " + reason).Trim();

    /// <summary>- pays, • pays, 1. pays, (a) pays.</summary>
    private static string? WithoutBullet(string text, int at)
    {
        int end = text.IndexOf(' ', StringComparison.Ordinal);
        if (at > 3 || end is not (> 0 and <= 4)) return null;
        string first = text[..end];
        bool isBullet = Array.IndexOf(s_signs, first) >= 0 || ((first[^1] is '.' or ')') && first.Trim('(', ')', '.') is { Length: 1 or 2 } mark && (char.IsAsciiDigit(mark[0]) || mark.Length == 1 || mark is "ii" or "iv"));
        return isBullet ? text[end..].TrimStart() : null;
    }

    /// <summary>A word with capitals that is the language's without them; where a name may stand it is not refused.</summary>
    private static string? InSmallLetters(string text, int at)
    {
        int end = WordEnd(text, at);
        if (end == at || !char.IsAsciiLetterUpper(text[at])) return null;
        string small = "";
        for (int next = at; next < text.Length && char.IsAsciiLetterUpper(text[next]); next = end + 1)
        {
            string word = text[next..WordEnd(text, next)].ToLowerInvariant();
            if (Lexicon.WordId(word) == 0) break;
            end = WordEnd(text, next);
            small += (small.Length == 0 ? "" : " ") + word;
            if (end >= text.Length || text[end] != ' ') break;
        }
        return small.Length > 0 ? text[..at] + small + text[end..] : null;
    }

    /// <summary>The small word or sign that is refused, or the one before it.</summary>
    private static string? WithoutFiller(string text, int at)
    {
        if (Array.IndexOf(s_leading, text[..WordEnd(text, 0)]) >= 0) return Without(text, 0, WordEnd(text, 0));
        if (at == 0 && !s_small.Contains(text[..WordEnd(text, 0)])) return null;
        foreach (string sign in s_signs)
        {
            if (at > 0 && at < text.Length && string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0 && (char.IsLetter(sign[0]) || sign is ":" or "=" or "|" or ".." || IsSpaced(text, at, sign.Length)))
                return Without(text, at, sign == ".." ? LeaderEnd(text, at) : at + sign.Length);
        }
        int end = WordEnd(text, at);
        if (Array.IndexOf(s_small, text[at..end]) >= 0) return Without(text, at, end);
        int before = text.LastIndexOf(' ', Math.Max(0, at - 2)) + 1; // in the first half of 2026: the date is refused, the article is too much
        return before > 0 && before < at && Array.IndexOf(s_small, text[before..at].TrimEnd()) >= 0 ? Without(text, before, at) : null;
    }

    private static bool IsSpaced(string text, int at, int length) => text[at - 1] == ' ' && at + length < text.Length && text[at + length] == ' ';

    private static int LeaderEnd(string text, int at)
    {
        while (at < text.Length && text[at] is '.') at++;
        return at;
    }

    private static string Without(string text, int from, int to) => (text[..from].TrimEnd() + " " + text[to..].TrimStart()).Trim();

    /// <summary>The longest part that can be read; the rest, where it is nothing but words, in a note.</summary>
    private static string? WithNote(string text, int at, LineContext context, Func<string, LineContext, int> refusedAt)
    {
        if (context is not LineContext.Block) return null;
        int cited = text.IndexOf('[', StringComparison.Ordinal);
        string body = cited < 0 ? text : text[..cited].TrimEnd(), cite = cited < 0 ? "" : " " + text[cited..];
        for (int cut = Math.Min(at, body.Length); cut > 0; cut = body.LastIndexOf(' ', cut - 1))
        {
            string read = body[..cut].TrimEnd(' ', ','), rest = body[cut..].Trim(' ', ',', '(', ')', '.');
            if (rest.Length == 0 || !IsProse(rest)) continue;
            if (refusedAt(read, context) < 0 && read.Contains(' ', StringComparison.Ordinal)) return $"{read}{cite}↵note \"{rest}\"{cite}";
        }
        return null;
    }

    /// <summary>Words by which a sentence says something else than without them: they go into no note.</summary>
    private static readonly string[] s_turning =
    [
        "if", "unless", "subject", "provided", "when", "where", "upon", "until", "after", "before", "less", "net", "plus", "minus", "excluding", "including", "except", "or", "and", "not", "no", "only", "per", "each", "by", "between", "from", "to",
    ];

    /// <summary>Words alone, and not the language's: a slip of the pen within a suffix is complained of as such.</summary>
    private static bool IsProse(string rest)
    {
        foreach (char c in rest)
        {
            if (!char.IsLetter(c) && c is not (' ' or ',' or '-' or '\'' or '’' or '.' or '(' or ')')) return false;
        }
        string[] words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && !words.Any(w => Array.IndexOf(s_turning, w.Trim(',')) >= 0) && words.Count(w => Lexicon.WordId(w) == 0 && char.IsLower(w[0])) * 2 >= words.Length;
    }

    private static int WordEnd(string text, int at)
    {
        int end = at;
        while (end < text.Length && (char.IsAsciiLetter(text[end]) || (end > at && text[end] == '-'))) end++;
        return end;
    }
}
