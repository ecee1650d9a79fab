using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using static DealLang.Syntax.Grammar.Tokens;

namespace DealLang.Syntax.Grammar;

/// <summary>Numbers with their currency, scale, unit and what they count.</summary>
internal static class Quantities
{
    private static readonly Parser<SyntaxToken, SyntaxToken?> Scale = TokenOrNone(
        t => t.Kind == TokenKind.Word && ((t.Roles & WordRoles.Scale) != 0 || ((t.Roles & WordRoles.GluedScale) != 0 && t.IsGlued)));

    /// <summary>%, x, bp, GW, days; or a currency's code behind its amount.</summary>
    private static readonly Parser<SyntaxToken, SyntaxToken?> UnitBehind = TokenOrNone(
        t => t.Kind == TokenKind.Percent || (t.Kind == TokenKind.CurrencySign && t.NextKind != TokenKind.Number) || (t.Roles & WordRoles.Unit) != 0 || ((t.Roles & WordRoles.Currency) != 0 && t.NextKind != TokenKind.Dot));

    /// <summary>10x ebitda 2024, 10x ebitda FY2025(Beta) count the measure of a period.</summary>
    private static readonly Parser<SyntaxToken, PathSyntax> MeasureOfPeriod = Map(
        (name, period) => new PathSyntax(TokenRange.Of(name).To(period.Tokens), [name], [new ArgumentSyntax(period.Tokens, null, [], period)]),
        AnyWord, Rec(() => Dates.Date));

    private static readonly Parser<SyntaxToken, PathSyntax> CountedPath = Choose(t =>
        (t.Roles & WordRoles.Term) != 0 && (t.NextKind is TokenKind.Date or TokenKind.Number || IsBeforeFiscalYear(t)) ? MeasureOfPeriod : Paths.Path);

    private static readonly Parser<SyntaxToken, PathSyntax?> Counted = OrNull(IsCounted, CountedPath);

    private static readonly Parser<SyntaxToken, ValueSyntax> OfText = QuotedText.Select(ValueSyntax (t) => new StringSyntax(TokenRange.Of(t), t));

    /// <summary>per year, per 200 MW, per xAI.common.</summary>
    public static readonly Parser<SyntaxToken, PerUnit?> Per = OrNull(t => t.Is(Keyword.Per), Word(Keyword.Per).Then(Map(
        (number, unit) => new PerUnit(number, unit), TokenOrNone(t => t.Kind == TokenKind.Number), Paths.Path.Labelled("a unit"))));

    /// <summary>$25.00 in cash per B.common: money is cash; who says so is understood.</summary>
    private static readonly Parser<SyntaxToken, PerUnit?> PerOfMoney = Choose(t => t.Is(Keyword.In) && t.IsBefore(Keyword.Cash) ? InCash! : t.Is(Keyword.Cash) ? CashThenPer! : PerThenCash!);

    private static readonly Parser<SyntaxToken, SyntaxToken?> CashBehind = TokenOrNone(t => t.Is(Keyword.In) && t.IsBefore(Keyword.Cash), Word(Keyword.In).Then(Word(Keyword.Cash)));
    private static readonly Parser<SyntaxToken, PerUnit?> PerThenCash = Choose(t => t.Is(Keyword.Per) ? PerAndCash! : Per);
    private static readonly Parser<SyntaxToken, PerUnit?> PerAndCash = Map((per, _) => per, Per, CashBehind);
    private static readonly Parser<SyntaxToken, PerUnit?> CashThenPer = Word(Keyword.Cash).Then(Per);
    private static readonly Parser<SyntaxToken, PerUnit?> InCash = Word(Keyword.In).Then(CashThenPer);

    private static readonly Parser<SyntaxToken, PerUnit?> NoPer = Return<PerUnit?>(null);
    private static readonly Parser<SyntaxToken, ValueSyntax?> NoOf = Return<ValueSyntax?>(null);

    /// <summary>The quantity of <c>acquires 30% of B</c>, whose "of" belongs to the sentence.</summary>
    private static readonly Forms Part = new(NoOf, NoPer, NoPer);

    /// <summary>What a part is taken of; a part of a part of something goes no deeper.</summary>
    private static readonly Parser<SyntaxToken, ValueSyntax> Whole = Choose(t =>
        t.Kind == TokenKind.String ? OfText : t.Kind == TokenKind.OpenParen ? Rec(() => Values.Value) : Begins(t) ? Part.Of(t) : Paths.View);

    private static readonly Forms Full = new(OrNull(t => t.Is(Keyword.Of), Word(Keyword.Of).Then(Whole)), Per, PerOfMoney);

