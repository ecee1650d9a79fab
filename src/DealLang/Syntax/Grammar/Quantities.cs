using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using static DealLang.Syntax.Grammar.Tokens;

namespace DealLang.Syntax.Grammar;

/// <summary>Numbers with their currency, scale, unit and what they count.</summary>
internal static class Quantities
{
    private static readonly Parser<SyntaxToken, SyntaxToken?> Minus = TokenOrNone(t => t.Kind == TokenKind.Minus);

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

    /// <summary>$5bn, USD 5bn: money counts nothing.</summary>
    private static readonly Parser<SyntaxToken, QuantitySyntax> Money = Map(
        (minus, currency, number, scale, end) => new QuantitySyntax(new TokenRange((minus ?? currency).Index, end), minus, currency, number, scale, null, null, null),
        Minus, Any, Number, Scale, CurrentOffset);

    /// <summary>20%, 4.5 GW, 160m AMD.common, 5bn EUR.</summary>
    private static readonly Parser<SyntaxToken, QuantitySyntax> Count = Map(
        (minus, number, scale, unit, counted, end) => Counting(new TokenRange((minus ?? number).Index, end), minus, number, scale, unit, counted),
        Minus, Number, Scale, UnitBehind, Counted, CurrentOffset);

    private static readonly Parser<SyntaxToken, QuantitySyntax> Core = Choose(t =>
        IsCurrency(t) || (t.Kind == TokenKind.Minus && (t.NextKind == TokenKind.CurrencySign || (t.NextRoles & WordRoles.Currency) != 0)) ? Money : Count);

    /// <summary>Whether a quantity begins here: a number, perhaps with its sign and its currency before it.</summary>
    public static bool Begins(SyntaxToken t) => t.Kind is TokenKind.Number or TokenKind.Minus || IsCurrency(t);

    private static bool IsCurrency(SyntaxToken t) => t.Kind == TokenKind.CurrencySign || ((t.Roles & WordRoles.Currency) != 0 && t.NextKind == TokenKind.Number);

    /// <summary>The word after a number is what it counts unless it closes lines or joins parts.</summary>
    private static bool IsCounted(SyntaxToken t) => t.Kind == TokenKind.Word
        && (t.Roles & (WordRoles.Connective | WordRoles.LegVerb | WordRoles.HeaderVerb)) == 0 && !t.Is(Keyword.Otherwise) && !IsKey(t);

    private static QuantitySyntax Counting(TokenRange tokens, SyntaxToken? minus, SyntaxToken number, SyntaxToken? scale, SyntaxToken? unit, PathSyntax? counted) =>
        unit is { Kind: TokenKind.Word } u && (u.Roles & WordRoles.Currency) != 0
            ? new QuantitySyntax(tokens, minus, u, number, scale, null, counted, null)
            : new QuantitySyntax(tokens, minus, null, number, scale, unit, counted, null);

    private static QuantitySyntax Join(QuantitySyntax q, ValueSyntax of) =>
        new(q.Tokens.To(of.Tokens), q.Minus, q.Currency, q.Number, q.Scale, q.Unit, q.Counted, of);
}
