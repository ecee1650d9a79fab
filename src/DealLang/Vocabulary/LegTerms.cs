using System.Collections.Immutable;
using DealLang.Values;
using static DealLang.Vocabulary.TermScope;

namespace DealLang.Vocabulary;

/// <summary>What refines a leg, a row or a tranche.</summary>
internal static class LegTerms
{
    public static readonly ImmutableArray<Term> All =
    [
        new("ratio", Leg, ValueKind.Ratio, "Acquirer shares for each target share, and how they are rounded.", "ratio rounded 4 places") { Reads = TrailingParts.Rounded, Timing = Timing.Contract, Supported = true },
        new("strike", Leg, ValueKind.MoneyPerShare, "The price at which a warrant or an option is exercised.", "strike $0.01") { Timing = Timing.Contract, Meaning = Meaning.Price, Supported = true },
        new("expires", Leg | Deal, ValueKind.Date, "The last day of a right.", "expires 2030-10-05") { Timing = Timing.Contract, Supported = true },
        new("priced", Leg, ValueKind.None, "Over which days the price of a share is averaged.", "priced Disney.common vwap 15 days to 3 days before closed")
            { Reads = TrailingParts.Reading, Subject = TermSubject.ShareClass, Timing = Timing.Contract, Supported = true },
        new("collar", Leg, ValueKind.MoneyPerShare, "The band within which a fixed value or a fixed ratio holds.", "collar $93.53..$114.32, outside ratio fixed")
            { Timing = Timing.Contract, Supported = true, Modifiers = ["outside ratio fixed", "outside value fixed", "outside walk", "behind"] },
        new("limit", Leg | Acquisition, ValueKind.Percent, "The most that may be issued or paid, and what becomes of the excess.", "limit new-shares 19.9999% of Synopsys.shares at closed, excess in cash")
            { Subject = TermSubject.Name, Timing = Timing.Contract, Supported = true, Modifiers = ["excess in cash"] },
        new("less", Leg | Acquisition, ValueKind.Money, "What is taken off the price: for each share, or spread over all.", "less $27m spread over shares")
            { Subject = TermSubject.Label, Timing = Timing.Contract, Supported = true, Modifiers = ["spread over shares"] },
        new("metric", Leg, ValueKind.Path, "What an earn-out is measured on.", "metric revenue") { Timing = Timing.Contract, Supported = true },
        new("threshold", Leg, ValueKind.Any, "From where an earn-out pays.", "threshold $500m") { Timing = Timing.Contract, Supported = true },
        new("cap", Leg, ValueKind.Any, "The most that is paid; none confirms that there is no limit.", "cap $1bn") { Timing = Timing.Contract, Supported = true },
        new("floor", Leg, ValueKind.Any, "The least that is paid.", "floor $100m") { Timing = Timing.Contract, Supported = true },
        new("period", Leg, ValueKind.Date, "The days that an earn-out is measured over.", "period 2026-01-01..2028-12-31") { Timing = Timing.Contract, Supported = true },
    ];
}
