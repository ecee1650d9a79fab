using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Evaluating;

/// <summary>The terms of a deal as they stood one after another: as first agreed, and from the day of each amendment.</summary>
internal static class DealVersions
{
    /// <summary>One view for each version that is reached; a deal that nothing amended has one, that of its default view.</summary>
    public static ImmutableArray<View> Of(Deal deal, DateOnly asOf)
    {
        if (!deal.Amendments.Any(a => a.Date.First <= asOf)) return [DealViews.Default(deal, asOf)];
        var days = deal.Amendments.Select(a => a.Date.First).Where(day => day <= asOf).Distinct().Order().ToList();
        var first = DealDates.Announcement(deal) is { } announced && announced < days[0] ? announced : CalendarDate.AddDays(days[0], -1);
        return [.. days.Prepend(first).Select(day => new View(CalendarDate.Spell(day), day))];
    }
}
