using DealLang.Syntax.Nodes;
using DealLang.Values;
using DealLang.Vocabulary;
using static DealLang.Syntax.Grammar.Tokens;

namespace DealLang.Syntax.Grammar;

/// <summary>Days, coarser dates, and dates that refer to others.</summary>
internal static class Dates
{
    public static readonly Parser<SyntaxToken, DateSyntax> Written = Of(TokenKind.Date, "a date").Select(t => Plain(FormOf(t), t));

    public static readonly Parser<SyntaxToken, DateSyntax> Year = Token(IsYear).Labelled("a year").Select(t => Plain(DateForm.Year, t));

    private static readonly Parser<SyntaxToken, DateSyntax> Status = AnyWord.Select(t => Plain(DateForm.Status, t));

    private static readonly Parser<SyntaxToken, DateSyntax> FiscalYear = Map(
        (year, _, party, close) => new DateSyntax(TokenRange.Of(year, close), DateForm.FiscalYear, year, null, party, null, null),
        AnyWord, OpenParen, Names.Name, CloseParen);

    private static readonly Parser<SyntaxToken, DateSyntax> OwnFiscalYear = AnyWord.Select(t => Plain(DateForm.FiscalYear, t));

    private static readonly Parser<SyntaxToken, DateSyntax> NoDate = Expecting<DateSyntax>("a date");

    /// <summary>A date that refers to no other.</summary>
    private static readonly Parser<SyntaxToken, DateSyntax> Core = Choose(t =>
        t.Kind == TokenKind.Date ? Written : IsYear(t) ? Year : IsFiscalYear(t) ? FiscalYear : IsOwnFiscalYear(t) ? OwnFiscalYear : (t.Roles & WordRoles.Status) != 0 ? Status : NoDate);

    /// <summary>3 days before closed, 5 years after effective.</summary>
    private static readonly Parser<SyntaxToken, DateSyntax> Relative = Map(
        (count, direction, inner) => new DateSyntax(TokenRange.Of(count).To(inner.Tokens), DateForm.Relative, direction, count, null, inner, null),
        Number.Before(Token(IsStep).Labelled("`days`, `weeks`, `months` or `years`")), Token(t => t.Is(Keyword.Before) || t.Is(Keyword.After)).Labelled("`before` or `after`"), Core);

    /// <summary>mid 2026-06, late 2026, after 2026-02-02.</summary>
    private static readonly Parser<SyntaxToken, DateSyntax> Prefixed = Map(
        (word, inner) => new DateSyntax(TokenRange.Of(word).To(inner.Tokens), FormOf(word), word, null, null, inner, null),
        AnyWord, Core);

    private static readonly Parser<SyntaxToken, DateSyntax> Single = Choose(t =>
        IsThird(t) || t.Is(Keyword.After) || t.Is(Keyword.Before) ? Prefixed
        : t.Kind == TokenKind.Number && !IsYear(t) ? Relative : Core);

    /// <summary>Any date, also a span of two.</summary>
    public static readonly Parser<SyntaxToken, DateSyntax> Date = Map(
        (first, last) => last is null ? first : new DateSyntax(first.Tokens.To(last.Tokens), DateForm.Span, SpanMark(first), null, null, first, last),
        Single, OrNull(t => t.Kind == TokenKind.DotDot, Of(TokenKind.DotDot, "`..`").Then(Single)));

    public static bool Begins(SyntaxToken t) => t.Kind == TokenKind.Date || IsYear(t) || IsFiscalYear(t) || IsOwnFiscalYear(t) || (t.Roles & WordRoles.Status) != 0
        || IsThird(t) || t.Is(Keyword.After) || t.Is(Keyword.Before) || (t.Kind == TokenKind.Number && (t.IsBefore(Keyword.Days) || t.IsBefore(Keyword.Day) || IsBeforeStep(t)));

    /// <summary>The token after this one begins a date, as far as one look tells.</summary>
    public static bool BeginsAfter(SyntaxToken t) => t.NextKind is TokenKind.Date or TokenKind.Number || (t.NextRoles & WordRoles.Status) != 0
        || t.IsBefore(Keyword.Early) || t.IsBefore(Keyword.Mid) || t.IsBefore(Keyword.Late) || t.IsBefore(Keyword.After) || t.IsBefore(Keyword.Before)
        || (t.NextKind == TokenKind.Word && t.TextAfter.TrimStart().StartsWith("FY", StringComparison.Ordinal));

    /// <summary>A word for a third of the period that follows it.</summary>
    public static bool IsThird(SyntaxToken t) => t.Is(Keyword.Early) || t.Is(Keyword.Mid) || t.Is(Keyword.Late);

    private static bool IsStep(SyntaxToken t) => t.Kind == TokenKind.Word && CalendarDate.IsStep(t.Text);

    /// <summary>18 months after: a span of time alone is none.</summary>
    private static bool IsBeforeStep(SyntaxToken t)
    {
        if (t.NextKind != TokenKind.Word) return false;
        var next = t.TextAfter.TrimStart();
        int end = next.IndexOf(' ');
        if (end <= 0 || !CalendarDate.IsStep(next[..end])) return false;
        next = next[end..].TrimStart();
        return next.StartsWith("after ", StringComparison.Ordinal) || next.StartsWith("before ", StringComparison.Ordinal);
    }

    private static SyntaxToken SpanMark(DateSyntax first) => first.Main;

    private static DateSyntax Plain(DateForm form, SyntaxToken token) => new(TokenRange.Of(token), form, token, null, null, null, null);

    private static DateForm FormOf(SyntaxToken t) => t.Kind == TokenKind.Word
        ? t.Is(Keyword.Early) ? DateForm.Early : t.Is(Keyword.Mid) ? DateForm.Mid : t.Is(Keyword.Late) ? DateForm.Late : t.Is(Keyword.After) ? DateForm.After : DateForm.Before
        : t.Text.Length != 7 ? DateForm.Day : t.Text[5] switch { 'Q' => DateForm.Quarter, 'H' => DateForm.Half, _ => DateForm.Month };
}
