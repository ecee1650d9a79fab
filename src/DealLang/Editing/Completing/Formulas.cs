using DealLang.Syntax;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>What a formula may be made of.</summary>
internal static class Formulas
{
    public static IEnumerable<CompletionItem> Operands(CompletionPlace place) =>
        Names.Deals(place).Concat(Names.Webs(place, 2)).Concat(Names.Series(place, 1)).Concat(Names.Figures(place)).Concat(Names.Parties(place, 1)).Concat(Functions.All.Select(f => Words.Of(f, 2)))
            .Concat(Currencies.All.Where(c => place.World.World.Currencies.Contains(c.Name) && place.Reads(c.Name)).Select(c => Words.Of(c, 4))).Concat(IsInCall(place) ? InCall(place) : []);

    private static bool IsInCall(CompletionPlace place) => !place.IsFirst && place.Last.Kind is TokenKind.Comma or TokenKind.OpenParen && Enumerable.Range(1, place.Count - 1)
        .Any(i => place.Before[i] is { Kind: TokenKind.OpenParen, IsGlued: true } && Functions.Find(place.Before[i - 1].ToString()) is not null);

    /// <summary>Between the parentheses of a function: days, how they are counted, and near which root.</summary>
    private static IEnumerable<CompletionItem> InCall(CompletionPlace place) => KnownDates.All(place).Concat(DayCounts.All.Select(d => Words.Of(d)))
        .Concat(place.Reads("near") ? [new CompletionItem("near", CompletionKind.Keyword, "the root nearest to a guess")] : []).Select(i => i with { Rank = 3 });

    public static bool IsOpen(SyntaxToken last) => last.Kind is TokenKind.Equals or TokenKind.Plus or TokenKind.Minus or TokenKind.Star or TokenKind.Slash
        or TokenKind.OpenParen or TokenKind.Comma or TokenKind.Less or TokenKind.Greater or TokenKind.LessOrEqual or TokenKind.GreaterOrEqual or TokenKind.Tilde;
}
