using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Relations;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>K: an equity swap has two legs, one of them of equity; a swap of returns has periods, and a notional amount that says how it moves.</summary>
internal static class EquitySwapChecks
{
    public static IEnumerable<Diagnostic> Run(DealCompilation compilation)
    {
        var world = compilation.World;
        var bound = compilation.Bound.Diagnostics;
        foreach (var deal in world.Deals.Where(d => d.Kind == DealKind.EquitySwap && !d.Subjects.IsEmpty && !d.Objects.IsEmpty))
        {
            if (!IsWhole(deal))
            {
                // Of a leg that is wrong, or not computed yet, the reader is told that alone.
                if (!bound.Any(d => d.Location.Source == deal.Location.Source && d.Descriptor == Meaningless.Here) && !bound.Any(d => d.Descriptor == SwapKinds.ReturnOnWhat))
                    yield return Diagnostic.Create(SwapKinds.OneLeggedSwap, deal.Location, deal.Name, Found(deal), deal.Subjects[0].Name, deal.Objects[0].Name);
                continue;
            }
            if (!deal.Legs.Any(leg => leg.Return is not null)) continue;
            if (Lacking(world, deal) is var (lacking, example))
                yield return Diagnostic.Create(SwapKinds.NoSchedule, deal.Payments?.Location ?? deal.Location, deal.Name, lacking, example);
            foreach (var leg in deal.Legs.Where(leg => leg.Return is { IsConstant: null, Notional.Unit.Currency: not null }))
            {
                yield return Diagnostic.Create(SwapKinds.WhichNotional, leg.Location, leg.Written) with
                {
                    Fix = Fix.Insert(leg.Location.Source, leg.Location.Span.Start + leg.Location.Text.TrimEnd().Length, ", notional constant"),
                };
            }
            foreach (var change in Changes(world, deal)) yield return change;
        }
    }

    /// <summary>K66: a leg that goes without another in its place, and a change within a period whose interest is compounded.</summary>
    private static IEnumerable<Diagnostic> Changes(World world, Deal deal)
    {
        var start = world.FactsOf(deal.Name, "effective").Select(f => f.Used.Date?.First).FirstOrDefault(d => d is not null);
        if (start is not { } begins) yield break;
        List<Leg> legs = [.. deal.Legs.Where(leg => leg.Return is not null || leg.Rate is not null)];
        foreach (var leg in legs.Where(leg => leg.Ended > begins && !legs.Exists(next => ReferenceEquals(SwapLeg.Before(deal, next), leg))))
            yield return Diagnostic.Create(SwapChanges.NotFollowed, leg.Location, deal.Name, $"of {CalendarDate.Spell(leg.Ended!.Value)} leaves nothing in the place of \"{leg.Written}\"", "End the swap on that day with terminated and write a new one");
        if (deal.Payments is not { } payments || !legs.Exists(leg => leg.Rate?.Compounding is not null)) yield break;
        var end = world.FactsOf(deal.Name, "ends").Select(f => f.Used.Date?.First).FirstOrDefault(d => d is not null);
        var days = end > begins ? payments.Schedule(begins, end.Value).Periods() ?? [] : [];
        foreach (var leg in legs)
        {
            if (leg.Since?.First is not { } day || day <= begins) continue;
            foreach (var period in days)
            {
                if (period.From >= day || day >= period.To) continue;
                yield return Diagnostic.Create(SwapChanges.NotFollowed, leg.Location, deal.Name, $"holds from {CalendarDate.Spell(day)}, within a period whose interest is compounded", $"Let it hold from {CalendarDate.Spell(period.To)}, or end the swap with terminated and write a new one");
            }
        }
    }

    private static (string Lacking, string Example)? Lacking(World world, Deal deal) =>
        !Dated(world, deal, "effective") ? ("from when", "effective 2025-03-28")
        : !Dated(world, deal, "ends") ? ("until when", "ends 2026-03-28")
        : deal.Payments is null ? ("how often", "periods quarterly, days ACT/360")
        : deal.Payments.Days is null && deal.Legs.Any(leg => leg.Rate is { Days: null }) ? ("how days are counted", "periods quarterly, days ACT/360")
        : null;

    private static bool Dated(World world, Deal deal, string measure) => world.FactsOf(deal.Name, measure).Any(f => f.Used.Date is not null);

    private static bool IsWhole(Deal deal) =>
        deal.Legs.Any(leg => deal.IsSubject(leg.From)) && deal.Legs.Any(leg => deal.Objects.Contains(leg.From)) && deal.Legs.Any(IsEquity);

    private static bool IsEquity(Leg leg) => leg.Return is not null || leg.Asset is AssetKind.Shares or AssetKind.Warrants or AssetKind.Options;

    private static string Found(Deal deal) =>
        deal.Legs.IsEmpty ? "no leg" : deal.Legs.Any(IsEquity) ? "legs of one side only" : "no leg of equity";
}
