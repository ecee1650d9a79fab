using System.Collections.Immutable;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using static DealLang.Syntax.Grammar.Tokens;

namespace DealLang.Syntax.Grammar;

/// <summary>Lines indented under a party, a deal, a leg: legs, choices, dates of the lifecycle, tranches, conditions, facts.</summary>
internal static class BlockLines
{
    private static readonly Parser<SyntaxToken, SyntaxToken?> Right = TokenOrNone(t => t.Is(Keyword.Right) && (t.NextRoles & WordRoles.LegVerb) == 0, Word(Keyword.Right).Then(NewName));
    private static readonly Parser<SyntaxToken, PartiesSyntax?> Subjects = OrNull(t => t.Kind == TokenKind.Word && (t.Roles & WordRoles.LegVerb) == 0, Paths.Parties);
    private static readonly Parser<SyntaxToken, SyntaxToken> LegVerb = Token(t => (t.Roles & WordRoles.LegVerb) != 0).Labelled("a verb such as pays, gives, buys, lends");
    private static readonly Parser<SyntaxToken, PartiesSyntax?> To = OrNull(t => t.Is(Keyword.To), Word(Keyword.To).Then(Paths.Parties));
    private static readonly Parser<SyntaxToken, AssetSyntax?> Asset = Assets.Asset!;

    public static readonly Parser<SyntaxToken, LineSyntax> Leg = Map(
        LineSyntax (head, verb, asset, before, to, after, end) => new LegLineSyntax(new TokenRange(head.Start, end), head.Right, head.Subjects, verb, asset, to,
            to is null ? before : before.AddRange(after)),
        Map((start, right, subjects) => new LegHead(start, right, subjects), CurrentOffset, Right, Subjects), LegVerb, Asset, Suffixes.All, To, Suffixes.All, CurrentOffset);

    private sealed record LegHead(int Start, SyntaxToken? Right, PartiesSyntax? Subjects);

    private static readonly Parser<SyntaxToken, SyntaxToken> NextOption = Choose(t => t.Kind == TokenKind.Comma && t.NextKind == TokenKind.Word ? OfList! : Word(Keyword.Or));
    private static readonly Parser<SyntaxToken, SyntaxToken> OfList =
        Try(Any.Before(Lookahead(AnyWord.Then(Token(t => t.Kind == TokenKind.Comma || t.Is(Keyword.Or))))));

    /// <summary>holders may choose cash or stock; mixed, cash or stock.</summary>
    private static readonly Parser<SyntaxToken, LineSyntax> Option = Map(
        LineSyntax (parties, options, suffixes, end) => new OptionLineSyntax(new TokenRange(parties.Tokens.First, end), parties, options.Frozen(), suffixes),
        Paths.Parties.Before(Words("may choose")), AnyWord.SeparatedAtLeastOnce(NextOption), Suffixes.All, CurrentOffset);

    private static readonly Parser<SyntaxToken, ValueSyntax?> StatusDate = Choose(t =>
        t.Is(Keyword.Undisclosed) ? Undisclosed! : t.Kind is TokenKind.EndOfLine or TokenKind.Comma or TokenKind.OpenBracket || IsKey(t) ? NoDate! : SomeDate!);

    private static readonly Parser<SyntaxToken, ValueSyntax?> SomeDate = Dates.Date.Select(ValueSyntax? (d) => d);
    private static readonly Parser<SyntaxToken, ValueSyntax?> Undisclosed = AnyWord.Select(ValueSyntax? (t) => new UndisclosedSyntax(TokenRange.Of(t)));
    private static readonly Parser<SyntaxToken, ValueSyntax?> NoDate = Return<ValueSyntax?>(null);

    private static readonly Parser<SyntaxToken, LineSyntax> Status = Map(
        LineSyntax (status, date, suffixes, end) => new StatusLineSyntax(new TokenRange(status.Index, end), status, date, suffixes),
        AnyWord, StatusDate, Suffixes.OfStatus, CurrentOffset);

