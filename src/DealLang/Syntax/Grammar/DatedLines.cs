using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using static DealLang.Syntax.Grammar.Tokens;

namespace DealLang.Syntax.Grammar;

/// <summary>Lines at the margin that begin with a date: what happened on that day.</summary>
internal static class DatedLines
{
    /// <summary>Citations, which hold for the lines under it.</summary>
    private static readonly Parser<SyntaxToken, System.Collections.Immutable.ImmutableArray<SuffixSyntax>> Cited =
        Choose(t => t.Kind == TokenKind.OpenBracket ? Suffixes.All : Return(System.Collections.Immutable.ImmutableArray<SuffixSyntax>.Empty));

    private static readonly Parser<SyntaxToken, LineSyntax> Split = Map(
        LineSyntax (date, shareClass, news, olds, suffixes, end) => new SplitLineSyntax(new TokenRange(date.Tokens.First, end), date, shareClass, news, olds, suffixes),
        Dates.Date.Before(Any), Paths.Path.Labelled("a class of shares"), Number.Before(Word(Keyword.For)), Number, Suffixes.All, CurrentOffset);

    private static readonly Parser<SyntaxToken, LineSyntax> Met = Map(
        LineSyntax (date, name, suffixes, end) => new MetLineSyntax(new TokenRange(date.Tokens.First, end), date, name, suffixes),
        Dates.Date.Before(Any), Names.Name.Labelled("an event"), Suffixes.All, CurrentOffset);

    private static readonly Parser<SyntaxToken, LineSyntax> Amend = Map(
        LineSyntax (date, deal, suffixes, end) => new AmendLineSyntax(new TokenRange(date.Tokens.First, end), date, deal, suffixes),
        Dates.Date.Before(Any), Names.Name.Labelled("a deal"), Cited, CurrentOffset);

    private static readonly Parser<SyntaxToken, LineSyntax> Supersede = Map(
        LineSyntax (date, old, successor, suffixes, end) => new SupersedeLineSyntax(new TokenRange(date.Tokens.First, end), date, old, successor, suffixes),
        Dates.Date.Before(Any), Names.Name.Labelled("a deal"), Word(Keyword.With).Then(Names.Name.Labelled("a deal")), Suffixes.All, CurrentOffset);

    private static readonly Parser<SyntaxToken, LineSyntax> Exit = Map(
        LineSyntax (date, path, value, suffixes, end) => new ExitLineSyntax(new TokenRange(date.Tokens.First, end), date, path, value, suffixes),
        Dates.Date.Before(Any), Paths.Path, Values.Value, Suffixes.All, CurrentOffset);

    private static readonly Parser<SyntaxToken, LineSyntax> OfDeal = Map(
        LineSyntax (date, deal, suffixes, end) => new DatedDealLineSyntax(new TokenRange(date.Tokens.First, end), date, deal, suffixes),
        Dates.Date, Names.Name.Labelled("a deal, or amend, split, met, supersede, exit"), Cited, CurrentOffset);

    private static readonly Parser<SyntaxToken, LineSyntax> NoEvent = Dates.Date.Then(Expecting<LineSyntax>("`amend`, `split`, `met`, `supersede` or `exit`, or a deal alone"));

    public static readonly Parser<SyntaxToken, LineSyntax> Line = Lookahead(Dates.Date.Then(Any)).Bind(t =>
        t.Is(Keyword.Split) ? Split : t.Is(Keyword.Met) ? Met : t.Is(Keyword.Amend) ? Amend : t.Is(Keyword.Supersede) ? Supersede : t.Is(Keyword.Exit) ? Exit : t.Kind == TokenKind.Word && t.NextKind is not (TokenKind.EndOfLine or TokenKind.OpenBracket or TokenKind.Dot) ? NoEvent : OfDeal);
}
