using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>What a leg of a swap says, and from which day on.</summary>
/// <param name="Until">What its figures are called after, <c>until 2026-05-14</c>; empty for what holds last.</param>
internal sealed record SwapStep(DateOnly From, Leg Leg, string Until);

/// <summary>Days of a period on which a leg says the same.</summary>
internal sealed record SwapPart(DateOnly From, DateOnly To, SwapStep Step);

/// <summary>
/// A leg of a swap of returns over its life: an amendment holds from its day on, and what accrued before it stays what it was. Of words from before the start the
/// last alone counts.
/// </summary>
internal sealed class SwapLeg
{
    private readonly List<SwapStep> _steps = [];

    public SwapLeg(DealTerms terms, Leg now, DateOnly start)
    {
        Now = now;
        string until = "";
        for (Leg? leg = now; leg is not null; leg = Before(terms.Deal, leg))
        {
            var from = leg.Since?.First is { } since && since > start ? since : DateOnly.MinValue;
            _steps.Insert(0, new SwapStep(from, leg, until));
            if (from == DateOnly.MinValue) break;
            until = "until " + CalendarDate.Spell(from.AddDays(-1));
        }
    }

    /// <summary>As it is on the day of the view.</summary>
    public Leg Now { get; }

    public SwapStep Last => _steps[^1];

    /// <summary>The days within a period on which it changes.</summary>
    public IEnumerable<DateOnly> Changes(SchedulePeriod period) => _steps.Select(s => s.From).Where(d => d > period.From && d < period.To);

    /// <summary>What holds on a day; null before it was agreed.</summary>
    public SwapStep? At(DateOnly day) => _steps.FindLast(s => s.From <= day);

    /// <summary>The parts of a period between days on which something changes; those before it was agreed are none.</summary>
    public List<SwapPart> Parts(SchedulePeriod period, IEnumerable<DateOnly> changes)
    {
        var parts = new List<SwapPart>();
        var from = period.From;
        foreach (var to in changes.Distinct().Order().Append(period.To))
        {
            if (At(from) is { } step) parts.Add(new SwapPart(from, to, step));
            from = to;
        }
        return parts;
    }

    /// <summary>The leg whose place an amendment gave to another; null for one that stands as it was agreed.</summary>
    public static Leg? Before(Deal deal, Leg leg) => leg.Since is not { } since ? null
        : deal.Legs.FirstOrDefault(l => l.Ended == since.First && l.From == leg.From && l.Name == leg.Name && (l.Rate is null) == (leg.Rate is null) && l.Return?.Underlying == leg.Return?.Underlying);
}
