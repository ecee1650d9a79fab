using DealLang.Symbols;

namespace DealLang.Reports.Json;

internal static class CitationJson
{
    public static SortedObject Of(Citation citation) =>
        new SortedObject().Set("source", citation.Source.Name).Set("quote", citation.Quote).Set("locator", citation.Locator);

    /// <summary>Who says so.</summary>
    public static SortedObject By(this SortedObject json, IEnumerable<Citation> citations) => json.Set("sources", citations.Select(Of));
}
