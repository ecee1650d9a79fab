using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Evaluating;

/// <summary>The days from which a deal is looked at.</summary>
internal static class DealViews
{
    private static readonly (string Name, Status Status)[] s_named =
        [("announced", Symbols.Status.Announced), ("signed", Symbols.Status.Signed), ("closed", Symbols.Status.Closed)];

    public static ImmutableArray<View> Of(Deal deal, DateOnly asOf) =>
        [.. s_named.Select(v => Named(deal, v.Name, asOf)).OfType<View>(), new View("now", asOf)];

    /// <summary>What runs by periods, is bought over time or comes in parts is seen from now: its figures come to be one after the other.</summary>
    public static View Default(Deal deal, DateOnly asOf) => Granted(deal, asOf) ?? (IsSeenFromNow(deal) ? Ahead(deal, asOf) ?? new View("now", asOf) :
        Named(deal, "closed", asOf) ?? Later(Later(Latest(deal, asOf) is { } step ? At(step, asOf) : null, LastAmendment(deal, asOf)), LastTold(deal, asOf)) ?? new View("now", asOf));

    /// <summary>Options and warrants are worth what their shares cost while they may be exercised: now, or on the last day on which they could be.</summary>
    private static View? Granted(Deal deal, DateOnly asOf)
    {
        if (deal.Verb != "grants" || DealDates.IsOver(deal, asOf) || Latest(deal, asOf) is null) return null;
        DateOnly? last = null;
        bool isRight = false;
        foreach (var leg in deal.Legs)
        {
            if (leg.Asset is not (AssetKind.Warrants or AssetKind.Options)) continue;
            isRight = true;
            if (leg.Expires is not { } expires) return new View("now", asOf);
            if (last is null || expires.Last > last) last = expires.Last;
        }
        return !isRight ? null : last < asOf ? new View(CalendarDate.Spell(last.Value), last.Value) : new View("now", asOf);
    }

    private static bool IsSeenFromNow(Deal deal) => deal.Payments is not null || deal.Vesting is not null || deal.Verb is "buys" or "lends" or "guarantees" or "leases" || deal.Legs.Any(leg => !leg.Tranches.IsEmpty);

    /// <summary>A loan of which every step lies ahead is seen from the first: its schedule is known before it is.</summary>
    private static View? Ahead(Deal deal, DateOnly asOf) => deal.Verb == "lends" && deal.Milestones.Length > 0 && deal.Milestones.All(m => m.Date?.First > asOf)
        ? At(deal.Milestones.MinBy(m => m.Date!.Value.First)!, deal.Milestones.Min(m => m.Date!.Value.First)) : null;

    public static View? Named(Deal deal, string name, DateOnly asOf) =>
        deal.Milestones.FirstOrDefault(m => DealDates.IsReached(m, asOf) && (Word(m) == name || m.Word == name)) is { } milestone
            ? At(milestone, asOf) with { Name = name } : name == "amended" ? LastAmendment(deal, asOf) : null;

    /// <summary>The terms as last amended; a later deadline alone marks nothing anew.</summary>
    private static View? LastAmendment(Deal deal, DateOnly asOf) =>
        deal.Amendments.LastOrDefault(a => a.Date.First <= asOf && !a.IsOfDeadline) is { } last ? new View("amended", last.Date.First) : null;

    /// <summary>The last day on which a block of its own said something of the deal.</summary>
    private static View? LastTold(Deal deal, DateOnly asOf) =>
        deal.Told.Where(d => d.First <= asOf).Select(d => d.Last <= asOf ? d.Last : asOf).ToList() is { Count: > 0 } days ? new View(CalendarDate.Spell(days.Max()), days.Max()) : null;

    /// <summary>On one day the terms as amended, then what was told.</summary>
    private static View? Later(View? one, View? other) => one is null || other?.Date > one.Date || (other is { Name: "amended" } && other.Date == one.Date) ? other ?? one : one;

    /// <summary>The furthest stage on the way to closing that is reached.</summary>
    public static Status? Furthest(Deal deal, DateOnly asOf) =>
        deal.Milestones.Where(m => m.Status <= Status.Closed && DealDates.IsReached(m, asOf)).Select(m => (Status?)m.Status).Max();

    /// <summary>The deal has ended without closing.</summary>
    public static bool IsOver(World world, Deal deal, DateOnly asOf) => Latest(deal, asOf) is { Status: > Status.Amended } && DealDates.RanUntil(world, deal, asOf) is null;

    private static Milestone? Latest(Deal deal, DateOnly asOf) => DealDates.Latest(deal, asOf);

    private static View At(Milestone milestone, DateOnly asOf)
    {
        var date = milestone.Date!.Value;
        return new View(Word(milestone), date.Last <= asOf ? date.Last : asOf);
    }

    private static string Word(Milestone milestone) => milestone.Status.ToString().ToLowerInvariant();
}
