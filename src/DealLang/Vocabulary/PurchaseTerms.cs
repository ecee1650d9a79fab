using System.Collections.Immutable;
using DealLang.Values;
using static DealLang.Vocabulary.TermScope;

namespace DealLang.Vocabulary;

/// <summary>What a promise to buy may say: how much, at what price, what is due whether or not it is taken.</summary>
internal static class PurchaseTerms
{
    public static readonly ImmutableArray<Term> All =
    [
        new("capacity", Commitment | Party, ValueKind.Power, "Power that is contracted or running; of the whole site, or what reaches the computers.", "capacity 4.5 GW contracted")
            { Timing = Timing.Contract, Supported = true, Modifiers = ["contracted", "active", "facility", "it load"] },
        new("quantity", Commitment, ValueKind.Any, "How much is bought: in all, or each year.", "quantity 182.5m MMBtu per year for 20 years")
            { Reads = TrailingParts.Runs | TrailingParts.Binding, Timing = Timing.Contract, Supported = true, Modifiers = ["min", "max"] },
        new("fee", Commitment | Leg, ValueKind.Any, "What each unit costs, or each year: due on all that is due.", "fee $2.25 per MMBtu, 34% indexed CPI")
            { Reads = TrailingParts.Starting, Timing = Timing.Contract, Meaning = Meaning.Fee, Supported = true, Modifiers = ["indexed"] },
        new("price", Leg, ValueKind.Any, "What each unit costs, in money or by a formula over what is published.", "price 115% of Henry + $2.50 per MMBtu")
            { Reads = TrailingParts.Starting, Timing = Timing.Contract, Meaning = Meaning.Fee, Supported = true, Modifiers = ["indexed"] },
        new("fee", Acquisition, ValueKind.Money, "What the acquirer, or the side that is named, pays its advisers.", "fee $20m")
            { Reads = TrailingParts.When | TrailingParts.Binding, Subject = TermSubject.Party, Timing = Timing.Contract, Meaning = Meaning.Fee, Supported = true },
        new("take-or-pay", Commitment | Leg, ValueKind.Percent, "The part of the quantity that is paid for even when not taken.", "take-or-pay 100%")
            { Timing = Timing.Contract, PartOf = "the quantity", Supported = true },
        new("make-up", Commitment | Leg, ValueKind.Duration, "How long a buyer may take later what it paid for and did not take.", "make-up 3 years")
            { Timing = Timing.Contract, Supported = true },
        new("carry-forward", Commitment | Leg, ValueKind.Duration, "How long what is taken beyond the quantity of a year lowers what is due in later ones.", "carry-forward 2 years")
            { Timing = Timing.Contract, Supported = true },
        new("taken", Commitment, ValueKind.Any, "What the buyer took in a period.", "taken 2016 150m MMBtu")
            { Subject = TermSubject.Name, Timing = Timing.Flow, Supported = true },
        new("seller failure", Commitment, ValueKind.Any, "What the seller failed to deliver in a period: it is not due.", "seller failure 2016 5m MMBtu")
            { Subject = TermSubject.Name, Timing = Timing.Flow, Supported = true },
        new("prepayment", Commitment | Leg, ValueKind.Money, "Money paid ahead of delivery; what falls due first is set off against it.", "prepayment $1bn on 2026-01-15")
            { Timing = Timing.Contract, Meaning = Meaning.Cash, Supported = true },
        new("ramp", Commitment | Leg, ValueKind.Any, "How deliveries grow until they reach the full quantity: parts of it year by year, or so much more each year.", "ramp 25%, 50%, 75%")
            { Timing = Timing.Contract, PartOf = "the full quantity", Supported = true },
        new("cancellation", Commitment | Leg, ValueKind.Any, "What a party pays to cancel, or how long before it must say so.", "cancellation $50m")
            { Timing = Timing.Contract, Supported = true },
    ];
}
