using DealLang.Values;

namespace DealLang.Binding;

/// <summary>A unit as a reader says it: money (USD), power, shares of SpaceX.A.</summary>
internal static class UnitWords
{
    public static string Of(Unit unit) => unit switch
    {
        { IsOne: true } => "a plain number",
        { Currency: { } currency } => $"money ({currency})",
        { ShareClass: { } shareClass } => $"shares of {shareClass}",
        _ when unit == Unit.Power => "power (GW)",
        _ when unit == Unit.Energy => "energy (GWh)",
        _ when unit == Unit.Month || unit == Unit.Day => "time",
        _ when unit == Unit.Date => "a date",
        _ when unit.Factors is [var one, var other] && one.Power * other.Power == -1 => one.Power > 0 ? $"{Of(Unit.Base(one.Name))} per {Each(other.Name)}" : $"{Of(Unit.Base(other.Name))} per {Each(one.Name)}",
        _ => unit.ToString(),
    };

    private static string Each(string name) => name.StartsWith("share:", StringComparison.Ordinal) ? "share of " + name[6..] : name;
}
