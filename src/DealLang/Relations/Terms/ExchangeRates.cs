using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Text;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>Money of another currency than the owner's: counted at the exchange rate that a series of the file states for the day.</summary>
internal static class ExchangeRates
{
    /// <summary>The figure in the currency that it is stated in, related to the one in the owner's.</summary>
    /// <returns>Null where it is no matter of currencies, or no rate is stated; the form then remembers what wants one.</returns>
    public static Reference? Foreign(Form form, FigurePath path, Unit stated, Location location)
    {
        var own = form.UnitOf(path)!;
        if (Currency(own) is not { } to || Currency(stated) is not { } from || from == to || stated / Unit.Money(from) != own / Unit.Money(to)) return null;
        if (Rate(form.Reading, Unit.Money(from), Unit.Money(to)) is not { } stood)
        {
            if (Via(form.Reading, from, to) is { } via && Foreign(form, path, stated, from, to, via) is { } crossed) return crossed;
            form.WithoutRate.Add(new WithoutRate(path, from, to, location));
            return null;
        }
        var foreign = In(form, path, stated, from);
        form.Relate("at the exchange rate", "T02", new Reference(path), At(form, foreign, stood, from, to));
        return foreign;
    }

    /// <summary>At two rates, through a currency for which both are stated.</summary>
    private static Reference? Foreign(Form form, FigurePath path, Unit stated, string from, string to, string via)
    {
        if (Rate(form.Reading, Unit.Money(from), Unit.Money(via)) is not { } first || Rate(form.Reading, Unit.Money(via), Unit.Money(to)) is not { } second) return null;
        var foreign = In(form, path, stated, from);
        form.Relate("at the exchange rates", "T02", new Reference(path), At(form, At(form, foreign, first, from, via), second, via, to));
        return foreign;
    }

    private static Reference In(Form form, FigurePath path, Unit stated, string from) => form.Input(path.Measure, stated, path.Argument.Length == 0 ? from : $"{path.Argument}, {from}");

    /// <summary>An amount of one currency in the other, whichever way the rate between them is quoted.</summary>
    private static Expression At(Form form, Expression amount, Fact stood, string from, string to)
    {
        var unit = stood.Quantity!.Unit;
        var rate = form.Input("exchange-rate", unit, from);
        if (!form.IsGiven(rate) && form.Reading.Parameter(rate.Path, unit, stood, StatedFigures.Basis(stood, null)) is { } parameter) form.Give(parameter);
        return unit == Unit.Money(from) / Unit.Money(to) ? amount / rate : amount * rate;
    }

    /// <summary>A third currency to which both have a rate; of several the first by its code.</summary>
    private static string? Via(FactReading reading, string from, string to) => reading.World.FactsOf("").Select(f => f.Quantity?.Unit).OfType<Unit>()
        .SelectMany(u => u.Factors).Select(f => f.Name).Where(c => Unit.IsCurrency(c) && c != from && c != to).Distinct().Order(StringComparer.Ordinal)
        .FirstOrDefault(c => Rate(reading, Unit.Money(from), Unit.Money(c)) is not null && Rate(reading, Unit.Money(c), Unit.Money(to)) is not null);

    /// <summary>The rate in force between two currencies, whichever way it is quoted; of several series the first by name.</summary>
    private static Fact? Rate(FactReading reading, Unit from, Unit to) => reading.Latest(reading.World.FactsOf(""), null).Select(f => f.Fact)
        .Where(f => f.Quantity is { Value: > 0m } rate && (rate.Unit == from / to || rate.Unit == to / from))
        .OrderBy(f => f.Key.Measure, StringComparer.Ordinal).FirstOrDefault();

    private static string? Currency(Unit unit) => unit.Factors.Where(f => f.Power == 1 && Unit.IsCurrency(f.Name)).Select(f => f.Name).FirstOrDefault();
}
