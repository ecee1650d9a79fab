using System.Collections.Immutable;

namespace DealLang.Symbols;

/// <summary>Facts by their owners, in the order in which they were given. Asked for by the thousand while models are built, mostly for what is not there.</summary>
internal sealed class FactIndex
{
    private readonly Dictionary<string, Fact[]> _ofOwner = new(StringComparer.Ordinal);

    public FactIndex(ImmutableArray<Fact> facts)
    {
        for (int first = 0, end; first < facts.Length; first = end)
        {
            string owner = facts[first].Key.Owner;
            for (end = first + 1; end < facts.Length && facts[end].Key.Owner == owner;) end++;
            var own = facts.AsSpan(first, end - first).ToArray();
            _ofOwner[owner] = _ofOwner.TryGetValue(owner, out var known) ? [.. known, .. own] : own;
        }
    }

    public Fact[] Of(string owner) => _ofOwner.GetValueOrDefault(owner, []);

    public Fact[] Of(string owner, string measure)
    {
        var all = Of(owner);
        int count = 0;
        foreach (var fact in all) count += fact.Key.Measure == measure ? 1 : 0;
        if (count == 0) return [];
        var found = new Fact[count];
        foreach (var fact in all)
        {
            if (fact.Key.Measure == measure) found[^count--] = fact;
        }
        return found;
    }
}
