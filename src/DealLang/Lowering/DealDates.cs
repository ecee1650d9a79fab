using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Lowering;

/// <summary>The days that a deal's lifecycle lines fix.</summary>
internal static class DealDates
{
    /// <summary>
    /// The day that a header's undated terms speak of: the announcement, whose release names the prices that it rests on, though the parties
    /// signed the night before; else the first line of a deal that is at least reported, else its first line of any kind.
    /// </summary>
    public static DateOnly? Announcement(Deal deal) =>
        First(deal, m => m.Status == Status.Announced) ?? First(deal, m => m.Status is >= Status.Reported and < Status.Closed) ?? First(deal, _ => true);

    /// <summary>The day from which a header's terms are agreed: what is signed holds before it is announced.</summary>
    public static DateOnly? Agreement(Deal deal) => First(deal, m => m.Status is >= Status.Announced and <= Status.Closed) ?? Announcement(deal);

    /// <summary>
    /// From when a leg is agreed: the day of the block that states it; in a header the day of the deal. The date of a leg of an acquisition
    /// or a purchase is that of its payment, as is one of a signed round, lease or swap that lies behind the signing; the date of any other is the day on which
    /// it was agreed.
    /// </summary>
    public static DateOnly Agreed(Deal deal, Leg leg) => leg.Since?.First ?? (IsOfPayment(deal, leg) ? null : leg.Date?.First) ?? Agreement(deal) ?? DateOnly.MinValue;

    private static bool IsOfPayment(Deal deal, Leg leg) => deal.Kind == DealKind.Acquisition || deal.Verb == "buys"
        || ((deal.Verb is "invests" or "leases" || deal.Kind == DealKind.EquitySwap) && First(deal, m => m.Status == Status.Signed) is { } signed && leg.Date?.First > signed);

    /// <summary>Promised without a condition, and paid on a day after the closing: beside the offer for a share, not in it.</summary>
    public static bool IsDeferred(World world, Deal deal, Leg leg) => deal.Kind == DealKind.Acquisition && !leg.IsContingent && leg.Date is { } paid && paid != leg.Since
        && paid.First > LastBefore(world, deal) && (!deal.IsForTarget(leg.To) || !deal.Elections.IsEmpty || deal.Legs.Any(other => IsUpFront(deal, other)));

    /// <summary>
    /// The last day of which it is known that nothing on it is paid after the closing: that of the closing; of what has not closed the day of the file, and the one before it is expected to.
    /// </summary>
    private static DateOnly LastBefore(World world, Deal deal)
    {
        if (Closing(deal)?.Date is { } closed) return closed.Last;
        if (Agreement(deal) is not { } agreed) return DateOnly.MaxValue;
        var expected = world.FactsOf(deal.Name, "expected-close").LastOrDefault(f => f.Used.Date is not null)?.Used.Date?.First.AddDays(-1);
        return new[] { agreed, world.AsOf ?? agreed, expected ?? agreed }.Max();
    }

    /// <summary>Where nothing is paid at the closing, the instalments are the price.</summary>
    private static bool IsUpFront(Deal deal, Leg leg) => leg is { Asset: AssetKind.Cash or AssetKind.Shares, IsContingent: false } && deal.IsSubject(leg.From) && deal.IsForTarget(leg.To) && (leg.Date is null || leg.Date == leg.Since || leg.Per is not null);

    /// <summary>Ended without closing: nothing that it promised moves any more.</summary>
    public static bool IsDead(Deal deal, DateOnly day) => Latest(deal, day)?.Status is Status.Superseded or Status.Withdrawn or Status.Terminated or Status.Expired or Status.Lapsed
        && !deal.Milestones.Any(m => m.Status == Status.Closed && IsReached(m, day));

    /// <summary>It has ended, whether it closed before or not: nothing of it stands any more.</summary>
    public static bool IsOver(Deal deal, DateOnly day) => Latest(deal, day)?.Status > Status.Amended;

    /// <summary>
    /// The last day of a contract that runs for a time and was ended while it ran: what fell due until then stays owed and paid, and nothing falls due after it. Null for one that
    /// had not begun, and for one that has not ended.
    /// </summary>
    public static DateOnly? RanUntil(World world, Deal deal, DateOnly day) =>
        Latest(deal, day) is { Status: Status.Terminated or Status.Expired or Status.Lapsed or Status.Withdrawn, Date: { } date } && date.Last <= day && Beginning(world, deal) <= date.Last ? date.Last : null;

