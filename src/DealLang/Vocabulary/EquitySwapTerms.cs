using System.Collections.Immutable;
using DealLang.Values;
using static DealLang.Vocabulary.TermScope;

namespace DealLang.Vocabulary;

/// <summary>What an equity swap's header may say, in the words of the 2002 ISDA Equity Definitions.</summary>
internal static class EquitySwapTerms
{
    public static readonly ImmutableArray<Term> All =
    [
        new("trade date", EquitySwap, ValueKind.Date, "The day on which the parties agree.", "trade date 2009-12-30") { Timing = Timing.Contract, Supported = true },
        new("effective", EquitySwap | Commitment, ValueKind.Date, "The day from which the terms run.", "effective 2010-01-01") { Timing = Timing.Contract, Supported = true },
        new("ends", EquitySwap | Commitment, ValueKind.Date, "The last day of the term.", "ends 2011-01-01") { Timing = Timing.Contract, Supported = true },
        new("discount", EquitySwap, ValueKind.Percent, "How much less than on the market the shares count that a parent gives for its own.", "discount 7%") { Timing = Timing.Contract, PartOf = "the price", Supported = true },
        new("ratio limit", EquitySwap, ValueKind.Ratio, "The most that is given for a share, whatever the prices.", "ratio limit 1.1308 Synchrony.common per GE.common") { Timing = Timing.Contract, Supported = true },
        new("accepted", EquitySwap, ValueKind.Shares, "What is taken of the shares that were tendered.", "accepted 671_366_809 GE.common")
            { Measure = "accepted-shares", Timing = Timing.Observation, Supported = true },
        new("initial price", EquitySwap | Leg, ValueKind.MoneyPerShare, "The price from which the return is measured.", "initial price $162")
            { Subject = TermSubject.ShareClass, Timing = Timing.Contract, Meaning = Meaning.Price, Supported = true },
        new("notional", EquitySwap | Leg, ValueKind.Money, "The amount on which returns and rates are reckoned.", "notional $1m") { Timing = Timing.Contract, Supported = true },
        new("settlement", EquitySwap | Leg, ValueKind.Words, "In cash or by delivery.", "settlement physical")
            { Timing = Timing.Contract, Supported = true, Modifiers = ["cash", "physical"] },
        new("dividends", EquitySwap | Leg, ValueKind.Percent, "The part of dividends that a total return passes on.", "dividends 85%") { Timing = Timing.Contract, PartOf = "the dividends", Supported = true },
    ];
}
