using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>Rows of the vocabulary as things to write.</summary>
internal static class Words
{
    public static CompletionItem Of(Entry entry, int rank = 0) => new(entry.Name, KindOf(entry), DetailOf(entry), Documentation(entry)) { Rank = rank };

    /// <summary>A whole line after the row's example.</summary>
    public static CompletionItem Line(Entry entry, int rank = 0) => Of(entry, rank) with { Insert = Snippets.Of(entry), IsSnippet = true };

    private static string Documentation(Entry entry) => $"{entry.Hover}\n\n```deal\n{entry.Example}\n```";

    private static string DetailOf(Entry entry) => entry is Term { Supported: false } ? "read, not computed yet" : entry is Term term ? Asked(term) : "";

    private static string Asked(Term term) => term.Value is ValueKind.None ? "" : string.Concat(term.Value.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    private static CompletionKind KindOf(Entry entry) => entry switch
    {
        Term => CompletionKind.Term,
        Verb => CompletionKind.Verb,
        StatusWord => CompletionKind.Status,
        Modifier or SuffixWord or Wording or HedgeWord => CompletionKind.Modifier,
        UnitWord or Scale or Currency or Dimension => CompletionKind.Unit,
        Function => CompletionKind.Function,
        _ => CompletionKind.Keyword,
    };
}
