using DealLang.Values;

namespace DealLang.Reports.Numbers;

/// <summary>A unit in words: the currency's sign before the number, the rest after it.</summary>
internal static class UnitText
{
    /// <summary>$ and " per GW" of USD/GW; "" and " GW" of GW.</summary>
    public static (string Currency, string Noun) Split(Unit unit)
    {
        string currency = "";
        var above = new List<string>();
        var below = new List<string>();
        foreach (var (name, power) in unit.Factors)
        {
            if (power == 1 && currency.Length == 0 && Unit.IsCurrency(name)) currency = Currencies.Sign(name);
            else (power > 0 ? above : below).Add(Word(name, Math.Abs(power)));
        }
        string noun = above.Count == 0 ? "" : Space.NoBreak + string.Join('·', above);
        string per = string.Concat(below.Select(w => $"{Space.NoBreak}per{Space.NoBreak}{w}"));
        return (currency, noun + per);
    }

    /// <summary>Power and energy have a smaller unit for what is little of them, and prices of energy are told by the megawatt-hour; null where the unit itself is shown.</summary>
    public static (string Unit, string Instead)? Smaller(Unit unit, decimal value) => unit.Factors switch
    {
        [("GW", 1)] when value is > 0m and < 1m => ("GW", "MW"),
        [("GWh", 1)] when value is > 0m and < 1m => ("GWh", "MWh"),
        [_, _] when value >= 1000m && unit.Factors.Contains(new UnitFactor("GWh", -1)) && unit.Factors.Any(f => f.Power == 1 && Unit.IsCurrency(f.Name)) => ("GWh", "MWh"),
        _ => null,
    };

    /// <summary>" months" of a plain number of months; null for a unit that has no plural.</summary>
    public static string? Plural(Unit unit) =>
        unit.Factors is [("day" or "month" or "quarter" or "year" or "vote", 1) only] ? Space.NoBreak + English.Plural(only.Name) : null;

    /// <summary>The unit alone, as a table's header shows it: $bn, GW.</summary>
    public static string Header(Unit unit, Scale scale)
    {
        var (currency, noun) = Split(unit);
        return (currency + scale.Suffix + noun).Replace(Space.NoBreak, ' ').Trim();
    }

    private static string Word(string name, int power)
    {
        string word = name.StartsWith("share:", StringComparison.Ordinal) ? name[6..] : name;
        return power == 1 ? word : word + "^" + power.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
