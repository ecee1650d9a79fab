using System.Collections.Immutable;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using static DealLang.Syntax.Grammar.Tokens;

namespace DealLang.Syntax.Grammar;

/// <summary>Names with points and arguments, the views on them, lists of parties.</summary>
internal static class Paths
{
    private static readonly Parser<SyntaxToken, IEnumerable<SyntaxToken>> FurtherNames =
        Choose(t => t.Kind == TokenKind.Dot ? DottedName! : NoName!).Many();

    private static readonly Parser<SyntaxToken, SyntaxToken> DottedName = Any.Then(AnyWord);
    private static readonly Parser<SyntaxToken, SyntaxToken> NoName = Token(_ => false);

    /// <summary>The parentheses of a path, and the names behind them.</summary>
    private sealed record Tail(ImmutableArray<ArgumentSyntax> Arguments, IEnumerable<SyntaxToken> Names);

    private static readonly Parser<SyntaxToken, Tail?> ArgumentsBehind = OrNull(t => t.Kind == TokenKind.OpenParen && t.IsGlued, Map(
        (_, arguments, _, names) => new Tail(arguments.Frozen(), names),
        Any, Rec(() => Grammar.Arguments.OfPath).Separated(Comma), CloseParen, FurtherNames));

    /// <summary>Names with points between them.</summary>
    public static readonly Parser<SyntaxToken, ImmutableArray<SyntaxToken>> Dotted = Map(Lists.Prepend, AnyWord, FurtherNames);

    private static readonly Parser<SyntaxToken, PathSyntax> Short = AnyWord.Select(n => new PathSyntax(n));

    private static readonly Parser<SyntaxToken, PathSyntax> Long = Map(
        (first, names, tail, end) => tail is null
            ? new PathSyntax(new TokenRange(first.Index, end), Lists.Prepend(first, names), [])
            : new PathSyntax(new TokenRange(first.Index, end), [first, .. names, .. tail.Names], tail.Arguments),
        AnyWord, FurtherNames, ArgumentsBehind, CurrentOffset);

    public static readonly Parser<SyntaxToken, PathSyntax> Path =
        Choose(t => t.NextKind is TokenKind.Dot or TokenKind.OpenParen && t.IsGluedToNext ? Long : Short);

    private static readonly Parser<SyntaxToken, DateSyntax?> AtDate = OrNull(t => t.Is(Keyword.At) && !t.IsBefore(Keyword.Every), Word(Keyword.At).Then(Rec(() => Dates.Date!)));

    private static readonly Parser<SyntaxToken, SyntaxToken?> EveryVersion = TokenOrNone(
        t => t.Is(Keyword.At) && t.IsBefore(Keyword.Every), Word(Keyword.At).Then(Words("every version")));

    private static readonly Parser<SyntaxToken, NameSyntax?> InCase = OrNull(
        t => t.Is(Keyword.In) && t.NextKind == TokenKind.Word, Word(Keyword.In).Then(Rec(() => Names.Name)));

    private sealed record Place(bool EveryVersion, DateSyntax? At, NameSyntax? InCase, int End);

    private static readonly Parser<SyntaxToken, Place?> Placed = OrNull(BeginsPlace, Map(
        (every, at, inCase, end) => new Place(every is not null, at, inCase, end), EveryVersion, AtDate, InCase, CurrentOffset));

    /// <summary>A path, perhaps looked at on a day or in a case.</summary>
    public static readonly Parser<SyntaxToken, ValueSyntax> View = Map(
        ValueSyntax (path, place) => place is null ? path : new ViewSyntax(new TokenRange(path.Tokens.First, place.End), path, place.At, place.EveryVersion, place.InCase),
        Path, Placed);

    private static readonly Parser<SyntaxToken, PathSyntax> FurtherParty = Choose(t => IsPartySeparator(t) ? NextParty! : NoParty!);
    private static readonly Parser<SyntaxToken, PathSyntax> NextParty = Any.Then(Path);
    private static readonly Parser<SyntaxToken, PathSyntax> NoParty = NoMore<PathSyntax>();

    public static readonly Parser<SyntaxToken, PartiesSyntax> Parties = Map(
        (first, more) => Join(Lists.Prepend(first, more)), Path.Labelled("a party"), FurtherParty.Many());

    private static PartiesSyntax Join(ImmutableArray<PathSyntax> parties) => new(parties[0].Tokens.To(parties[^1].Tokens), parties);

    /// <summary>A comma or "and" between parties, but not the comma before a suffix.</summary>
    private static bool IsPartySeparator(SyntaxToken t) =>
        (t.Kind == TokenKind.Comma || t.Is(Keyword.And)) && t.NextKind == TokenKind.Word && (t.NextRoles & (WordRoles.Key | WordRoles.LongKey | WordRoles.Status)) == 0;

    private static bool BeginsPlace(SyntaxToken t) => t.Is(Keyword.At)
        ? t.NextKind == TokenKind.Date || (t.NextRoles & WordRoles.Status) != 0 || t.IsBefore(Keyword.Every)
        : t.Is(Keyword.In) && t.NextKind == TokenKind.Word;
}
