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
            form.WithoutRate.Add(new WithoutRate(path, from, to, location));
            return null;
        }
        var foreign = form.Input(path.Measure, stated, path.Argument.Length == 0 ? from : $"{path.Argument}, {from}");
        var unit = stood.Quantity!.Unit;
        var rate = form.Input("exchange-rate", unit, from);
        if (!form.IsGiven(rate) && form.Reading.Parameter(rate.Path, unit, stood, StatedFigures.Basis(stood, null)) is { } parameter) form.Give(parameter);
        form.Relate("at the exchange rate", "T02", new Reference(path), unit == Unit.Money(from) / Unit.Money(to) ? foreign / rate : foreign * rate);
        return foreign;
    }

    /// <summary>The rate in force between two currencies, whichever way it is quoted; of several series the first by name.</summary>
    private static Fact? Rate(FactReading reading, Unit from, Unit to) => reading.Latest(reading.World.FactsOf(""), null).Select(f => f.Fact)
        .Where(f => f.Quantity is { Value: > 0m } rate && (rate.Unit == from / to || rate.Unit == to / from))
        .OrderBy(f => f.Key.Measure, StringComparer.Ordinal).FirstOrDefault();

    private static string? Currency(Unit unit) => unit.Factors.Where(f => f.Power == 1 && Unit.IsCurrency(f.Name)).Select(f => f.Name).FirstOrDefault();
}
