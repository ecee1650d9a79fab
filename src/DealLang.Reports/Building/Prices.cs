using DealLang.Symbols;

namespace DealLang.Reports.Building;

internal static class Prices
{
    /// <summary>board value of 2026-02-02, not a market price</summary>
    public static string Basis(Fact price) => Wording.Caution(price.Used.Reading, price.Key.Valid is { } day ? Wording.Of(day) : "");
}
