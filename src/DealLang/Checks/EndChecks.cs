using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>K71 of contracts that run for a time: two last days, or two first ones, that are not the same. A loan's own are <see cref="LoanChecks"/>'s.</summary>
internal static class EndChecks
{
    private static readonly (string Measure, string Words)[] s_ends = [("maturity", "the maturity"), ("ends", "the end"), ("expires", "the last day of the right")];
    private static readonly string[] s_prices = ["price", "fee", "guarantee-fee"];
    private static readonly string[] s_lines = ["quantity", "quantity.per-year", "total", "rent", "amount"];

    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal)
    {
        if (deal.Verb is not ("leases" or "buys" or "guarantees")) yield break;
        var world = evaluator.World;
        var begins = world.FactsOf(deal.Name, "effective").LastOrDefault(f => f.Used.Date is not null)?.Used.Date;
        foreach (var found in Beginnings(world, deal, begins)) yield return found;
        var days = s_ends.Select(e => (e.Words, Fact: world.FactsOf(deal.Name, e.Measure).LastOrDefault(f => f.Used.Date is not null))).Where(e => e.Fact is not null).ToList();
        if (days.Count == 0) yield break;
        var (words, first) = days[0];
        var end = first!.Used.Date!.Value;
        foreach (var (others, fact) in days.Skip(1).Where(d => Differ(d.Fact!.Used.Date!.Value, end)))
            yield return Wrong(deal, fact!, others, fact!.Used.Date!.Value, words, end);
        foreach (var fact in s_lines.SelectMany(m => world.FactsOf(deal.Name, m)).Where(f => f.Used.Until is { } until && Differ(until, end)))
            yield return Wrong(deal, fact, "the last day of the line,", fact.Used.Until!.Value, words, end);
        foreach (var fact in s_lines.SelectMany(m => world.FactsOf(deal.Name, m)))
        {
            if (Last(fact.Used, begins) is { } last && Differ(DateInterval.Day(last), end)) yield return Wrong(deal, fact, "the last day of the line,", DateInterval.Day(last), words, end);
        }
    }

    /// <summary>What a line says from when it holds is no first day of its own; a price of later days leaves those before without one.</summary>
    private static IEnumerable<Diagnostic> Beginnings(World world, Deal deal, DateInterval? effective)
    {
        var runs = s_lines.SelectMany(m => world.FactsOf(deal.Name, m)).ToList();
        foreach (var fact in runs.Where(f => effective is { } first && f.Used.Starting is { } from && from.First > DateOnly.MinValue && Differ(from, first)))
            yield return Wrong(deal, fact, "the first day of the line,", fact.Used.Starting!.Value, "the day from which it is effective", effective!.Value);
        if ((effective ?? First(runs) ?? (DealDates.Agreement(deal) is { } agreed ? DateInterval.Day(agreed) : null)) is not { } begins) yield break;
        foreach (var lone in s_prices.Select(m => world.FactsOf(deal.Name, m).ToList()).Where(f => f.Count > 0 && f.TrueForAll(p => p.Used.Starting?.First > begins.First)).Select(f => f[0]))
            yield return Wrong(deal, lone, $"the first day of the {lone.Key.Measure},", lone.Used.Starting!.Value, "the first day of the contract,", begins);
    }

    private static DateInterval? First(List<Fact> runs) => runs.Select(f => f.Used.Starting).Where(d => d?.First > DateOnly.MinValue).OrderBy(d => d!.Value.First).FirstOrDefault();

    /// <summary>For five years from a day: the day before the fifth anniversary, or that day itself.</summary>
    private static DateOnly? Last(Claim claim, DateInterval? effective) =>
        claim is { Over: { Value: { } months } over } && (claim.Starting ?? effective)?.First is { } start && over.Unit == Unit.Month && start > DateOnly.MinValue && months is > 0m and < 2_400m && start.Year < 9_000
            ? start.AddMonths((int)months).AddDays(-1) : null;

    /// <summary>A day apart is how the first day after is written.</summary>
    private static bool Differ(DateInterval one, DateInterval other) => one.Last.DayNumber + 1 < other.First.DayNumber || other.Last.DayNumber + 1 < one.First.DayNumber;

    private static Diagnostic Wrong(Deal deal, Fact fact, string what, DateInterval date, string other, DateInterval day) =>
        Diagnostic.Create(LoanKinds.DaysOutOfOrder, fact.Used.Location, deal.Name, what, date.Written, "not", other, day.Written) with { Figure = fact.Key.Path };
}
