using System.Globalization;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What a company's figure grew by since a year before: the figure of a day and <c>prior</c>, what it was a year earlier; of a year, and the year
/// before it. 359 % more is 4.59 times as much.
/// </summary>
internal static class GrowthRates
{
    private const int DaysApart = 20;

    public static void Relate(Party party, Form form)
    {
        foreach (var (fact, _) in form.Reading.InForce(party.Name, "growth").ToList())
        {
            if (fact.Quantity is null) continue;
            string[] about = fact.Key.Argument.Split(", ");
            var growth = form.Input("growth", Unit.One, fact.Key.Argument);
            if (about is [var measure, var year] && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                form.Relate("growth", "T64", Of(form, party, measure, year), Of(form, party, measure, (number - 1).ToString(CultureInfo.InvariantCulture)) * (1m + growth));
            else if (about is [var level] && Stated(form, party, level) is { } now)
                RelateLevel(form, party, level, now, growth);
        }
    }

    private static void RelateLevel(Form form, Party party, string measure, Fact now, Reference growth)
    {
        var unit = now.Quantity!.Unit;
        var prior = form.Input("prior", unit, measure);
        form.Relate("growth", "T64", form.Input(measure, unit, now.Key.Argument), prior * (1m + growth));
        if (now.Key.Valid is not { } day || day.Last.Year == 1 || day.Last == DateOnly.MaxValue) return;
        var before = form.Reading.World.FactsOf(party.Name, measure).FirstOrDefault(f => f.Quantity is not null && f.Key.Argument == now.Key.Argument && f.Key.Valid is { } then
            && then.Last < DateOnly.MaxValue && Math.Abs(then.Last.DayNumber - day.Last.AddYears(-1).DayNumber) <= DaysApart);
        if (before is not null && form.Reading.Parameter(prior.Path, unit, before, StatedFigures.Basis(before, null)) is { } parameter) form.Give(parameter);
    }

    private static Reference Of(Form form, Party party, string measure, string period) =>
        form.Input(measure, Stated(form, party, measure)?.Quantity?.Unit ?? form.Money, period);

    private static Fact? Stated(Form form, Party party, string measure) =>
        form.Reading.InForce(party.Name, measure).Select(f => f.Fact).FirstOrDefault(f => f.Quantity is { Shape: not Shape.Undisclosed });
}
