using DealLang.Symbols;

namespace DealLang.Reports.Differences;

/// <summary>
/// Parties and deals that only changed their names: one that is gone and one that is new, alike in all else that is said of them. What is
/// said under the old name is compared under the new one.
/// </summary>
internal sealed class Renames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public Renames(World before, World after)
    {
        Find(before.Parties.Where(p => after.Party(p.Name) is null), after.Parties.Where(p => before.Party(p.Name) is null), p => p.Name,
            (old, now) => old.Kind == now.Kind && (old.Printed == now.Printed || (Told(before, old.Name, old.Name) is { Count: > 0 } told && told.SetEquals(Told(after, now.Name, now.Name)))));
        Find(before.Deals.Where(d => after.Deal(d.Name) is null), after.Deals.Where(d => before.Deal(d.Name) is null), d => d.Name,
            (old, now) => old.Kind == now.Kind && old.Verb == now.Verb && Sides(old).SequenceEqual(now.Subjects.Concat(now.Objects).Select(p => p.Name)));
    }

    /// <summary>The old names with the new ones.</summary>
    public IEnumerable<(string Old, string New)> All => _names.Select(n => (n.Key, n.Value)).OrderBy(n => n.Key, StringComparer.Ordinal);

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

    private IEnumerable<string> Sides(Deal deal) => deal.Subjects.Concat(deal.Objects).Select(p => this[p.Name]);

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
