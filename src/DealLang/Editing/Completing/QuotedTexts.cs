namespace DealLang.Editing.Completing;

/// <summary>Inside quotes only the path of an import has something to offer: the other files.</summary>
internal static class QuotedTexts
{
    public static IEnumerable<CompletionItem> Offer(CompletionPlace place)
    {
        if (!place.IsInText || place.First != "import") return [];
        string path = place.Tree.Text.Path, folder = path[..(path.LastIndexOf('/') + 1)];
        return place.World.Trees.Select(t => t.Text.Path).Where(p => p != path && p.StartsWith(folder, StringComparison.Ordinal)).Distinct()
            .Select(p => new CompletionItem(p[folder.Length..], CompletionKind.Keyword, "file"));
    }
}