    private static readonly Parser<SyntaxToken, LineSyntax> Tranche = Map(
        LineSyntax (word, first, last, value, suffixes, end) => new TrancheLineSyntax(new TokenRange(word.Index, end), first, last, value, suffixes),
        Word(Keyword.Tranche), Number, TokenOrNone(t => t.Kind == TokenKind.DotDot, Any.Then(Number)), OrNull(Assets.Begins, Values.Value), Suffixes.All, CurrentOffset);

    private static readonly Parser<SyntaxToken, LineSyntax> Remove = Map(
        LineSyntax (word, key) => new RemoveLineSyntax(new TokenRange(word.Index, key.Last().Index + 1), key.Frozen()),
        Word(Keyword.Remove), Token(t => t.Kind is not (TokenKind.EndOfLine or TokenKind.Bad)).Labelled("the name, the term or the label of the line to remove").AtLeastOnce());

    private static readonly Parser<SyntaxToken, LineSyntax> NoLine = Expecting<LineSyntax>("a term, a status, a leg or a condition");

    /// <summary>A line whose first word is the vocabulary's or whose second is a verb.</summary>
    public static readonly Parser<SyntaxToken, LineSyntax> Line = Choose(Pick).Before(LineEnd);

    /// <summary>Labels win over the vocabulary here: cash, equity, revolver.</summary>
    public static readonly Parser<SyntaxToken, LineSyntax> Row = Choose(t => t.Is(Keyword.Remove) ? Remove : LabelledRow!).Before(LineEnd);

    private static readonly Parser<SyntaxToken, LineSyntax> LabelledRow = Map(
        LineSyntax (label, last, of, asset, suffixes, end) => new RowLineSyntax(new TokenRange(label.Index, end), label, last, of, asset, suffixes),
        Token(t => t.Kind is TokenKind.Word or TokenKind.String or TokenKind.Date || IsYear(t)).Labelled("a label"),
        TokenOrNone(t => t.Kind == TokenKind.DotDot, Any.Then(Token(t => t.Kind == TokenKind.Date || IsYear(t)).Labelled("the last year or month"))),
        TokenOrNone(t => t.Kind == TokenKind.OpenParen, Any.Then(AnyWord).Before(Token(t => t.Kind == TokenKind.CloseParen))),
        Assets.Optional, Suffixes.All, CurrentOffset);

    private static Parser<SyntaxToken, LineSyntax> Pick(SyntaxToken t)
    {
        if (t.Kind == TokenKind.String) return Facts.Own;
        if (t.Kind != TokenKind.Word) return NoLine;
        if ((t.Roles & WordRoles.LegVerb) != 0) return Facts.OfTwoWords(t) ?? Leg;
        if (t.Is(Keyword.Remove)) return Remove;
        if ((t.NextRoles & WordRoles.LegVerb) != 0 && !t.Is(Keyword.For)) return Leg; // for lease: a deal of that name
        if (t.IsBefore(Keyword.May)) return Option;
        if (t.Is(Keyword.Right)) return Leg;
        if (t.Is(Keyword.Tranche)) return Tranche;
        if (t.Is(Keyword.When) || ((t.Is(Keyword.Any) || t.Is(Keyword.All)) && t.IsBefore(Keyword.Of))) return Conditions.Line;
        if ((t.Roles & WordRoles.Status) != 0) return Status;
        return Facts.OfSubject(t) ?? Facts.Of(t) ?? (t.NextKind is TokenKind.Comma or TokenKind.Dot || (t.NextKind == TokenKind.OpenParen && t.IsGluedToNext) || t.IsBefore(Keyword.And) ? SeveralParties : NoLine);
    }

    /// <summary>A, B and C pay …; A, B and C may choose ….</summary>
    private static readonly Parser<SyntaxToken, LineSyntax> SeveralParties =
        Lookahead(Paths.Parties.Then(Any)).Bind(t => t.Is(Keyword.May) ? Option : Leg);
}
