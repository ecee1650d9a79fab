using System.Globalization;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>K46: the price that ends a period is of its last day, or of a day near it.</summary>
internal static class SwapPriceChecks
{
    /// <summary>Over a weekend and holidays nothing is traded; a longer silence is another period's price.</summary>
    private const int Near = 7;

    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal)
    {
        if (!deal.Legs.Any(leg => leg.Return is not null)) yield break;
        var evaluation = evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase);
        foreach (var level in evaluation.Figures.Where(f => f.Figure is { Path.Measure: "level", Fact: not null }))
        {
            string period = level.Figure.Path.Argument.Split(", ")[^1];
            if (evaluation.Find(new FigurePath(deal.Name, "valuation-date", period))?.Value is not { } number || level.Figure.Fact!.Key.Valid is not { } stated) continue;
            var day = DateOnly.FromDayNumber((int)number);
            if (day.DayNumber - stated.First.DayNumber <= Near) continue;
            yield return Diagnostic.Create(SwapKinds.OldPrice, deal.Payments?.Location ?? deal.Location, deal.Name, period, CalendarDate.Spell(day), stated.Written,
                (day.DayNumber - stated.First.DayNumber).ToString(CultureInfo.InvariantCulture), Hint(evaluator.World, deal)) with { Figure = level.Figure.Path.ToString() };
            // One day that is wrong makes all later ones wrong.
            yield break;
        }
    }

    /// <summary>Periods that begin on the last day of a shorter month and do not stay on last days.</summary>
    private static string Hint(World world, Deal deal) =>
        world.FactsOf(deal.Name, "effective").Select(f => f.Used.Date?.First).FirstOrDefault(d => d is not null) is { } from && from.Day is 28 or 29 or 30 && from.AddDays(1).Day == 1 && deal.Payments is { MonthEnds: Runtime.MonthEnds.Clip }
            ? ", or add end of month to periods: this one begins on the last day of a month" : "";
}
