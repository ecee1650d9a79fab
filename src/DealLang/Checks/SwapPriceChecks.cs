using System.Globalization;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Relations;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>K46: the price that a period begins or ends with is of that day, or of a day near it.</summary>
internal static class SwapPriceChecks
{
    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal)
    {
        List<Leg> legs = [.. deal.Legs.Where(leg => leg.Return is not null)];
        if (legs.Count == 0) yield break;
        var view = evaluator.DefaultView(deal);
        var evaluation = evaluator.Evaluate(deal, view, WorldEvaluator.BaseCase);
        foreach (var (leg, i) in legs.SelectMany(leg => Enumerable.Range(0, evaluation.Figures.Count(f => f.Figure.Path.Measure == "valuation-date") + 1).Select(i => (leg, i))))
        {
            var (of, period) = (leg.Return!, i.ToString(CultureInfo.InvariantCulture));
            var level = new FigurePath(deal.Name, "level", legs.Count == 1 ? period : $"{of.Underlying}, {period}");
            if (evaluation.Find(level)?.Value is not null || DayOf(evaluation, deal, i, evaluator.World) is not { } day || day > view.Date) continue;
            var last = Levels.LastBy(evaluator.World, deal, of, day);
            if (last is not null && Levels.IsNear(last, day)) continue;
            yield return Diagnostic.Create(SwapKinds.OldPrice, deal.Payments?.Location ?? deal.Location, deal.Name, i == 0 ? "the start" : "period " + period, CalendarDate.Spell(day), of.Underlying, Found(last, day), i == 0 ? "" : Hint(evaluator.World, deal))
                with { Figure = level.ToString() };
            // One day that is wrong makes all later ones wrong.
            yield break;
        }
        foreach (var leg in legs)
        {
            // A day within a period, on which an amendment changes what the return is on.
            if (leg.Since?.First is not { } day || day > view.Date) continue;
            var of = leg.Return!;
            var level = new FigurePath(deal.Name, "level", legs.Exists(l => l.Return!.Underlying != of.Underlying) ? $"{of.Underlying}, {CalendarDate.Spell(day)}" : CalendarDate.Spell(day));
            if (evaluation.Find(level)?.Value is not null || DayOf(evaluation, deal, 0, evaluator.World) is not { } start || day <= start) continue;
            int period = 1;
            var end = DayOf(evaluation, deal, period, evaluator.World);
            while (end < day) end = DayOf(evaluation, deal, ++period, evaluator.World);
            var last = Levels.LastBy(evaluator.World, deal, of, day);
            if (!(day < end) || (last is not null && Levels.IsNear(last, day))) continue;
            yield return Diagnostic.Create(SwapKinds.OldPrice, leg.Location, deal.Name, "period " + period.ToString(CultureInfo.InvariantCulture), CalendarDate.Spell(day), of.Underlying, Found(last, day), "")
                with { Figure = level.ToString() };
            yield break;
        }
    }

    private static string Found(Fact? last, DateOnly day) => last?.Key.Valid is { } stated ? string.Create(CultureInfo.InvariantCulture, $"the last price stated by then is of {stated.Written}, {day.DayNumber - stated.First.DayNumber} days before") : "no price is stated by then";

    private static DateOnly? DayOf(Evaluation evaluation, Deal deal, int period, World world) =>
        period == 0 ? world.FactsOf(deal.Name, "effective").Select(f => f.Used.Date?.First).FirstOrDefault(d => d is not null)
            : evaluation.Find(new FigurePath(deal.Name, "valuation-date", period.ToString(CultureInfo.InvariantCulture)))?.Value is { } number ? DateOnly.FromDayNumber((int)number) : null;

    /// <summary>Periods that begin on the last day of a shorter month and do not stay on last days.</summary>
    private static string Hint(World world, Deal deal) =>
        world.FactsOf(deal.Name, "effective").Select(f => f.Used.Date?.First).FirstOrDefault(d => d is not null) is { } from && from.Day is 28 or 29 or 30 && from.AddDays(1).Day == 1 && deal.Payments is { MonthEnds: Runtime.MonthEnds.Clip }
            ? ", or add end of month to periods: this one begins on the last day of a month" : "";
}
