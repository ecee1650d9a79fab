using DealLang.Syntax;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>Words that the vocabulary's own examples show behind the same two words, where the grammar reads them: <c>rounded 4 places</c>, <c>vwap 15 days</c>.</summary>
internal static class ShownWords
{
    private static readonly ILookup<string, string> Behind = Lexicon.All.SelectMany(e => Pairs(DealSyntaxTree.Parse(e.Example).Lines[0].Line.Tokens)).Distinct().ToLookup(p => p.Behind, p => p.Word);

    private sealed record Pair(string Behind, string Word);

    public static IEnumerable<CompletionItem> Offer(CompletionPlace place)
    {
        if (place.IsFirst || place.IsInText || place.IsInCitation || AnyNames.IsNew(place)) return [];
        string key = Key(place.Before, place.Count);
        return Behind[key].Concat(IsTelling(place.Last) ? Behind[key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..]] : []).Where(place.Reads).Select(Said).OfType<CompletionItem>();
    }

    /// <summary>By itself a word tells what follows when it joins nothing: rounded, every.</summary>
    private static bool IsTelling(SyntaxToken token) => token.Kind == TokenKind.Word && Lexicon.FindAll(token.ToString()).Any() && !Lexicon.FindAll(token.ToString()).Any(e => e is Term or Verb or JoiningWord { Connects: true });

    private static CompletionItem? Said(string word) => Lexicon.FindAll(word).FirstOrDefault(e => e is not (Term or Verb or Declaration or Setting)) is { } entry ? Words.Of(entry, 6) : null;

    private static IEnumerable<Pair> Pairs(TokenList tokens)
    {
        for (int i = 1; i < tokens.Length - 1; i++)
        {
            if (IsLower(tokens[i]) && tokens[i].Text.Length > 1 && tokens[i - 1].Kind is not (TokenKind.Dot or TokenKind.Colon) && tokens[i + 1].Kind is not (TokenKind.Dot or TokenKind.Colon or TokenKind.OpenParen)) yield return new Pair(Key(tokens, i), tokens[i].ToString());
        }
    }

    /// <summary>The two tokens before a place; names and figures of any kind are alike.</summary>
    private static string Key(TokenList tokens, int end) => (end > 1 ? Kind(tokens[end - 2]) : "^") + " " + Kind(tokens[end - 1]);

    private static string Kind(SyntaxToken token) => token.Kind == TokenKind.Word && IsLower(token) && Lexicon.WordId(token.Text) != 0 ? token.ToString() : token.Kind.ToString();

    private static bool IsLower(SyntaxToken token) => token.Kind == TokenKind.Word && char.IsLower(token.Text[0]);
}
