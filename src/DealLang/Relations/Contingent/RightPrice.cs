using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>
/// What a right is worth: the last price not after the view. A right is born at the closing and has no price before its first trade, which
/// therefore speaks for the closing too.
/// </summary>
internal static class RightPrice
{
    public static Fact? At(DealTerms terms, string right)
    {
        var prices = terms.Reading.World.FactsOf(terms.Deal.Name, "price").Where(f => f.Quantity is not null && f.Key.Argument == right).ToList();
        var day = terms.Reading.Day;
        var last = prices.Where(f => Since(f, day) <= day).MaxBy(f => Since(f, day));
        if (last is not null) return last;
        bool isBorn = DealDates.Closing(terms.Deal)?.Date is { } closed && closed.First <= day;
        return isBorn ? prices.Where(f => f.Used.Reading.Basis == "first trade").MinBy(f => Since(f, day)) : null;
    }

    private static DateOnly Since(Fact fact, DateOnly day) => ClassPrices.Since(fact, day);
}
