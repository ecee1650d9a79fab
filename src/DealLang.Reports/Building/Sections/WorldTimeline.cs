using System.Collections.Immutable;
using DealLang.Reports.Building.Deals;
using DealLang.Reports.Charts;
using DealLang.Reports.Documents;

namespace DealLang.Reports.Building.Sections;

/// <summary>What happened when, across all deals of a world: whoever reads one deal of a web wants to know what stood beside it on the day.</summary>
internal static class WorldTimeline
{
    private static readonly ImmutableArray<Column> s_columns = [new("Date"), new("Deal"), new("What"), new("Source")];

    public static Section? Of(ReportContext context)
    {
        var deals = context.World.Deals;
        if (deals.Length < 2) return null;
        var events = deals.SelectMany(d => Timeline.Events(context, d).Where(e => e.Date is not null).DistinctBy(e => (e.Date, e.What)).Select(e => (Deal: d, Date: e.Date!.Value, e.What, e.Citations, e.Day, Event: e)))
            .OrderBy(e => e.Day).ThenBy(e => e.Deal.Name, StringComparer.Ordinal).ToList();
        if (events.Select(e => e.Deal.Name).Distinct().Count() < 2) return null;
        ImmutableArray<Moment> moments = [.. events.GroupBy(e => (e.Date, e.Day, e.Deal)).Select(g => new Moment(g.Key.Day, g.Key.Date.Written, $"{g.Key.Deal.Name}: {string.Join(", ", g.Select(e => e.What))}", g.Min(e => e.Event.CertaintyAt(context.Evaluator.AsOf))))];
        var picture = new Picture("world-timeline", new TimelineChart("What happened when, in all deals", string.Join("; ", moments.Select(m => $"{m.Shown} {m.Label}")), moments)
        {
            Today = context.Evaluator.AsOf == DateOnly.MaxValue ? null : context.Evaluator.AsOf,
        });
        var table = Tables.Of(s_columns, events.Select(e => ImmutableArray.Create<Cell>(e.Date.Written, Naming.Of(e.Deal), e.What, context.Bibliography.Cite(e.Citations, e.What))));
        // Past some twenty moments their names lie on each other; the table beneath has them all.
        return Tables.Section("Timeline of all deals", Weight.Detail, moments.Length <= MostDrawn ? picture : null, table);
    }

    private const int MostDrawn = 20;
}