    /// <summary>From when a contract runs; null for what is no contract over a time. A loan runs once it is paid out.</summary>
    private static DateOnly? Beginning(World world, Deal deal)
    {
        if (deal.Kind != DealKind.Commitment || deal.Verb is not ("buys" or "leases" or "lends" or "guarantees")) return null;
        DateOnly? begins = world.FactsOf(deal.Name, "effective").Select(f => f.Used.Date?.First).FirstOrDefault(d => d is not null) ?? Closing(deal)?.Date?.First;
        if (begins is not null) return begins;
        if (deal.Verb == "lends") return world.FactsOf(deal.Name, "draws").Concat(world.FactsOf(deal.Name, "drawn")).Select(f => f.Used.Date?.First ?? f.Key.Valid?.First).Min();
        begins = world.FactsOf(deal.Name).Select(f => f.Used.Starting).Concat(deal.Legs.Select(l => l.Starting ?? (l.Date is not null ? l.Date : l.Period))).Where(d => d?.First > DateOnly.MinValue).Select(d => (DateOnly?)d!.Value.First).Min();
        return begins ?? (deal.Verb == "buys" ? null : Agreement(deal));
    }

    /// <summary>The day after the last of a contract that was ended; on a day on which one of its months would have begun it ran to the day before.</summary>
    public static DateOnly AfterLast(DateOnly start, DateOnly last) => last.Day == start.Day ? last : last.AddDays(1);

    /// <summary>Another took its place, though it had closed: what fell due until then was paid, and nothing more is.</summary>
    public static bool IsReplaced(Deal deal, DateOnly day) => deal.Kind == DealKind.Commitment && Latest(deal, day)?.Status == Status.Superseded;

    /// <summary>The legs that hold on a day: agreed by then, and neither replaced nor removed.</summary>
    public static IEnumerable<Leg> Legs(Deal deal, DateOnly day) => deal.Legs.Where(leg => Agreed(deal, leg) <= day && !(leg.Ended <= day));

    public static Milestone? Closing(Deal deal) => deal.Milestones.FirstOrDefault(m => m.Status == Status.Closed);

    /// <summary>The lifecycle line reached last; on one day the later stage of a deal's life counts, whatever the order of the lines.</summary>
    public static Milestone? Latest(Deal deal, DateOnly day)
    {
        Milestone? latest = null;
        foreach (var milestone in deal.Milestones)
        {
            if (IsReached(milestone, day) && (latest is null || IsLater(milestone, latest, day))) latest = milestone;
        }
        return latest;
    }

    private static bool IsLater(Milestone milestone, Milestone other, DateOnly day)
    {
        int order = Since(milestone.Date!.Value, day).CompareTo(Since(other.Date!.Value, day));
        return order > 0 || (order == 0 && milestone.Status > other.Status);
    }

    /// <summary>
    /// How far a deal has got: what is signed on a Sunday and announced on the Monday is signed. An end (withdrawn, lapsed …) counts as it is, and what
    /// was reached before it no longer.
    /// </summary>
    public static Milestone? Stage(Deal deal, DateOnly day)
    {
        if (Latest(deal, day) is not { Status: <= Status.Closed } latest) return Latest(deal, day);
        DateOnly? ended = null;
        foreach (var milestone in deal.Milestones)
        {
            if (milestone.Status > Status.Amended && IsReached(milestone, day) && !(Since(milestone.Date!.Value, day) <= ended)) ended = Since(milestone.Date.Value, day);
        }
        Milestone? furthest = null;
        foreach (var milestone in deal.Milestones)
        {
            if (milestone.Status > Status.Closed || !IsReached(milestone, day) || Since(milestone.Date!.Value, day) < ended) continue;
            if (furthest is null || milestone.Status > furthest.Status
                || (milestone.Status == furthest.Status && Since(milestone.Date.Value, day) > Since(furthest.Date!.Value, day))) furthest = milestone;
        }
        return furthest ?? latest;
    }

    public static bool IsReached(Milestone milestone, DateOnly day) => milestone.Date is { } date && date.First <= day;

    /// <summary>A coarse date counts from its end, inside its interval from its start.</summary>
    public static DateOnly Since(DateInterval interval, DateOnly day) => interval.Last <= day ? interval.Last : interval.First;

    private static DateOnly? First(Deal deal, Func<Milestone, bool> counts)
    {
        DateOnly? first = null;
        foreach (var milestone in deal.Milestones)
        {
            if (milestone.Date is { } date && counts(milestone) && (first is null || date.First < first)) first = date.First;
        }
        return first;
    }
}
