using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Text;

namespace DealLang.Webs;

/// <summary>
/// What keeps one contract from being counted twice. Another side of a contract (<c>same as</c>), and one that another took the place of, do not count; of one that
/// holds others (<c>part of</c>) only what goes beyond them does.
/// </summary>
internal sealed class Overlaps(World world, DateOnly asOf)
{
    /// <summary>Where a deal's promise is counted already, or why it does not count; empty for one that counts.</summary>
    public string WhereCounted(Deal deal, Location line)
    {
        if (DealDates.RanUntil(world, deal, asOf) is null && (DealDates.IsDead(deal, asOf) || DealDates.IsReplaced(deal, asOf))) return deal.SupersededBy.Length > 0 ? $"superseded by {deal.SupersededBy}" : $"{DealDates.Latest(deal, asOf)!.Word} {DealDates.Latest(deal, asOf)!.Date!.Value.Written}";
        if (Standing(deal.SameAs) is { } same && same != deal && !IsFirst(deal, same)) return $"same as {same.Name}";
        foreach (var leg in deal.Legs)
        {
            if (leg.CountedIn.Length > 0 && leg.Location == line && Standing(leg.CountedIn) is { } other) return $"counted in {other.Name}";
        }
        return "";
    }

    /// <summary>A deal that has not ended; what lies inside one that has counts by itself again.</summary>
    private Deal? Standing(string name) => name.Length > 0 && world.Deal(name) is { } deal && !DealDates.IsDead(deal, asOf) ? deal : null;

    /// <summary>Of two that each say that they are the other, the one that stands first counts.</summary>
    private bool IsFirst(Deal deal, Deal other) => other.SameAs == deal.Name && world.Deals.IndexOf(deal) < world.Deals.IndexOf(other);

    /// <summary>The standing deals that a deal lies inside, the next one first.</summary>
    public IEnumerable<Deal> Wholes(Deal deal)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { deal.Name };
        for (var at = deal; at.PartOf.Length > 0 && world.Deal(at.PartOf) is { } next && seen.Add(next.Name); at = next)
        {
            if (!DealDates.IsDead(next, asOf)) yield return next;
        }
    }
}
