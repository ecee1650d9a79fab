using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using static DealLang.Syntax.Grammar.Tokens;

namespace DealLang.Syntax.Grammar;

/// <summary>Numbers with their currency, scale, unit and what they count.</summary>
internal static class Quantities
{
    private static readonly Parser<SyntaxToken, SyntaxToken?> Minus = TokenOrNone(t => t.Kind == TokenKind.Minus);

    private static readonly Parser<SyntaxToken, SyntaxToken?> CurrencyBefore = TokenOrNone(
        t => t.Kind == TokenKind.CurrencySign || ((t.Roles & WordRoles.Currency) != 0 && t.NextKind == TokenKind.Number));

    private static readonly Parser<SyntaxToken, SyntaxToken?> Scale = TokenOrNone(
        t => t.Kind == TokenKind.Word && ((t.Roles & WordRoles.Scale) != 0 || ((t.Roles & WordRoles.GluedScale) != 0 && t.IsGlued)));

    /// <summary>%, x, bp, GW, days; or a currency's code behind its amount.</summary>
    private static readonly Parser<SyntaxToken, SyntaxToken?> UnitBehind = TokenOrNone(
        t => t.Kind == TokenKind.Percent || (t.Roles & WordRoles.Unit) != 0 || ((t.Roles & WordRoles.Currency) != 0 && t.NextKind != TokenKind.Dot));

    /// <summary>10x ebitda 2024 counts the measure of a period.</summary>
    private static readonly Parser<SyntaxToken, PathSyntax> MeasureOfPeriod = Map(
        (name, period) => new PathSyntax(TokenRange.Of(name).To(period.Tokens), [name], [new ArgumentSyntax(period.Tokens, null, [], period)]),
        AnyWord, Rec(() => Dates.Date));

    private static readonly Parser<SyntaxToken, PathSyntax> CountedPath = Choose(t =>
        (t.Roles & WordRoles.Term) != 0 && t.NextKind is TokenKind.Date or TokenKind.Number ? MeasureOfPeriod : Paths.Path);

    private static readonly Parser<SyntaxToken, PathSyntax?> Counted = OrNull(IsCounted, CountedPath);

    private static readonly Parser<SyntaxToken, ValueSyntax> OfText = QuotedText.Select(ValueSyntax (t) => new StringSyntax(TokenRange.Of(t), t));

    /// <summary>What a part is taken of; a part of a part of something goes no deeper.</summary>
    private static readonly Parser<SyntaxToken, ValueSyntax> Whole = Choose(t =>
        t.Kind == TokenKind.String ? OfText : Begins(t) ? WithoutOf! : Paths.View);

    private static readonly Parser<SyntaxToken, ValueSyntax?> Of = OrNull(t => t.Is(Keyword.Of), Word(Keyword.Of).Then(Rec(() => Whole!)));

    public static readonly Parser<SyntaxToken, ValueSyntax> Quantity = Map(ValueSyntax (QuantitySyntax start, ValueSyntax? of) => of is null ? start : Join(start, of), Rec(() => Core!), Of);

    /// <summary>The quantity of <c>acquires 30% of B</c>, whose "of" belongs to the sentence.</summary>
    public static readonly Parser<SyntaxToken, ValueSyntax> WithoutOf = Rec(() => Core!).Select(ValueSyntax (q) => q);

    private static readonly Parser<SyntaxToken, QuantitySyntax> Core = Map(
        (start, minus, currency, number, scale, unit, counted, end) => (unit is { } u && (u.Roles & WordRoles.Currency) != 0)
            ? new QuantitySyntax(new TokenRange(start, end), minus, currency ?? unit, number, scale, currency is null ? null : unit, counted, null)
            : new QuantitySyntax(new TokenRange(start, end), minus, currency, number, scale, unit, counted, null),
        CurrentOffset, Minus, CurrencyBefore, Number, Scale, UnitBehind, Counted, CurrentOffset);

    /// <summary>Whether a quantity begins here: a number, perhaps with its sign and its currency before it.</summary>
    public static bool Begins(SyntaxToken t) => t.Kind is TokenKind.Number or TokenKind.CurrencySign or TokenKind.Minus
        || ((t.Roles & WordRoles.Currency) != 0 && t.NextKind == TokenKind.Number);

    /// <summary>The word after a number is what it counts unless it closes lines or joins parts.</summary>
    private static bool IsCounted(SyntaxToken t) => t.Kind == TokenKind.Word
        && (t.Roles & (WordRoles.Connective | WordRoles.LegVerb | WordRoles.HeaderVerb)) == 0 && !t.Is(Keyword.Otherwise) && !IsKey(t);

    private static QuantitySyntax Join(QuantitySyntax q, ValueSyntax of) =>
        new(q.Tokens.To(of.Tokens), q.Minus, q.Currency, q.Number, q.Scale, q.Unit, q.Counted, of);
}
