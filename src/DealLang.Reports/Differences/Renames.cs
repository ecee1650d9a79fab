using DealLang.Symbols;

namespace DealLang.Reports.Differences;

/// <summary>
/// Parties and deals that only changed their names: one that is gone and one that is new, alike in all else that is said of them. What is
/// said under the old name is compared under the new one.
/// </summary>
internal sealed class Renames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _deals = new(StringComparer.Ordinal);

    public Renames(World before, World after)
    {
        Find(before.Parties.Where(p => after.Party(p.Name) is null), after.Parties.Where(p => before.Party(p.Name) is null), p => p.Name,
            (old, now) => old.Kind == now.Kind && (old.Printed == now.Printed || (Told(before, old.Name, old.Name) is { Count: > 0 } told && told.SetEquals(Told(after, now.Name, now.Name)))));
        Deals = new DealPairs(before, after, name => this[name]).Find();
        foreach (var (old, now) in Deals.Where(p => p.Old.Name != p.Now.Name)) _deals[old.Name] = now.Name;
        // Another contract of the same name is told apart from it.
        foreach (var old in before.Deals.Where(d => after.Deal(d.Name) is not null && Deals.TrueForAll(p => p.Old != d))) _deals[old.Name] = $"{old.Name} (before)";
        All = [.. _names.Concat(Deals.Where(p => p.Old.Name != p.Now.Name && !DealPairs.IsNumbered(p.Old) && !DealPairs.IsNumbered(p.Now)).Select(p => KeyValuePair.Create(p.Old.Name, p.Now.Name)))
            .Select(n => (n.Key, n.Value)).OrderBy(n => n.Key, StringComparer.Ordinal)];
        foreach (var (old, now) in _deals) _names[old] = now;
    }

    /// <summary>The contracts that are in both worlds.</summary>
    public List<(Deal Old, Deal Now)> Deals { get; }

    /// <summary>The old names with the new ones.</summary>
    public IReadOnlyList<(string Old, string New)> All { get; }

    /// <summary>A word of a sentence, in which only parties are called by their names.</summary>
    public string OfParty(string name) => _deals.ContainsKey(name) ? name : this[name];

    /// <summary>A name of the first files as the second call it; of a class, its company's.</summary>
    public string this[string name]
    {
        get
        {
            if (_names.TryGetValue(name, out string? now)) return now;
            int dot = name.IndexOf('.', StringComparison.Ordinal);
            return dot > 0 && _names.TryGetValue(name[..dot], out string? company) ? company + name[dot..] : name;
        }
    }

    private static HashSet<string> Told(World world, string owner, string name) =>
        [.. world.FactsOf(owner).Select(f => $"{f.Key.Measure} {f.Key.Argument.Replace(name, "", StringComparison.Ordinal)} {f.Key.Valid} {f.Quantity?.Value}")];

    /// <summary>A pair counts only where nothing else could be meant.</summary>
    private void Find<T>(IEnumerable<T> gone, IEnumerable<T> come, Func<T, string> name, Func<T, T, bool> isSame) where T : class
    {
        var (old, now) = (gone.ToList(), come.ToList());
        foreach (var one in old)
        {
            if (now.FindAll(n => isSame(one, n)) is [var only] && old.Count(o => isSame(o, only)) == 1) _names[name(one)] = name(only);
        }
    }
}
