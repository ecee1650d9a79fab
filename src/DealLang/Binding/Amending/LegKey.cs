using DealLang.Symbols;

namespace DealLang.Binding;

/// <summary>What a leg is called where it is changed or removed: its name; else who, what they do, and what they give.</summary>
internal static class LegKey
{
    public static string Of(Leg leg) => leg.Name.Length > 0 ? leg.Name : Described(leg);

    /// <summary>SolarCity pays cash; SpaceX pays SpaceX.A; BMS pays cvr.</summary>
    public static string Described(Leg leg) => leg.OfRight.Length > 0 ? $"right {leg.OfRight} {leg.Verb}" : $"{leg.From} {leg.Verb} {Given(leg)}";

    private static string Given(Leg leg) => leg.Gives?.FullName ?? (leg.Product.Length > 0 ? leg.Product : leg.Asset.ToString().ToLowerInvariant());
}
