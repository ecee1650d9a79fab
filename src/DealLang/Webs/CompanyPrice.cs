using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Webs;

/// <summary>
/// What is promised for a company: while the deal has not closed it waits for that, however firmly it is signed, and falls due when the closing is expected;
/// once it has closed it is paid, but for what is due on a later day.
/// </summary>
internal static class CompanyPrice
{
    public static Obligation Of(Obligation price, World world, DateOnly asOf)
    {
        if (DealDates.Closing(price.Contract)?.Date is { } closed && closed.First <= asOf)
            return price.Counts && !(price.Period?.Last > asOf) ? price with { LeftOut = $"paid when it closed {closed.Written}" } : price;
        var waiting = price.Certainty == Certainty.Firm ? price with { Certainty = Certainty.Conditional } : price;
        return waiting.Period is null && ExpectedClose(price.Contract, world) is { } expected && expected.Last > asOf ? waiting with { Expected = expected } : waiting;
    }

    private static DateInterval? ExpectedClose(Deal deal, World world) => world.FactsOf(deal.Name, "expected-close").LastOrDefault(f => f.Used.Date is not null)?.Used.Date;
}
