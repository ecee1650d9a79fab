using System.Collections.Immutable;
using DealLang.Reports.Documents;
using DealLang.Symbols;

namespace DealLang.Reports.Building;

/// <summary>Footnote numbers: sources in the order in which the report first cites them, each with the words that it is cited for.</summary>
internal sealed class Bibliography
{
    private readonly Dictionary<Source, Entry> _entries = new(ReferenceEqualityComparer.Instance);

    public Prose Cite(IEnumerable<Citation> citations, string about)
    {
        var numbers = ImmutableArray.CreateBuilder<int>();
        foreach (var citation in citations)
        {
            var entry = EntryOf(citation.Source);
            entry.Add(citation, about);
            if (!numbers.Contains(entry.Number)) numbers.Add(entry.Number);
        }
        numbers.Sort();
        return numbers.Count == 0 ? Prose.Empty : [new Cite(numbers.DrainToImmutable())];
    }

    public ImmutableArray<Footnote> Footnotes() =>
        [.. _entries.Values.OrderBy(e => e.Number).Select(e => new Footnote(e.Number, CitedSource.Of(e.Source), e.Quotes()))];

    public IEnumerable<Source> NotCited(IEnumerable<Source> declared) => declared.Where(s => !_entries.ContainsKey(s));

    private Entry EntryOf(Source source)
    {
        if (!_entries.TryGetValue(source, out var entry)) _entries.Add(source, entry = new Entry(_entries.Count + 1, source));
        return entry;
    }

    private sealed class Entry(int number, Source source)
    {
        private readonly List<(string Quote, string Locator, List<string> About)> _quotes = [];

        public int Number => number;
        public Source Source => source;

        public void Add(Citation citation, string about)
        {
            if (citation.Quote.Length == 0 && citation.Locator.Length == 0) return;
            int found = _quotes.FindIndex(q => q.Quote == citation.Quote && q.Locator == citation.Locator);
            if (found < 0) _quotes.Add((citation.Quote, citation.Locator, [about]));
            else if (!_quotes[found].About.Contains(about)) _quotes[found].About.Add(about);
        }

        public ImmutableArray<Prose> Quotes() => [.. _quotes.Select(q => CitedSource.Quote(q.Quote, q.Locator, source.Language, string.Join(", ", q.About)))];
    }
}
