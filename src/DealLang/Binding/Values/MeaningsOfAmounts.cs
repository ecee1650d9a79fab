using DealLang.Values;

namespace DealLang.Binding;

/// <summary>
/// Amounts of different meanings do not add: what a company is worth, what someone promised, what is ordered and what was sold are four
/// different sums of money. Worths add among themselves (pre-money and raise, acquirer and target).
/// </summary>
internal static class MeaningsOfAmounts
{
    public static bool Add(Meaning left, Meaning right) => Group(left) is not { } one || Group(right) is not { } two || one == two;

    public static Meaning OfProduct(BoundValue left, BoundValue right) =>
        left.Unit is { IsOne: true } ? right.Meaning : right.Unit is { IsOne: true } ? left.Meaning : Meaning.None;

    public static string Words(Meaning meaning) => meaning switch
    {
        Meaning.DealValue => "a deal value",
        Meaning.MarketValue => "a market value",
        _ => $"a {meaning.ToString().ToLowerInvariant()}",
    };

    private static Meaning? Group(Meaning meaning) => meaning switch
    {
        Meaning.DealValue or Meaning.Valuation or Meaning.Raise or Meaning.MarketValue => Meaning.Valuation,
        Meaning.Commitment or Meaning.Backlog or Meaning.Revenue => meaning,
        _ => null,
    };
}
