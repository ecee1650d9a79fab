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
        Currencies = session.Settings.HasCurrency ? [.. session.Settings.Currencies.Distinct()] : ["USD"],
        Parties = [.. session.Names.Parties.Values],
        Sources = [.. session.Names.Sources.Values],
        Deals = [.. session.Names.Deals.Values],
        Facts = facts,
        Splits = [.. session.Splits.OrderBy(s => s.Date).ThenBy(s => s.Class.FullName, StringComparer.Ordinal)],
        Figures = [.. session.Figures.OrderBy(f => f.Location.Path, StringComparer.Ordinal).ThenBy(f => f.Location.Span.Start)],
        Expectations = [.. session.Expectations],
        Waivers = [.. session.Waivers],
        Cases = [.. session.Cases],
        LatestDate = LatestDate(session),
    };

    /// <summary>The latest day on which something happened, was true or was published; plans and maturities lie ahead and do not count.</summary>
    private static DateOnly? LatestDate(BindingSession session)
    {
        var days = session.Claims.Select(c => c.Key.Valid)
            .Concat(session.Names.Deals.Values.SelectMany(d => d.Milestones.Select(m => m.Date).Concat(d.Legs.Select(l => l.Date))))
            .Concat(session.Names.Sources.Values.Select(s => (DateInterval?)s.Date))
            .OfType<DateInterval>()
            .Select(d => d.Last == DateOnly.MaxValue ? d.First : d.Last)
            .Concat(session.Splits.Select(s => s.Date))
            .ToList();
        return days.Count == 0 ? null : days.Max();
    }
}
