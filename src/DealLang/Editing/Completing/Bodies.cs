using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>Whose step a line of the lifecycle is: authorities named before, and parties.</summary>
internal static class Bodies
{
    public static IEnumerable<CompletionItem> Offer(CompletionPlace place)
    {
        if (place.IsFirst || place.IsInText || !place.IsBehind("by") || place.Context != LineContext.Block || Statuses.Find(place.First) is null) return [];
        var named = place.World.Trees.SelectMany(t => t.Lines).SelectMany(l => l.Content.Children.OfType<BodySuffixSyntax>()).Select(b => b.Name.ToString()).Distinct();
        return named.Select(n => new CompletionItem(n, CompletionKind.Party, "named before")).Concat(Names.Parties(place, 1));
    }
}
