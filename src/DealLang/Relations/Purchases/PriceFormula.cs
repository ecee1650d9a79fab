using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Purchases;

/// <summary>A price that is reckoned anew for each period, over series as they stand when it begins: 115% of Henry + $2.50.</summary>
internal sealed class PriceFormula
{
    private readonly Expression _formula;
    private readonly List<SeriesLevels> _series;

    private PriceFormula(Expression formula, List<SeriesLevels> series, Unit unit) => (_formula, _series, Unit) = (formula, series, unit);

    /// <summary>Money for what.</summary>
    public Unit Unit { get; }

    /// <summary>Null where the line states no formula, or one over something else than series and assumptions.</summary>
    public static PriceFormula? Of(DealTerms terms, Fact? fact)
    {
        if (fact?.Used.Formula is not { } formula) return null;
        var series = formula.References().DistinctBy(r => r.Path).Select(r => new SeriesLevels(terms, r.Path.Measure)).ToList();
        var unit = Dimensions.Of(formula, r => series.Find(s => s.Name == r.Path.Measure)?.Unit);
        terms.Form.Consumed.Add(fact);
        return unit is null || formula.References().Any(r => r.Path.Owner.Length > 0) ? null : new PriceFormula(formula, series, unit);
    }

    public bool IsKnown => _series.TrueForAll(s => s.IsKnown);

    /// <summary>What a reader is told of a price that is not known, or of one of days to come.</summary>
    public string Note => IsKnown ? _series.Find(s => s.Held.Length > 0)?.Held ?? "" : $"no level of {_series.Find(s => !s.IsKnown)!.Name} is stated";

    /// <summary>The price of what is delivered from a day on; null where a level is not known.</summary>
    public Expression? From(DateOnly day) => IsKnown ? _formula.Replace(r => _series.Find(s => s.Name == r.Path.Measure)!.Of(day)) : null;
}
