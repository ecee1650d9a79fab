using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>A function of formulas, with the names of its arguments.</summary>
public sealed record Function(string Name, string Arguments, string Hover, string Example) : Entry(Name, Hover, Example);

public static class Functions
{
    public static ImmutableArray<Function> All { get; } =
    [
        new("sum", "values", "The sum of its arguments; marks are carried.", "figure a = sum($1bn, $2bn)"),
        new("min", "values", "The smallest argument.", "figure a = min($1bn, $2bn)"),
        new("max", "values", "The largest argument.", "figure a = max($1bn, $2bn)"),
        new("count", "values", "How many arguments there are.", "figure a = count(2, 3)"),
        new("abs", "value", "The value without its sign.", "figure a = abs(-$3bn)"),
        new("days", "from, to, day count", "Days between two dates, as the day count counts them.", "figure d = days(2006-08-31, 2007-02-28, 30E/360)"),
        new("dcf", "from, to, day count", "The fraction of a year between two dates.", "figure f = dcf(2010-01-01, 2010-04-01, ACT/360)"),
        new("xirr", "flows, day count, near", "The yearly rate at which dated flows are worth nothing today; several roots are listed.", "figure r = xirr(ms, ACT/365)"),
        new("irr", "flows", "The rate a period at which equal-spaced flows are worth nothing today.", "figure r = irr(f)"),
        new("npv", "rate, flows", "Today's worth of equal-spaced flows at a rate.", "figure n = npv(8%, f)"),
        new("xnpv", "rate, flows, day count", "Today's worth of dated flows at a yearly rate.", "figure n = xnpv(8%, ms, ACT/365)"),
        new("moic", "flows", "Money out over money in.", "figure m = moic(ms)"),
        new("pmt", "rate, periods, principal", "The equal payment that pays a loan back.", "figure p = pmt(0.5%, 360, $300k)"),
    ];

    private static readonly Dictionary<string, Function> ByName = All.ToDictionary(f => f.Name);

    public static Function? Find(string name) => ByName.GetValueOrDefault(name);
}
