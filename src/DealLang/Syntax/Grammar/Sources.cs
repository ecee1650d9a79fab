using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using static DealLang.Syntax.Grammar.Tokens;

namespace DealLang.Syntax.Grammar;

/// <summary><c>source wsj-ar 2026-01-30 news "…" lang ar</c>.</summary>
internal static class Sources
{
    private static readonly Parser<SyntaxToken, StringSyntax> Title = QuotedText.Labelled("a title in quotes").Select(t => new StringSyntax(TokenRange.Of(t), t));

    private static readonly Parser<SyntaxToken, SyntaxToken> Kind =
        Token(t => (t.Roles & WordRoles.SourceKind) != 0).Labelled("a kind of source: " + string.Join(", ", SourceWords.Kinds.Select(k => k.Name)));

    private static readonly Parser<SyntaxToken, SourceKeySyntax> Mark = AnyWord.Select(t => new SourceKeySyntax(TokenRange.Of(t), t, null, null, null));

    private static readonly Parser<SyntaxToken, SourceKeySyntax> WithWord = Map(
        (key, word) => new SourceKeySyntax(TokenRange.Of(key).To(word.Tokens), key, word, null, null), AnyWord, Names.Name);

    private static readonly Parser<SyntaxToken, SourceKeySyntax> WithText = Map(
        (key, text) => new SourceKeySyntax(TokenRange.Of(key, text), key, null, new StringSyntax(TokenRange.Of(text), text), null), AnyWord, QuotedText);

    private static readonly Parser<SyntaxToken, SourceKeySyntax> NoKey = NoMore<SourceKeySyntax>();

    private static readonly Parser<SyntaxToken, SourceKeySyntax> Key = Choose(t => KeyOf(t)?.Value switch
    {
        null => NoKey,
        ValueKind.None => Mark,
        ValueKind.Text => WithText,
        _ => WithWord,
    });

    public static readonly Parser<SyntaxToken, LineSyntax> Line = Map(
        LineSyntax (first, name, date, kind, title, keys, end) => new SourceLineSyntax(new TokenRange(first.Index, end), name, date, kind, title, keys.Frozen()),
        AnyWord, NewName, Dates.Date, Kind, Title, Key.Many(), CurrentOffset);

    private static SourceKey? KeyOf(SyntaxToken t) => (t.Roles & WordRoles.SourceKey) == 0 ? null : SourceWords.Keys.First(k => t.Text.SequenceEqual(k.Name));
}
