using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Reports.Differences;

/// <summary>
/// Which deals of two worlds are one contract. A name alone makes none: two that share it have a side in common as well. What is called otherwise is known
/// by its parties, its amounts, its days and what it is about; a sentence without a name by these alone.
/// </summary>
/// <param name="name">What a party of the first world is called in the second.</param>
internal sealed class DealPairs(World before, World after, Func<string, string> name)
{
    private const int Enough = 3;

    private sealed record Candidate(Deal Old, Deal Now, int Score);

    /// <summary>Each deal of the first world that is one of the second's.</summary>
    public List<(Deal Old, Deal Now)> Find()
    {
        var (old, now) = (before.Deals.ToList(), after.Deals.ToList());
        var pairs = new List<(Deal, Deal)>();
        foreach (var deal in before.Deals)
        {
            if (!IsNumbered(deal) && now.Find(d => d.Name == deal.Name) is { } same && AreOne(deal, same)) Take(deal, same);
        }
        var candidates = old.SelectMany(o => now.Select(n => new Candidate(o, n, Score(o, n)))).Where(c => c.Score >= Enough).OrderByDescending(c => c.Score).ToList();
        foreach (var candidate in candidates)
        {
            if (old.Contains(candidate.Old) && now.Contains(candidate.Now) && IsOnly(candidate)) Take(candidate.Old, candidate.Now);
        }
        return pairs;

        void Take(Deal one, Deal other)
        {
            old.Remove(one);
            now.Remove(other);
            pairs.Add((one, other));
        }

        // Of several that are equally alike nobody knows which it is, unless they read the same.
        bool IsOnly(Candidate candidate) => Said(candidate.Old) == Said(candidate.Now) && candidate.Old.Web.Length > 0
            || !candidates.Exists(c => c != candidate && c.Score == candidate.Score && (c.Old == candidate.Old && now.Contains(c.Now) || c.Now == candidate.Now && old.Contains(c.Old)));
    }

    /// <summary>A sentence of a web that nobody named is called after the web and its place, which the next sentence may have tomorrow.</summary>
    public static bool IsNumbered(Deal deal) =>
        deal.Web.Length > 0 && deal.Name.Length > deal.Web.Length + 1 && deal.Name.StartsWith(deal.Web + "-", StringComparison.Ordinal) && deal.Name.AsSpan(deal.Web.Length + 1).IndexOfAnyExceptInRange('0', '9') < 0;

    private bool AreOne(Deal old, Deal now)
    {
        if (old.Kind != now.Kind) return false;
        bool subjects = Shared(old.Subjects, now.Subjects), objects = Shared(old.Objects, now.Objects);
        return old.Verb == now.Verb ? subjects || objects : subjects && objects;
    }

    private bool Shared(IEnumerable<Party> old, IEnumerable<Party> now) => old.Select(p => name(p.Name)).Intersect(now.Select(p => p.Name)).Any();

    /// <summary>How much speaks for one contract; below nothing where something speaks against it.</summary>
    private int Score(Deal old, Deal now)
    {
        if (old.Kind != now.Kind || old.Verb != now.Verb || !Same(old.Subjects, now.Subjects) || !Same(old.Objects, now.Objects)) return -1;
        int score = old.Kind == DealKind.Commitment ? Amounts(old, now) : Enough;
        if (old.Milestones.Any(m => m.Date is { } date && now.Milestones.Any(n => n.Status == m.Status && n.Date == date))) score += 3;
        if (old.Product.Length > 0 && now.Product.Length > 0) score += string.Equals(old.Product, now.Product, StringComparison.OrdinalIgnoreCase) ? 1 : -1;
        return Said(old) == Said(now) && old.Web.Length > 0 ? score + 5 : score;
    }

    private bool Same(IEnumerable<Party> old, IEnumerable<Party> now) => old.Select(p => name(p.Name)).Order(StringComparer.Ordinal).SequenceEqual(now.Select(p => p.Name).Order(StringComparer.Ordinal));

    /// <summary>A figure in common speaks for it; money of another size altogether against it.</summary>
    private int Amounts(Deal old, Deal now)
    {
        var (one, other) = (Quantities(before, old), Quantities(after, now));
        if (one.Exists(a => other.Exists(b => a.Unit == b.Unit && a.Value == b.Value))) return 3;
        decimal was = Largest(one), isNow = Largest(other);
        return was <= 0m || isNow <= 0m ? 0 : Math.Max(was, isNow) > 1.5m * Math.Min(was, isNow) ? -4 : 0;

        static decimal Largest(List<Quantity> all) => all.Where(q => q.Unit.Currency is not null).Max(q => q.Value) ?? 0m;
    }

    /// <summary>What its legs give, and what its lines state in money or in another measure: no rate, no ratio, no number of years.</summary>
    private static List<Quantity> Quantities(World world, Deal deal) =>
        [.. deal.Legs.SelectMany(l => new[] { l.Amount, l.Worth }).Concat(world.FactsOf(deal.Name).Select(f => f.Quantity)).OfType<Quantity>().Where(q => q.Value is not null and not 0m && !q.Unit.IsOne && q.Unit != Unit.Month)];

    private static string Said(Deal deal) => string.Join('\n', deal.Legs.Select(l => l.Written).Prepend(deal.Written));
}
