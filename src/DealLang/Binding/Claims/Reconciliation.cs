using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Symbols;
using DealLang.Text;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>
/// Claims on one key → the fact. Rounding intervals that overlap agree and the most precise is used; a source's correction supersedes what it
/// corrects; otherwise they conflict until one is preferred. Never an average. (EDGAR Filer Manual 6.5.12 for overlapping intervals.)
/// </summary>
internal static class Reconciliation
{
    public static ImmutableArray<Fact> Facts(BindingSession session)
    {
        Qualify(session);
        var facts = session.Claims.GroupBy(Identity.Of).Select(group => Reconcile(session, group.Skip(1).Any() ? [.. InOrder(group)] : [group.First()])).ToList();
        return [.. facts.Order(Comparer<Fact>.Create(InOrder))];
    }

    /// <summary>
    /// A claim at the margin about a deal's figure speaks of what the deal's one line says of it, whatever that line adds: of <c>pool 12% post-money</c>,
    /// <c>round.pool.percent 20%</c>.
    /// </summary>
    private static void Qualify(BindingSession session)
    {
        for (int i = 0; i < session.Claims.Count; i++)
        {
            var claim = session.Claims[i];
            if (!claim.IsAtMargin || !claim.Modifiers.IsEmpty || !session.Names.Deals.ContainsKey(claim.Key.Owner)) continue;
            var said = session.Claims.Where(c => !c.IsAtMargin && c.Key == claim.Key && c.Reading == claim.Reading && c.InCase == claim.InCase).ToList();
            if (said is [{ Quantity: not null, Modifiers: { IsEmpty: false } words }]) session.Claims[i] = claim with { Modifiers = words };
        }
    }

    private static int InOrder(Fact left, Fact right)
    {
        var (one, other) = (left.Key, right.Key);
        int order = string.CompareOrdinal(one.Owner, other.Owner);
        if (order == 0) order = string.CompareOrdinal(one.Measure, other.Measure);
        if (order == 0) order = string.CompareOrdinal(one.Argument, other.Argument);
        if (order == 0) order = (one.Valid?.First.DayNumber ?? -1).CompareTo(other.Valid?.First.DayNumber ?? -1);
        if (order == 0) order = (one.Valid?.Last.DayNumber ?? -1).CompareTo(other.Valid?.Last.DayNumber ?? -1);
        if (order == 0) order = string.CompareOrdinal(left.Used.Location.Path, right.Used.Location.Path);
        return order != 0 ? order : left.Used.Location.Span.Start.CompareTo(right.Used.Location.Span.Start);
    }

    /// <summary>What makes two claims speak of the same: the key, and the definition that reading, modifiers and case add to it.</summary>
    private sealed record Identity(string Owner, string Measure, string Argument, int First, int Last, Reading Reading, string Definition, string Case)
    {
        public static Identity Of(Claim claim) => new(claim.Key.Owner, claim.Key.Measure, claim.Key.Argument, claim.Key.Valid?.First.DayNumber ?? -1, claim.Key.Valid?.Last.DayNumber ?? -1,
            claim.Reading, claim.Modifiers.Length < 2 ? string.Concat(claim.Modifiers) : string.Join(", ", claim.Modifiers.Order(StringComparer.Ordinal)), claim.InCase);
    }

    private static IEnumerable<Claim> InOrder(IEnumerable<Claim> claims) =>
        claims.OrderBy(c => c.Location.Path, StringComparer.Ordinal).ThenBy(c => c.Location.Span.Start);

    private static Fact Reconcile(BindingSession session, ImmutableArray<Claim> claims)
    {
        var key = claims[0].Key;
        if (claims.Length == 1) return new Fact(key, claims, claims[0], Agreement.Single);
        ReportCopies(session, key, claims);
        var standing = claims.RemoveAll(c => claims.Any(other => Corrects(session, other, c)));
        if (standing.IsEmpty) standing = claims;
        var preferred = standing.Where(c => c.PreferBecause.Length > 0).ToList();
        var conflict = FirstConflict(session, standing);
        if (preferred is [var one]) return new Fact(key, claims, one, conflict is null ? Agreement.Agree : Agreement.Preferred);
        var used = standing.MinBy(Imprecision)!;
        if (conflict is var (first, second)) return Conflict(session, key, claims, used, first, second);
        return new Fact(key, claims, used, standing.Length < claims.Length ? Agreement.Corrected : Agreement.Agree);
    }

