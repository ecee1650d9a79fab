using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Charts;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Values;
using DealLang.Webs;
using Certainty = DealLang.Reports.Charts.Certainty;

namespace DealLang.Reports.Building.Deals;

/// <summary>How power grows: what is contracted for each year or quarter, and of it what was taken; of several contracts, each as sure as it is.</summary>
internal static class CapacityRamp
{
    private const int MostColumns = 12;

    /// <summary>Period by period of one deal, the years alone where there are quarters too many; null for fewer than two.</summary>
    public static Picture? Of(IEnumerable<FigureValue> figures, Certainty certainty)
    {
        var power = figures.Where(f => IsPower(f.Figure.Unit) && f.Value is not null).ToList();
        var contracted = power.FindAll(f => f.Figure.Path.Measure == "quantity" && IsPeriod(f.Figure.Path.Argument));
        if (contracted.Count > MostColumns) contracted = contracted.FindAll(f => !f.Figure.Path.Argument.Contains('-', StringComparison.Ordinal));
        if (contracted.Count is < 2 or > MostColumns || contracted.Select(f => f.Figure.Unit).Distinct().Count() > 1) return null;
        return Picture("Capacity by period", [.. contracted.OrderBy(f => f.Figure.Path.Argument, StringComparer.Ordinal).Select(f =>
        {
            string period = f.Figure.Path.Argument;
            var taken = power.Find(t => t.Figure.Path.Measure == "taken" && t.Figure.Path.Argument == period);
            decimal delivered = Math.Clamp(taken?.Value ?? 0m, 0m, f.Value!.Value);
            ImmutableArray<Part> parts =
            [
                .. delivered > 0m ? [new Part("delivered", delivered, FigureText.Of(taken!), Role.Purchase)] : ImmutableArray<Part>.Empty,
                new Part("contracted", f.Value!.Value - delivered, FigureText.Of(f), Role.Purchase, certainty),
            ];
            return new Composition(period, parts, FigureText.Of(f));
        })]);
    }

    /// <summary>What several contracts promise one party: contract by contract, since most say no day.</summary>
    public static Picture? Of(IEnumerable<Obligation> promised)
    {
        var contracts = promised.Where(o => o.Unit == Unit.Power && o.Amount is > 0m).GroupBy(o => o.Contract.Name, StringComparer.Ordinal).ToList();
        if (contracts.Count is < 2 or > MostColumns) return null;
        return Picture("Power promised, by contract", [.. contracts.OrderBy(g => g.Max(o => o.Certainty)).ThenByDescending(g => g.Max(o => o.Amount)).Select(g =>
        {
            // A contract that promises the same power year after year promises it once.
            var most = g.MaxBy(o => o.Amount)!;
            string shown = FigureText.Of(most.Amount!.Value, most.Unit, FigureStyle.Quantity);
            return new Composition(most.Payer.Name, [new Part(Wording.Of(most.Certainty), most.Amount!.Value, shown, Role.Purchase, Certainties.Of(most.Certainty))], shown);
        })]);
    }

    private static Picture Picture(string title, ImmutableArray<Composition> columns) =>
        new("capacity", new ColumnChart(title, string.Join(", ", columns.Select(c => $"{c.Label} {c.Shown}")), columns));

    private static bool IsPower(Unit unit) => unit == Unit.Power || unit == Unit.Energy;

    private static bool IsPeriod(string argument) => argument.StartsWith("FY", StringComparison.Ordinal) || (argument.Length >= 4 && argument[..4].All(char.IsAsciiDigit));
}
