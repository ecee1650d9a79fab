using System.Collections.Immutable;
using DealLang.Values;

namespace DealLang.Vocabulary;

/// <summary>A unit of measure.</summary>
/// <param name="Base">The base unit that figures are kept in.</param>
/// <param name="Factor">How many of the base unit one of these is.</param>
public sealed record UnitWord(string Name, string Plural, Unit Base, decimal Factor, string Hover, string Example) : Entry(Name, Hover, Example);

public static class Units
{
    public static ImmutableArray<UnitWord> All { get; } =
    [
        new("W", "W", Unit.Power, 0.000_000_001m, "Watt.", "capacity 500 W"),
        new("kW", "kW", Unit.Power, 0.000_001m, "Kilowatt.", "capacity 500 kW"),
        new("MW", "MW", Unit.Power, 0.001m, "Megawatt.", "capacity 200 MW"),
        new("GW", "GW", Unit.Power, 1m, "Gigawatt.", "capacity 4.5 GW"),
        new("Wh", "Wh", Unit.Energy, 0.000_000_001m, "Watt-hour.", "quantity 500 Wh"),
        new("kWh", "kWh", Unit.Energy, 0.000_001m, "Kilowatt-hour.", "quantity 500 kWh"),
        new("MWh", "MWh", Unit.Energy, 0.001m, "Megawatt-hour.", "quantity 500 MWh per year"),
        new("GWh", "GWh", Unit.Energy, 1m, "Gigawatt-hour.", "quantity 10 GWh per year"),
        new("share", "shares", Unit.One, 1m, "A share, of the class that the line is about.", "per-share $95 per share"),
        new("vote", "votes", Unit.Vote, 1m, "A vote.", "class B, 10 votes each"),
        new("day", "days", Unit.Day, 1m, "A day.", "lock-up 180 days"),
        new("week", "weeks", Unit.Day, 7m, "Seven days.", "periods every 2 weeks"),
        new("month", "months", Unit.Month, 1m, "A month.", "burn $1bn per month"),
        new("quarter", "quarters", Unit.Month, 3m, "Three months.", "total $12bn over 6 quarters"),
        new("year", "years", Unit.Month, 12m, "Twelve months.", "total $300bn over 5 years"),
        new("bp", "bp", Unit.One, 0.0001m, "A basis point, a hundredth of a percent.", "rate SOFR + 650bp"),
        new("pence", "pence", Unit.Money("GBP"), 0.01m, "A hundredth of a pound.", "price common 910.4 pence close"),
        new("x", "x", Unit.One, 1m, "Times: a multiple.", "ev 10x ebitda 2024"),
        new("%", "%", Unit.One, 0.01m, "Percent.", "stake SoftBank 11%"),
    ];

    private static readonly Dictionary<string, UnitWord> ByForm = Forms();

    private static Dictionary<string, UnitWord> Forms()
    {
        var forms = new Dictionary<string, UnitWord>(StringComparer.Ordinal);
        foreach (var unit in All)
        {
            forms.TryAdd(unit.Name, unit);
            forms.TryAdd(unit.Plural, unit);
        }
        return forms;
    }

    /// <summary>The unit of either form: year, years.</summary>
    public static UnitWord? Find(string form) => ByForm.GetValueOrDefault(form);
}

/// <summary>What a unit of the file's own measures: <c>unit MMBtu of energy</c>.</summary>
public sealed record Dimension(string Name, string Hover, string Example) : Entry(Name, Hover, Example);

public static class Dimensions
{
    public static ImmutableArray<Dimension> All { get; } =
    [
        new("energy", "Work done, as GWh are.", "unit MMBtu of energy"),
        new("power", "Work by time, as GW are.", "unit TW of power"),
        new("mass", "Weight.", "unit tonne of mass"),
        new("volume", "Space.", "unit bbl of volume"),
        new("time", "Time.", "unit week of time"),
    ];
}
