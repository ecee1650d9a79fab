using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Symbols;
using DealLang.Text;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>P06: what happened on a day, or was counted on one, cannot stand in a paper that is older.</summary>
internal static class OlderSourceChecks
{
    /// <summary>Collections that grow, and one's own estimates, have no day after which they say nothing.</summary>
    private static readonly string[] s_open = ["data", "own", "opinion", "analyst"];

    private sealed record Told(string What, DateInterval Date, IReadOnlyList<Citation> Citations, Location Location);

    public static IEnumerable<Diagnostic> Run(DealCompilation compilation)
    {
        var world = compilation.World;
        // Behind the last paper there are plans, which nobody tells of yet.
        var today = world.Sources.Select(s => s.Date.Last).DefaultIfEmpty(DateOnly.MinValue).Max();
        if (world.AsOf < today) today = world.AsOf.Value;
        foreach (var told in Milestones(world).Concat(Events(world)).Concat(Figures(world)).Where(t => t.Date.First <= today))
        {
            var own = told.Citations.Where(c => c.Location.Path == told.Location.Path && c.Location.Start.Line == told.Location.Start.Line).Select(c => c.Source).Distinct().ToList();
            if (own.Count == 0 || own.Exists(s => s_open.Contains(s.Kind) || s.Date.Last >= told.Date.First || s.Date.Last == DateOnly.MinValue)) continue;
            var last = own.MaxBy(s => s.Date.Last)!;
            yield return Diagnostic.Create(Provenance.OlderThanWhatItTells, told.Location, told.What, told.Date.Written, last.Name, last.Date.Written);
        }
    }

    private static IEnumerable<Told> Milestones(World world) => world.Deals.SelectMany(d => d.Milestones.Where(m => m.Date is not null)
        .Select(m => new Told($"{d.Name}, {(m.Word.Length > 0 ? m.Word : m.Status.ToString().ToLowerInvariant())},", m.Date!.Value, m.Citations, m.Location)));

    private static IEnumerable<Told> Events(World world) => world.Events.Select(e => new Told(e.Event, e.Date, e.Citations, e.Location));

    /// <summary>Of a day: a price, a count, a balance. What is agreed may hold from a later one.</summary>
    private static IEnumerable<Told> Figures(World world)
    {
        var parties = world.Parties.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        return world.Facts.Where(f => parties.Contains(f.Key.Owner)).SelectMany(f => f.Claims).Where(c => c.Quantity is not null && c.Key.Valid is { } day && day.First == day.Last)
            .Select(c => new Told($"{c.Key.Owner}'s {c.Key.Measure.Replace('-', ' ')}", c.Key.Valid!.Value, c.Citations, c.Location));
    }
}
