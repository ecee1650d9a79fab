using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Text;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>Money of another currency than the owner's: counted at the exchange rate that a series of the file states for the day.</summary>
internal static class ExchangeRates
{
    /// <summary>The figure in the currency that it is stated in, related to the one in the owner's.</summary>
    /// <param name="on">The day whose rate counts; null for that of the view.</param>
    /// <returns>Null where it is no matter of currencies, or no rate is stated; the form then remembers what wants one.</returns>
    public static Reference? Foreign(Form form, FigurePath path, Unit stated, Location location, DateOnly? on = null)
    {
        var own = form.UnitOf(path)!;
        if (Currency(own) is not { } to || Currency(stated) is not { } from || from == to || stated / Unit.Money(from) != own / Unit.Money(to)) return null;
        if (Rate(form.Reading, Unit.Money(from), Unit.Money(to), on) is not { } stood)
        {
            if (Via(form.Reading, from, to, on) is { } via && Foreign(form, path, stated, from, to, via, on) is { } crossed) return crossed;
            form.WithoutRate.Add(new WithoutRate(path, from, to, location));
            return null;
        }
        var foreign = In(form, path, stated, from);
        form.Relate("at the exchange rate", "T02", new Reference(path), At(form, foreign, stood, from, to, on));
        return foreign;
    }

    /// <summary>At two rates, through a currency for which both are stated.</summary>
    private static Reference? Foreign(Form form, FigurePath path, Unit stated, string from, string to, string via, DateOnly? on)
    {
        if (Rate(form.Reading, Unit.Money(from), Unit.Money(via), on) is not { } first || Rate(form.Reading, Unit.Money(via), Unit.Money(to), on) is not { } second) return null;
        var foreign = In(form, path, stated, from);
        form.Relate("at the exchange rates", "T02", new Reference(path), At(form, At(form, foreign, first, from, via, on), second, via, to, on));
        return foreign;
    }

    private static Reference In(Form form, FigurePath path, Unit stated, string from) => form.Input(path.Measure, stated, path.Argument.Length == 0 ? from : $"{path.Argument}, {from}");

    /// <summary>An amount of one currency in the other, whichever way the rate between them is quoted.</summary>
    private static Expression At(Form form, Expression amount, Fact stood, string from, string to, DateOnly? on)
    {
        var unit = stood.Quantity!.Unit;
        var rate = form.Input("exchange-rate", unit, on is { } day ? $"{from}, {day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}" : from);
        if (!form.IsGiven(rate) && form.Reading.Parameter(rate.Path, unit, stood, StatedFigures.Basis(stood, null)) is { } parameter) form.Give(parameter);
        return unit == Unit.Money(from) / Unit.Money(to) ? amount / rate : amount * rate;
    }

    /// <summary>A third currency to which both have a rate; of several the first by its code.</summary>
    private static string? Via(FactReading reading, string from, string to, DateOnly? on) => reading.World.FactsOf("").Select(f => f.Quantity?.Unit).OfType<Unit>()
        .SelectMany(u => u.Factors).Select(f => f.Name).Where(c => Unit.IsCurrency(c) && c != from && c != to).Distinct().Order(StringComparer.Ordinal)
        .FirstOrDefault(c => Rate(reading, Unit.Money(from), Unit.Money(c), on) is not null && Rate(reading, Unit.Money(c), Unit.Money(to), on) is not null);

    /// <summary>The rate in force between two currencies, whichever way it is quoted; of several series the first by name.</summary>
    private static Fact? Rate(FactReading reading, Unit from, Unit to, DateOnly? on) => (on is { } day ? Last(reading, day) : reading.Latest(reading.World.FactsOf(""), null).Select(f => f.Fact))
        .Where(f => f.Quantity is { Value: > 0m } rate && (rate.Unit == from / to || rate.Unit == to / from))
        .OrderBy(f => f.Key.Measure, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Of each series the last entry by a day.</summary>
    private static IEnumerable<Fact> Last(FactReading reading, DateOnly day) => reading.World.FactsOf("").Where(f => f.Quantity is not null && (f.Key.Valid is not { } valid || valid.First <= day))
        .GroupBy(f => f.Key.Measure, StringComparer.Ordinal).Select(g => g.MaxBy(f => f.Key.Valid?.First ?? DateOnly.MinValue)!);

    private static string? Currency(Unit unit) => unit.Factors.Where(f => f.Power == 1 && Unit.IsCurrency(f.Name)).Select(f => f.Name).FirstOrDefault();
}