    private static Fact Conflict(BindingSession session, FactKey key, ImmutableArray<Claim> claims, Claim used, Claim first, Claim second)
    {
        session.Report(Diagnostic.Create(Rules.Provenance.Conflict, second.Location, Subject(key), Spell(first), Spell(second)) with
        {
            Figure = key.Path,
            Related = [new RelatedLocation(first.Location, IsOfLots(key) ? "the other claim; lots of their own are told apart by name: name public, name private" : "the other claim")],
        });
        return new Fact(key, claims, used, Agreement.Conflict);
    }

    /// <summary>A company may have issued several at one price.</summary>
    private static bool IsOfLots(FactKey key) => key.Measure is "warrants" or "options" && key.Argument.Length > 0;

    /// <summary>A source that says it corrects another, or a later story from the same origin.</summary>
    private static bool Corrects(BindingSession session, Claim later, Claim earlier)
    {
        foreach (var by in later.Citations)
        {
            foreach (var of in earlier.Citations)
            {
                if (by.Source.Corrects.Length > 0 && by.Source.Corrects == of.Source.Name) return true;
                if (by.Source.Name != of.Source.Name && Origin(session, by.Source) == Origin(session, of.Source)
                    && of.Source.Date.IsBefore(by.Source.Date) && !Overlap(session, later, earlier)) return true;
            }
        }
        return false;
    }

    /// <summary>The source at the end of the chain of "via".</summary>
    private static string Origin(BindingSession session, Source source)
    {
        for (int steps = 0; steps < 20 && source.Via.Length > 0 && session.Names.Sources.TryGetValue(source.Via, out var original); steps++) source = original;
        return source.Name;
    }

    private static (Claim, Claim)? FirstConflict(BindingSession session, ImmutableArray<Claim> claims)
    {
        for (int i = 1; i < claims.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (!Overlap(session, claims[j], claims[i])) return (claims[j], claims[i]);
            }
        }
        return null;
    }

    private static bool Overlap(BindingSession session, Claim left, Claim right)
    {
        if (left.Date is { } one && right.Date is { } two) return one.Overlaps(two);
        if (left.Quantity is not { } a || right.Quantity is not { } b)
            return left.Quantity is null && right.Quantity is null && string.Equals(left.Words.Trim(), right.Words.Trim(), StringComparison.OrdinalIgnoreCase);
        if (a.Shape == Shape.Undisclosed || b.Shape == Shape.Undisclosed) return true;
        decimal rate = 1m;
        if (a.Unit != b.Unit)
        {
            if (ClaimedRates.Find(session, b.Unit, a.Unit, right.Key.Valid) is not { } found) return false;
            rate = found;
        }
        var (lowA, highA) = a.Interval;
        var (lowB, highB) = (b.Interval.Low * rate, b.Interval.High * rate);
        return (lowA is null || highB is null || lowA <= highB) && (lowB is null || highA is null || lowB <= highA);
    }

    /// <summary>The length of what a claim leaves open, a figure before a bound before nothing.</summary>
    private static (int, decimal, DateOnly?) Imprecision(Claim claim) => claim.Quantity switch
    {
        null => (0, claim.Date is { } date ? date.Last.DayNumber - date.First.DayNumber : 0m, claim.Citations.Select(c => (DateOnly?)c.Source.Date.First).Min()),
        { Shape: Shape.Stated or Shape.About, Interval: ({ } low, { } high) } => (0, high - low, null),
        { Shape: Shape.Range, Interval: ({ } low, { } high) } => (1, high - low, null),
        { Shape: Shape.Undisclosed } => (3, 0m, null),
        _ => (2, 0m, null),
    };

    private static void ReportCopies(BindingSession session, FactKey key, ImmutableArray<Claim> claims)
    {
        var seen = new Dictionary<string, Citation>(StringComparer.Ordinal);
        foreach (var citation in claims.SelectMany(c => c.Citations))
        {
            string origin = Origin(session, citation.Source);
            if (seen.TryAdd(origin, citation) || seen[origin].Location == citation.Location) continue;
            var first = seen[origin];
            // One story may state several figures; it is the second confirmation of one figure that counts for nothing.
            session.Report(Diagnostic.Create(Rules.Provenance.OneSource, citation.Location, first.Source.Name, citation.Source.Name, origin, Subject(key)) with
            {
                Figure = key.Path,
                Related = [new RelatedLocation(first.Location, "the first citation")],
            });
        }
    }

    private static string Subject(FactKey key) => key.Valid is { } valid ? $"{key.Path} of {valid}" : key.Path;

    private static string Spell(Claim claim)
    {
        string source = claim.Citations.IsEmpty ? "" : $" [{string.Join(", ", claim.Citations.Select(c => c.Source.Name))}]";
        return WrittenLine.Of(claim.Location) + source;
    }
}
