using System.Collections.Immutable;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using static DealLang.Syntax.Grammar.Tokens;

namespace DealLang.Syntax.Grammar;

/// <summary>Names with points and arguments, the views on them, lists of parties.</summary>
internal static class Paths
{
    private static readonly Parser<SyntaxToken, ImmutableArray<ArgumentSyntax>> Arguments =
        OpenParen.Then(Rec(() => Grammar.Arguments.OfPath).Separated(Comma)).Before(CloseParen).Select(a => a.Frozen());

    private static readonly Parser<SyntaxToken, ImmutableArray<ArgumentSyntax>> NoArguments = Return(ImmutableArray<ArgumentSyntax>.Empty);

    private static readonly Parser<SyntaxToken, SyntaxToken> Dotted = Of(TokenKind.Dot, "`.`").Then(AnyWord);

    private static readonly Parser<SyntaxToken, IEnumerable<SyntaxToken>> FurtherNames = Dotted.Many();

    private static readonly Parser<SyntaxToken, PathSyntax> Short = AnyWord.Select(n => new PathSyntax(TokenRange.Of(n), [n], []));

    private static readonly Parser<SyntaxToken, PathSyntax> Long = Map(
        (first, names, arguments, more, end) => new PathSyntax(new TokenRange(first.Index, end), [first, .. names, .. more], arguments),
        AnyWord, FurtherNames, Choose(t => t.Kind == TokenKind.OpenParen && t.IsGlued ? Arguments : NoArguments), FurtherNames, CurrentOffset);

    public static readonly Parser<SyntaxToken, PathSyntax> Path =
        Choose(t => t.NextKind is TokenKind.Dot or TokenKind.OpenParen && t.IsGluedToNext ? Long : Short);


    private static readonly Parser<SyntaxToken, DateSyntax?> AtDate = OrNull(BeginsViewDate, Word(Keyword.At).Then(Rec(() => Dates.Date!)));

    private static readonly Parser<SyntaxToken, SyntaxToken?> InCase = TokenOrNone(
        t => t.Is(Keyword.In) && t.NextKind == TokenKind.Word, Word(Keyword.In).Then(AnyWord));

    private static readonly Parser<SyntaxToken, bool> Every = Word(Keyword.At).Then(Words("every version")).ThenReturn(true);
    private static readonly Parser<SyntaxToken, bool> NotEvery = Return(false);
    private static readonly Parser<SyntaxToken, bool> EveryVersion = Choose(t => t.Is(Keyword.At) && t.IsBefore(Keyword.Every) ? Every : NotEvery);

    /// <summary>A path, perhaps looked at on a day or in a case.</summary>
    public static readonly Parser<SyntaxToken, ValueSyntax> View = Map(
        ValueSyntax (path, every, at, inCase, end) => every || at is not null || inCase is not null
            ? new ViewSyntax(new TokenRange(path.Tokens.First, end), path, at, every, inCase) : path,
        Path, EveryVersion, AtDate, InCase, CurrentOffset);

    /// <summary>Commas and "and" between parties, but not the comma before a suffix.</summary>
    private static readonly Parser<SyntaxToken, SyntaxToken> PartySeparator = Token(t =>
        (t.Kind == TokenKind.Comma || t.Is(Keyword.And)) && t.NextKind == TokenKind.Word && (t.NextRoles & (WordRoles.Key | WordRoles.LongKey)) == 0);

    public static readonly Parser<SyntaxToken, PartiesSyntax> Parties = Path.Labelled("a party").SeparatedAtLeastOnce(PartySeparator).Select(Join);

    private static PartiesSyntax Join(IEnumerable<PathSyntax> parties)
    {
        var list = parties.Frozen();
        return new PartiesSyntax(list[0].Tokens.To(list[^1].Tokens), list);
    }

    private static bool BeginsViewDate(SyntaxToken t) => t.Is(Keyword.At) && (t.NextKind == TokenKind.Date || (t.NextRoles & WordRoles.Status) != 0 || IsBeforeYear(t));
}
