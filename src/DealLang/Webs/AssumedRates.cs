using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Webs;

/// <summary>
/// What is owed in another currency than the report's: counted at a rate that the files assume by name and with a source, and at no other. A rate of a day that
/// has gone by (a series) says nothing of what falls due on days to come.
/// </summary>
internal sealed class AssumedRates
{
    private readonly World _world;
    private readonly List<NamedFigure> _rates;

    private AssumedRates(World world)
    {
        _world = world;
        _rates = [.. world.Figures.Where(f => f is { Assumed.Unit: var unit, Argument: "" } && IsRate(unit))];
    }

    public static AssumedRates Of(World world) => new(world);

    /// <summary>The currency in which totals are reckoned.</summary>
    public Unit Money => Unit.Money(_world.Currencies[0]);

    /// <summary>The rates that amounts are divided by.</summary>
    public ImmutableArray<FigurePath> Divisors => [.. _rates.Where(r => r.Assumed!.Unit.Factors.Any(f => f.Power < 0 && Unit.Money(f.Name) == Money)).Select(r => r.Path)];

    /// <summary>An amount in the report's currency, and the assumption that makes it so; null for what is in it already, and where no rate is to be had.</summary>
    public (Expression Amount, NamedFigure Rate)? In(Expression amount, Unit unit) => unit.Currency is not null && unit != Money && For(unit) is [{ Citations.IsEmpty: false } rate]
        ? (rate.Assumed!.Unit == unit / Money ? amount / new Reference(rate.Path) : amount * new Reference(rate.Path), rate) : null;

    /// <summary>Why what is owed in a currency is in no total of another.</summary>
    public string Why(Unit unit) => For(unit) switch
    {
        [] => $"in {unit}: no rate to {Money} is assumed",
        [var rate] => $"in {unit}: the rate {rate.Name} names no source",
        _ => $"in {unit}: more than one rate to {Money} is assumed",
    };

    private List<NamedFigure> For(Unit unit) => _rates.FindAll(r => r.Assumed!.Unit == unit / Money || r.Assumed.Unit == Money / unit);

    private static bool IsRate(Unit unit) => unit.Factors is [var a, var b] && a.Power + b.Power == 0 && Math.Abs(a.Power) == 1 && Unit.IsCurrency(a.Name) && Unit.IsCurrency(b.Name);
}
