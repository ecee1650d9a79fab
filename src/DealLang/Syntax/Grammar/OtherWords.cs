using System.Collections.Immutable;
using DealLang.Diagnostics.Descriptors;
using DealLang.Syntax.Lexing;
using DealLang.Text;
using DealLang.Vocabulary;

namespace DealLang.Syntax.Grammar;

/// <summary>
/// Tokens of a line → tokens in the words of the vocabulary. A synonym's words become as many tokens as it means, each over its part of what
/// is written; the grammar, and all that reads the tree, then sees nothing but the language's own words.
/// </summary>
internal static class OtherWords
{
    public static LexedLine Read(LexedLine lexed, LineContext context)
    {
        var tokens = lexed.Tokens;
        for (int i = 0; i < tokens.Length - 1; i++)
        {
            if (Label(tokens, i, context) is > 1 and int words) return Merged(lexed, context, i, words, null);
            if (IsHedge(tokens[i], context)) return Merged(lexed, context, i, 1, s_tilde);
            if (IsPer(tokens, i, context)) return Merged(lexed, context, i, 1, s_slash);
            if ((tokens[i].Roles & WordRoles.Other) != 0 && Find(tokens, i, context) is { } synonym)
                return Merged(lexed, context, i, synonym.Written.Split(' ').Length, synonym);
        }
        return lexed;
    }

    private static readonly Synonym s_tilde = new("~", "about", SynonymPlace.Hedge);

    /// <summary>~$2.5bn, glued to its figure; a comparison has spaces.</summary>
    private static bool IsHedge(SyntaxToken token, LineContext context) =>
        token.Kind == TokenKind.Tilde && token.Index > 0 && token.IsGluedToNext && token.NextKind is TokenKind.Number or TokenKind.CurrencySign && context is LineContext.Block or LineContext.Rows or LineContext.Web;

    private static readonly Synonym s_slash = new("/", "per", SynonymPlace.Behind);

    /// <summary>$25.00/share, $32/MWh: a figure for each of a unit.</summary>
    private static bool IsPer(TokenList tokens, int at, LineContext context) =>
        tokens[at].Kind == TokenKind.Slash && at > 0 && tokens[at].IsGlued && tokens[at].IsGluedToNext && (tokens[at].NextRoles & WordRoles.Unit) != 0
        && tokens[at - 1].Kind == TokenKind.Number && context is LineContext.Block or LineContext.Rows or LineContext.Web;

    private static LexedLine Merged(LexedLine lexed, LineContext context, int first, int length, Synonym? synonym)
    {
        var tokens = lexed.Tokens;
        string[] meant = synonym?.Meant.Split(' ') ?? [""];
        var merged = new List<TokenData>(tokens.Length);
        for (int i = 0; i < first; i++) merged.Add(tokens.DataAt(i));
        int joined = length - meant.Length; // the first word of what is meant stands for so many more
        for (int i = 0; i < meant.Length; i++)
        {
            int from = i == 0 ? first : first + joined + i, to = first + joined + i;
            merged.Add(new TokenData(KindOf(meant[i]), (ushort)(synonym is null ? 0 : Lexicon.WordId(meant[i])), tokens[from].Start, tokens[to].End));
        }
        for (int i = first + length; i < tokens.Length; i++) merged.Add(tokens.DataAt(i));
        var list = new TokenList(tokens.Line, [.. merged]);
        var span = TextSpan.FromBounds(tokens[first].Start, tokens[first + length - 1].End);
        string written = tokens.Line.Substring(span.Start, span.Length), read = synonym?.Meant ?? list[first].ToString();
        var found = new LineDiagnostic(SyntaxErrors.OtherWording, span, [written, read], [new LineEdit(span, Apart(tokens.Line, span, read))]);
        return Read(lexed with { Tokens = list, Diagnostics = lexed.Diagnostics.Add(found) }, context);
    }

    /// <summary>A word in the place of a sign has spaces round it.</summary>
    private static string Apart(string line, TextSpan span, string read) =>
        !char.IsLetter(read[0]) || char.IsLetter(line[span.Start]) ? read : (line[span.Start - 1] == ' ' ? "" : " ") + read + (span.End < line.Length && line[span.End] != ' ' ? " " : "");

    private static TokenKind KindOf(string meant) => meant switch
    {
        "%" => TokenKind.Percent,
        "+" => TokenKind.Plus,
        "$" or "€" or "£" => TokenKind.CurrencySign,
        _ => TokenKind.Word,
    };

