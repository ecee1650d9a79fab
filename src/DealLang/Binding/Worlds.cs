using System.Collections.Immutable;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Binding;

/// <summary>What a session has bound, as a world in an order that no file order changes.</summary>
internal static class Worlds
{
    public static World Make(BindingSession session, ImmutableArray<Fact> facts) => new()
    {
        Title = session.Settings.Title,
        AsOf = session.Settings.AsOf,
        Horizon = session.Settings.Horizon,
        SeriesTitles = session.SeriesTitles,
        Periods = session.Settings.Periods ?? Runtime.Cycle.Yearly,
        Language = session.Settings.Language,
        Currencies = session.Settings.HasCurrency ? [.. session.Settings.Currencies.Distinct()] : ["USD"],
        Parties = [.. session.Names.Parties.Values],
        Sources = [.. session.Names.Sources.Values],
        Deals = [.. session.Names.Deals.Values],
        Webs = [.. session.Names.Webs.Values],
        Facts = facts,
        Parts = session.Parts,
        Splits = [.. session.Splits.OrderBy(s => s.Date).ThenBy(s => s.Class.FullName, StringComparer.Ordinal)],
        Events = [.. session.Events.OrderBy(e => e.Date.Last).ThenBy(e => e.Event, StringComparer.Ordinal)],
        Figures = [.. session.Figures.OrderBy(f => f.Location.Path, StringComparer.Ordinal).ThenBy(f => f.Location.Span.Start)],
        Expectations = [.. session.Expectations],
        Waivers = [.. session.Waivers],
        Cases = [.. session.Cases],
        Tables = [.. session.Tables],
        LatestDate = LatestDate(session),
    };

    /// <summary>The latest day on which something happened, was true or was published; plans and maturities lie ahead and do not count.</summary>
    private static DateOnly? LatestDate(BindingSession session)
    {
        DateOnly? latest = null;
        void See(DateInterval? date)
        {
            if (date is not { } days) return;
            var day = days.Last == DateOnly.MaxValue ? days.First : days.Last;
            if (latest is null || day > latest) latest = day;
        }
        foreach (var claim in session.Claims)
        {
            See(claim.Key.Valid);
            // A bond's price is known on the day that it is told of, though its key is the day's own words.
            if (claim.Key.Measure is "clean-price" or "dirty-price" or "yield" && claim.Key.Argument.Length > 0) See(claim.Date);
        }
        foreach (var deal in session.Names.Deals.Values)
        {
            foreach (var milestone in deal.Milestones) See(milestone.Date);
            foreach (var amendment in deal.Amendments) See(amendment.Date);
            foreach (var leg in deal.Legs) See(leg.Date);
        }
        foreach (var source in session.Names.Sources.Values) See(source.Date);
        foreach (var split in session.Splits) See(DateInterval.Day(split.Date));
        foreach (var met in session.Events) See(met.Date);
        return latest;
    }
}
