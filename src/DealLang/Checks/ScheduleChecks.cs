using System.Globalization;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Relations;
using DealLang.Runtime;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>D15: a loan, a lease or a guarantee with more periods than are worked out.</summary>
internal static class ScheduleChecks
{
    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal)
    {
        if (deal.Verb is not ("lends" or "leases" or "guarantees") || deal.Payments is not { } payments) yield break;
        if (Start(evaluator.World, deal) is not { } start || End(evaluator.World, deal, start) is not { } end || end <= start) yield break;
        int periods = (int)((end.DayNumber - start.DayNumber) / DaysOf(payments.Cycle));
        if (periods > LoanCalendar.MostPeriods)
            yield return Diagnostic.Create(ScheduleLengths.TooMany, payments.Location, deal.Name, CalendarDate.Spell(start), CalendarDate.Spell(end), Grouped(periods), Grouped(LoanCalendar.MostPeriods));
    }

    private static decimal DaysOf(Cycle cycle) => cycle.Months > 0 ? cycle.Months * 30.4375m : cycle.Count * (cycle.Unit == CycleUnit.Week ? 7 : 1);

    private static DateOnly? Start(World world, Deal deal) =>
        Day(world, deal, "effective")?.First ?? Said(world, deal).Select(c => c.Starting?.First).FirstOrDefault(d => d is not null) ?? DealDates.Closing(deal)?.Date?.First ?? DealDates.Agreement(deal);

    private static DateOnly? End(World world, Deal deal, DateOnly start) =>
        (Day(world, deal, "maturity") ?? Day(world, deal, "ends") ?? Day(world, deal, "expires"))?.Last
            ?? Said(world, deal).Select(c => c.Over?.Value is { } months and > 0m and < 12_000m ? (DateOnly?)start.AddMonths((int)months) : null).FirstOrDefault(d => d is not null);

    /// <summary>The lines of a lease that may say from when and for how long.</summary>
    private static IEnumerable<Claim> Said(World world, Deal deal) => world.FactsOf(deal.Name, "rent").Concat(world.FactsOf(deal.Name, "total")).Select(f => f.Used);

    private static DateInterval? Day(World world, Deal deal, string measure) => world.FactsOf(deal.Name, measure).Select(f => f.Used.Date).LastOrDefault(d => d is not null);

    private static string Grouped(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
