using System.Collections.Immutable;
using System.Globalization;

namespace DealLang.CSharp.Naming;

/// <summary>
/// Names for a set of keys, no two alike and none reserved. Which key of several keeps the plain name depends on the keys alone, not on
/// the order in which they come: a figure that is stated instead of derived keeps its name.
/// </summary>
internal sealed class NameTable<TKey> where TKey : notnull
{
    private readonly ImmutableDictionary<TKey, string> _names;

    private NameTable(ImmutableDictionary<TKey, string> names) => _names = names;

    public string this[TKey key] => _names[key];

    public bool Knows(TKey key) => _names.ContainsKey(key);

    /// <param name="wishes">The name that a key would have alone, then others that it would rather have than a number.</param>
    public static NameTable<TKey> Assign(IEnumerable<TKey> keys, Func<TKey, ImmutableArray<string>> wishes, IEnumerable<string> reserved, StringComparer comparer)
    {
        var taken = new HashSet<string>(reserved, comparer);
        var names = ImmutableDictionary.CreateBuilder<TKey, string>();
        foreach (TKey key in keys.Distinct().OrderBy(k => k.ToString(), StringComparer.Ordinal))
        {
            names.Add(key, wishes(key).Concat(Numbered(wishes(key)[0])).First(taken.Add));
        }
        return new NameTable<TKey>(names.ToImmutable());
    }

    private static IEnumerable<string> Numbered(string name)
    {
        for (int i = 2; ; i++) yield return name + (char.IsDigit(name[^1]) ? "_" : "") + i.ToString(CultureInfo.InvariantCulture);
    }
}
