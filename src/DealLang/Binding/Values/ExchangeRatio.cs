using DealLang.Values;

namespace DealLang.Binding;

/// <summary>
/// Shares for a share. Exact in the contract, yet published rounded: in a tie it has half its last digit. A whole number is not rounded.
/// </summary>
internal static class ExchangeRatio
{
    public static Quantity Rounded(Quantity quantity, decimal halfDigit) =>
        quantity is { Shape: Shape.Stated, Width: 0m, Value: { } ratio } && IsRatio(quantity.Unit) && ratio != decimal.Truncate(ratio)
            ? quantity with { Width = Math.Min(halfDigit, Math.Abs(ratio) * ValueBinder.LargestRelativeWidth) }
            : quantity;

    private static bool IsRatio(Unit unit) => unit.Factors.Count > 0 && unit.Factors.All(f => f.Name.StartsWith("share:", StringComparison.Ordinal));
}