    private static Synonym? Find(TokenList tokens, int at, LineContext context)
    {
        foreach (var synonym in Synonyms.At(tokens[at].Word) ?? [])
        {
            int[] words = Lexicon.WordIds(synonym.Written);
            if (Matches(tokens, at, words) && Fits(synonym.Place, tokens, at, at + words.Length, context) && !EndsInName(synonym, tokens[at + words.Length])) return synonym;
        }
        return null;
    }

    /// <summary>The last word is what the line calls something, where no other name stands before the figure: <c>convertible note $400k</c>.</summary>
    private static bool EndsInName(Synonym synonym, SyntaxToken behind) =>
        behind.Kind is TokenKind.Number or TokenKind.CurrencySign && synonym.Written.StartsWith(synonym.Meant + " ", StringComparison.Ordinal) && Terms.Find(synonym.Meant) is { Subject: TermSubject.Name };

    private static bool Matches(TokenList tokens, int at, int[] words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (at + i >= tokens.Length || tokens[at + i].Word != words[i]) return false;
        }
        return true;
    }

    private static bool Fits(SynonymPlace place, TokenList tokens, int at, int end, LineContext context)
    {
        if (tokens[end].Kind == TokenKind.Dot || (tokens[end].Kind == TokenKind.OpenParen && tokens[end].IsGlued)) return false;
        if (at > 0 && tokens[at - 1].Kind is TokenKind.Dot or TokenKind.Colon && place != SynonymPlace.Verb) return false;
        return place switch
        {
            SynonymPlace.Begin => at == 0 && context is LineContext.Block or LineContext.Anything && (tokens[end].Roles & WordRoles.LegVerb) == 0 && !tokens[end].Is(Keyword.May)
                && tokens[end].Kind is not (TokenKind.Comma or TokenKind.Equals or TokenKind.Colon),
            SynonymPlace.Label => at == 0 && context == LineContext.Rows,
            SynonymPlace.Verb => at > 0 && (context == LineContext.Web || (context == LineContext.Margin && HasColonBefore(tokens, at))),
            SynonymPlace.Hedge => at > 0 && (tokens[end].Kind is TokenKind.Number or TokenKind.CurrencySign || ((tokens[end].Roles & WordRoles.Currency) != 0 && tokens[end].NextKind == TokenKind.Number)),
            SynonymPlace.Unit => at > 0 && (tokens[at - 1].Kind is TokenKind.Number or TokenKind.Percent || (at > 1 && tokens[at - 2].Kind == TokenKind.Number && (tokens[at - 1].Roles & (WordRoles.Scale | WordRoles.GluedScale | WordRoles.Unit)) != 0)),
            _ => at > 0 && !tokens[at - 1].Is(Keyword.Name) && tokens[at - 1].Kind != TokenKind.OpenParen,
        };
    }

    private static bool HasColonBefore(TokenList tokens, int at)
    {
        for (int i = 1; i < at; i++)
        {
            if (tokens[i].Kind == TokenKind.Colon) return true;
        }
        return false;
    }

    /// <summary>How many words the label of a row has: <c>new debt $900m</c>; 1 where it is a word, as labels are.</summary>
    private static int Label(TokenList tokens, int at, LineContext context)
    {
        if (context != LineContext.Rows || at != 0) return 1;
        int words = 0;
        while (tokens[words].Kind == TokenKind.Word && (words == 0 || MayBeInLabel(tokens[words]))) words++;
        bool isBeforeAmount = tokens[words].Kind is TokenKind.CurrencySign or TokenKind.Number || (tokens[words].Roles & (WordRoles.Hedge | WordRoles.Currency)) != 0 || tokens[words].Text is "plug";
        return words > 1 && isBeforeAmount && !tokens[0].Is(Keyword.Remove) && !IsOwnSentence(tokens, words) ? words : 1;
    }

    /// <summary>A word that begins nothing else behind a label: also a plain modifier, and what joins words (<c>revolving credit facility</c>, <c>fees and expenses</c>).</summary>
    private static bool MayBeInLabel(SyntaxToken token) =>
        token.Is(Keyword.And) || token.Is(Keyword.Of)
        || ((token.Roles & (WordRoles.Suffix | WordRoles.Hedge | WordRoles.Connective | WordRoles.LegVerb | WordRoles.Currency)) == 0
            && ((token.Roles & WordRoles.Modifier) == 0 || (!token.Text.SequenceEqual("plug") && Modifiers.StandsAlone(token))));

    /// <summary>A line of another kind that stands among rows: a term of several words, a figure with a period.</summary>
    private static bool IsOwnSentence(TokenList tokens, int words) => words == 2 && Facts.OfTwoWords(tokens[0]) is not null && tokens[0].NextKind != TokenKind.Word;
}
