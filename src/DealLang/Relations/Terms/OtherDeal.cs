using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>What a deal reads of another: a figure at that deal's own view, on the share basis of the day from which it is read.</summary>
internal static class OtherDeal
{
    /// <param name="unit">What the figure is counted in: splits of its classes move it.</param>
    public static Expression Figure(FactReading reading, Deal other, FigurePath path, Unit unit)
    {
        Expression figure = path;
        var asOf = reading.World.AsOf ?? reading.World.LatestDate ?? reading.Day;
        decimal factor = Restatement.Factor(reading.World, unit, DealViews.Default(other, asOf).Date, reading.Day);
        return factor == 1m ? figure : figure * factor;
    }
}
