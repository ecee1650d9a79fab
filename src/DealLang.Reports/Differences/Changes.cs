namespace DealLang.Reports.Differences;

/// <summary>The statements of two worlds, held against each other.</summary>
internal static class Changes
{
    public static List<Change> Between(IEnumerable<Statement> before, IEnumerable<Statement> after)
    {
        var old = Indexed(before);
        var now = Indexed(after);
        var changes = new List<Change>();
        foreach (var (key, statement) in now)
        {
            if (!old.Remove(key, out var was)) continue;
            if (!IsSame(was, statement)) changes.Add(Told(was, statement));
            now.Remove(key);
        }
        // What each says once of a kind, of another day: the later takes the place of the earlier.
        var moved = old.Values.Where(s => s.Undated.Length > 0).GroupBy(s => s.Undated).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var group in now.Values.Where(s => s.Undated.Length > 0).GroupBy(s => s.Undated).Where(g => g.Count() == 1).ToList())
        {
            if (!moved.TryGetValue(group.Key, out var was)) continue;
            var statement = group.First();
            old.Remove(was.Key);
            now.Remove(statement.Key);
            if (!IsSame(was, statement)) changes.Add(Told(was, statement));
        }
        changes.AddRange(Whole(old).Select(s => new Change(s, null)));
        changes.AddRange(Whole(now).Select(s => new Change(null, s)));
        return [.. changes.OrderBy(c => c.Aspect).ThenBy(c => c.Either.Label, StringComparer.Ordinal).ThenBy(c => c.Either.Key, StringComparer.Ordinal)];
    }

    /// <summary>Who says so, and how surely, goes and comes with what is said.</summary>
    private static IEnumerable<Statement> Whole(Dictionary<string, Statement> some) => some.Values.Where(s => s.Aspect is Aspect.Economics || s.Undated.Length == 0
        || !some.ContainsKey(s.Key[..(s.Key.LastIndexOf('|') + 1)] + "amount"));

    private static bool IsSame(Statement one, Statement other) => one.Shown == other.Shown && one.Quantity?.Value == other.Quantity?.Value && one.Quantity?.Low == other.Quantity?.Low && one.Quantity?.High == other.Quantity?.High;

    /// <summary>Two numbers that are shown alike are shown as they are written.</summary>
    private static Change Told(Statement was, Statement now) => was.Shown != now.Shown ? new Change(was, now) : new Change(AsWritten(was), AsWritten(now));

    private static Statement AsWritten(Statement statement) => statement.Location is { } line ? statement with { Shown = Building.Naming.WithoutCitation(line.Text).Trim() } : statement;

    /// <summary>What is said twice in one file is said once.</summary>
    private static Dictionary<string, Statement> Indexed(IEnumerable<Statement> statements)
    {
        var index = new Dictionary<string, Statement>(StringComparer.Ordinal);
        foreach (var statement in statements) index.TryAdd(statement.Key, statement);
        return index;
    }
}
