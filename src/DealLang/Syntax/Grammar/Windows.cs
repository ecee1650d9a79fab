using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using static DealLang.Syntax.Grammar.Tokens;

namespace DealLang.Syntax.Grammar;

/// <summary>How a price was read.</summary>
internal static class Windows
{
    private static readonly Parser<SyntaxToken, SyntaxToken> Days = Number.Before(TokenOrNone(t => t.Text is "trading" or "business")).Before(Token(t => t.Is(Keyword.Days) || t.Is(Keyword.Day)).Labelled("`days`"));

    /// <summary>vwap 15 days, vwap 15 days to 3 days before closed, vwap 30 days to 2026-01-31.</summary>
    private static readonly Parser<SyntaxToken, WindowSuffixSyntax> Vwap = Map(
        (word, days, to, end) => new WindowSuffixSyntax(new TokenRange(word.Index, end), "vwap", days, to),
        Word(Keyword.Vwap), Days, OrNull(t => t.Is(Keyword.To), Word(Keyword.To).Then(Dates.Date)), CurrentOffset);

    private static Parser<SyntaxToken, WindowSuffixSyntax> Basis(string name) =>
        Map((first, end) => new WindowSuffixSyntax(new TokenRange(first.Index, end), name, null, null), Words(name), CurrentOffset);

    public static readonly (string FirstWord, Parser<SyntaxToken, WindowSuffixSyntax> Parser)[] All =
    [
        ("vwap", Vwap), ("close", Basis("close")), ("board", Basis("board")), ("fmv", Basis("fmv")), ("round", Basis("round")),
        ("first", Basis("first trade")), ("at", Basis("at deal price")), ("on", Basis("on any close")),
    ];

    /// <summary>Words that say how a price was read, and nothing else.</summary>
    public static bool BeginsReading(SyntaxToken t) => t.Is(Keyword.Vwap) || t.Text is "close" or "board" or "fmv" or "round" || (t.Text is "first" && t.IsBefore(Keyword.Trade));

    public static readonly Parser<SyntaxToken, WindowSuffixSyntax> Window = Choose(t =>
        Array.Find(All, w => t.Text.SequenceEqual(w.FirstWord)).Parser ?? Vwap);
}