    /// <summary>The unit behind "per".</summary>
    public sealed record PerUnit(SyntaxToken? Number, PathSyntax Unit);

    /// <summary>The parser of the quantity that begins with this token.</summary>
    public static Parser<SyntaxToken, ValueSyntax> Of(SyntaxToken t) => Full.Of(t);

    public static Parser<SyntaxToken, ValueSyntax> PartOf(SyntaxToken t) => Part.Of(t);

    public static ValueSyntax Measured(ValueSyntax value, PerUnit? per) =>
        per is null ? value : new PerSyntax(value.Tokens.To(per.Unit.Tokens), value, per.Number, per.Unit);

    /// <summary>Money and counts, with and without a minus: which, the first two tokens say.</summary>
    private sealed class Forms(Parser<SyntaxToken, ValueSyntax?> whole, Parser<SyntaxToken, PerUnit?> per, Parser<SyntaxToken, PerUnit?> perOfMoney)
    {
        /// <summary>$5bn, USD 5bn: money counts nothing.</summary>
        private readonly Parser<SyntaxToken, ValueSyntax> _money = Map(
            (currency, number, scale, of, end, p) => Measured(new QuantitySyntax(new TokenRange(currency.Index, end), null, currency, number, scale, null, null, of), p),
            Any, Number, Scale, whole, CurrentOffset, perOfMoney);

        private readonly Parser<SyntaxToken, ValueSyntax> _negativeMoney = Map(
            (minus, currency, number, scale, of, end, p) => Measured(new QuantitySyntax(new TokenRange(minus.Index, end), minus, currency, number, scale, null, null, of), p),
            Any, Any, Number, Scale, whole, CurrentOffset, perOfMoney);

        /// <summary>20%, 4.5 GW, 160m AMD.common, 5bn EUR.</summary>
        private readonly Parser<SyntaxToken, ValueSyntax> _count = Map(
            (number, scale, unit, counted, of, end, p) => Measured(Counting(new TokenRange(number.Index, end), null, number, scale, unit, counted, of), p),
            Any, Scale, UnitBehind, Counted, whole, CurrentOffset, per);

        private readonly Parser<SyntaxToken, ValueSyntax> _negativeCount = Map(
            (minus, number, scale, unit, counted, of, end, p) => Measured(Counting(new TokenRange(minus.Index, end), minus, number, scale, unit, counted, of), p),
            Any, Number, Scale, UnitBehind, Counted, whole, CurrentOffset, per);

        public Parser<SyntaxToken, ValueSyntax> Of(SyntaxToken t) => t.Kind switch
        {
            TokenKind.Number => _count,
            TokenKind.Minus => t.NextKind == TokenKind.CurrencySign || (t.NextRoles & WordRoles.Currency) != 0 ? _negativeMoney : _negativeCount,
            _ => _money,
        };
    }

    /// <summary>Whether a quantity begins here: a number, perhaps with its sign and its currency before it.</summary>
    public static bool Begins(SyntaxToken t) => t.Kind is TokenKind.Number or TokenKind.Minus || IsCurrency(t);

    private static bool IsCurrency(SyntaxToken t) => t.Kind == TokenKind.CurrencySign || ((t.Roles & WordRoles.Currency) != 0 && t.NextKind == TokenKind.Number && !IsName(t));

    /// <summary>A party that is called like a currency, before a part or a count of something: <c>holder AMD 20m common</c>, <c>rollover CAD 10%</c>. No money is followed so.</summary>
    private static bool IsName(SyntaxToken t)
    {
        var behind = t.Line[t.Index + 2];
        if ((behind.Roles & (WordRoles.Scale | WordRoles.GluedScale)) != 0) behind = t.Line[behind.Index + 1];
        return behind.Kind == TokenKind.Percent || (behind.Kind == TokenKind.Word && behind.Roles == 0);
    }

    /// <summary>The word after a number is what it counts unless it closes lines or joins parts.</summary>
    private static bool IsCounted(SyntaxToken t) => t.Kind == TokenKind.Word
        && (t.Roles & (WordRoles.Connective | WordRoles.LegVerb | WordRoles.HeaderVerb)) == 0 && !t.Is(Keyword.Otherwise) && !IsKey(t);

    private static QuantitySyntax Counting(TokenRange tokens, SyntaxToken? minus, SyntaxToken number, SyntaxToken? scale, SyntaxToken? unit, PathSyntax? counted, ValueSyntax? of) =>
        unit is { } u && (u.Kind == TokenKind.CurrencySign || (u.Roles & WordRoles.Currency) != 0)
            ? new QuantitySyntax(tokens, minus, u, number, scale, null, counted, of)
            : new QuantitySyntax(tokens, minus, null, number, scale, unit, counted, of);
}
