using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using static DealLang.Syntax.Grammar.Tokens;

namespace DealLang.Syntax.Grammar;

/// <summary>Lines that say when something holds.</summary>
internal static class Conditions
{
    /// <summary><c>, otherwise $2.5bn</c>.</summary>
    public static readonly Parser<SyntaxToken, ValueSyntax?> Otherwise = OrNull(
        t => t.Is(Keyword.Otherwise) || (t.Kind == TokenKind.Comma && t.IsBefore(Keyword.Otherwise)),
        Choose(t => t.Kind == TokenKind.Comma ? CommaOtherwise! : BareOtherwise!).Then(Values.Value));

    private static readonly Parser<SyntaxToken, SyntaxToken> BareOtherwise = Word(Keyword.Otherwise);
    private static readonly Parser<SyntaxToken, SyntaxToken> CommaOtherwise = Comma.Then(BareOtherwise);

    /// <summary>when TEST and TEST, otherwise VALUE.</summary>
    private static readonly Parser<SyntaxToken, LineSyntax> When = Map(
        LineSyntax (word, tests, otherwise, suffixes, end) => new ConditionLineSyntax(new TokenRange(word.Index, end), tests, null, otherwise, suffixes),
        Word(Keyword.When), Tests.List, Otherwise, Rec(() => Suffixes.All), CurrentOffset);

    /// <summary>any of, all of; perhaps behind when.</summary>
    private static readonly Parser<SyntaxToken, LineSyntax> Quantified = Map(
        LineSyntax (start, when, quantifier, otherwise, suffixes, end) => new ConditionLineSyntax(new TokenRange(start, end), null, quantifier, otherwise, suffixes),
        CurrentOffset, TokenOrNone(t => t.Is(Keyword.When)), AnyWord.Before(Word(Keyword.Of)), Otherwise, Rec(() => Suffixes.All), CurrentOffset);

    public static readonly Parser<SyntaxToken, LineSyntax> Line = Choose(t =>
        !t.Is(Keyword.When) || t.IsBefore(Keyword.Any) || t.IsBefore(Keyword.All) ? Quantified : When);

    /// <summary>A test on a line of its own, under <c>any of</c> or <c>all of</c>.</summary>
    public static readonly Parser<SyntaxToken, LineSyntax> TestLine = Choose(t =>
        t.Is(Keyword.When) || ((t.Is(Keyword.Any) || t.Is(Keyword.All)) && t.IsBefore(Keyword.Of)) ? Line : BareTest!);

    private static readonly Parser<SyntaxToken, LineSyntax> BareTest = Map(
        LineSyntax (start, tests, suffixes, end) => new ConditionLineSyntax(new TokenRange(start, end), tests, null, null, suffixes),
        CurrentOffset, Tests.List, Rec(() => Suffixes.All), CurrentOffset);
}
