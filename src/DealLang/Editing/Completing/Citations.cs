using DealLang.Syntax;

namespace DealLang.Editing.Completing;

/// <summary>Inside brackets the declared sources, then where in them.</summary>
internal static class Citations
{
    private static readonly string[] Places = ["p.", "§", "table", "line"];

    public static IEnumerable<CompletionItem> Offer(CompletionPlace place)
    {
        if (!place.IsInCitation) return [];
        return place.Last.Kind switch
        {
            TokenKind.OpenBracket => Names.Sources(place),
            TokenKind.Comma => Places.Select(w => new CompletionItem(w, CompletionKind.Keyword, "where in the source")),
            _ => [],
        };
    }
}
