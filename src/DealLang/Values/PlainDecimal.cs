namespace DealLang.Values;

/// <summary>A decimal remembers trailing zeros of its arithmetic; what is written out should not show them.</summary>
internal static class PlainDecimal
{
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>The same number without zeros behind its last decimal: 2270000000.00 becomes 2270000000.</summary>
    public static decimal Of(decimal value) => value / One;
}
