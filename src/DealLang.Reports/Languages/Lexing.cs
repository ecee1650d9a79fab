using System.Text.RegularExpressions;
using DealLang.Reports.Documents;

namespace DealLang.Reports.Languages;

/// <summary>English words of a report as tokens.</summary>
internal static partial class Lexing
{
    public static List<Token> Tokens(Prose prose, NameList names)
    {
        var tokens = new List<Token>();
        bool spaced = false;
        foreach (var run in prose.Runs)
        {
            if (run is Words { Tone: Tone.Plain, Path.Length: 0 } words)
            {
                Add(words.Text, names, tokens, ref spaced);
                continue;
            }
            tokens.Add(new Token(TokenKind.Run, "", spaced) { Run = run });
            spaced = false;
        }
        if (spaced && tokens.Count > 0) tokens.Add(new Token(TokenKind.Sign, "", true));
        return tokens;
    }

    public static List<Token> Tokens(string text, NameList names)
    {
        var tokens = new List<Token>();
        bool spaced = false;
        Add(text, names, tokens, ref spaced);
        if (spaced && tokens.Count > 0) tokens.Add(new Token(TokenKind.Sign, "", true));
        return tokens;
    }

    private static void Add(string text, NameList names, List<Token> tokens, ref bool spaced)
    {
        for (int at = 0; at < text.Length;)
        {
            if (text[at] is ' ' or '\u00A0')
            {
                spaced = true;
                at++;
                continue;
            }
            var (kind, length) = Next(text, at, names);
            tokens.Add(new Token(kind, text.Substring(at, length), spaced));
            spaced = false;
            at += length;
        }
    }

    private static (TokenKind Kind, int Length) Next(string text, int at, NameList names)
    {
        bool begins = at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '_');
        if (begins && names.At(text, at) is > 0 and var name) return (TokenKind.Name, name);
        if (begins && Address().Match(text, at) is { Success: true } address) return (TokenKind.Name, address.Length);
        if (begins && Date().Match(text, at) is { Success: true } date) return (TokenKind.Date, date.Length);
        if (begins && Number().Match(text, at) is { Success: true } number) return (TokenKind.Number, number.Length);
        if (begins && Scale().Match(text, at) is { Success: true } scale) return (TokenKind.Scale, scale.Length);
        if (Path().Match(text, at) is { Success: true } path) return (TokenKind.Name, path.Length);
        if (Word().Match(text, at) is { Success: true } word) return (TokenKind.Word, word.Length);
        return (TokenKind.Sign, char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1);
    }

    [GeneratedRegex(@"\G(?:https?://\S+|[A-Z]\d\d\b|[\w./-]+\.(?:deal|txt|csv|pdf|html?|json|xlsx)\b|\[\d+\])")]
    private static partial Regex Address();

    [GeneratedRegex(@"\G(?:\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2}|\d{4}-(?:\d{2}(?:-\d{2})?|Q[1-4]|H[12])|(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}|FY\d{4})(?![\w(-])")]
    private static partial Regex Date();

    /// <summary>One number, or the two ends of a range: ~$1.5bn, (1,000), +8.7 %, $15bn–$16bn.</summary>
    [GeneratedRegex(@"\G(?:[≤≥~][ \u00A0]?)?[+−-]?(?:[$€£¥]|[A-Z]{3}[ \u00A0](?=\d))?\d+(?:,\d{3})*(?:\.\d+)?(?:k|m|bn|tn)?(?:[ \u00A0]?%|x|bp)?(?![\w]|-\d)(?:–[−-]?(?:[$€£¥]|[A-Z]{3}[ \u00A0](?=\d))?\d+(?:,\d{3})*(?:\.\d+)?(?:k|m|bn|tn)?(?:[ \u00A0]?%|x|bp)?(?![\w]))?")]
    private static partial Regex Number();

    [GeneratedRegex(@"\G(?:(?:[$€£¥]|[A-Z]{3} )(?:k|m|bn|tn)?|(?:bn|tn))(?![\w])")]
    private static partial Regex Scale();

    /// <summary>xAI.holders, fdso(SpaceX), new-shares(2027), ipo.float(exercised) at 2026-04-01: what can be asked for.</summary>
    [GeneratedRegex(@"\G\p{L}[\w-]*(?:(?:\.\p{L}[\w-]*)+(?:\([^()]*\))?(?: at \d{4}-\d{2}-\d{2}(?= [+×÷/−-]|$|\)))?|\([^()]*\)|(?=\()|:[\w.-]+)")]
    private static partial Regex Path();

    [GeneratedRegex(@"\G(?:['’]s\b|\p{L}[\p{L}\p{M}\d_]*(?:['’-][\p{L}\p{M}\d]+)*)")]
    private static partial Regex Word();
}
