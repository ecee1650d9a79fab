using System.Collections.Immutable;
using DealLang.Values;
using static DealLang.Vocabulary.TermScope;

namespace DealLang.Vocabulary;

/// <summary>What a commitment's header may say: rounds and offerings, purchases.</summary>
internal static class CommitmentTerms
{
    public static readonly ImmutableArray<Term> All =
    [
        new("pre", Commitment, ValueKind.Money, "Pre-money valuation: the company before the round's money.", "pre $260bn")
            { Timing = Timing.Contract, Meaning = Meaning.Valuation, Supported = true, Modifiers = ["with anti-dilution"] },
        new("post", Commitment, ValueKind.Money, "Post-money valuation: pre-money plus the new money.", "post $300bn")
            { Timing = Timing.Contract, Meaning = Meaning.Valuation, Supported = true },
        new("stake", Commitment, ValueKind.Percent, "The part of the company that an investor holds after the round.", "stake SoftBank 11%")
            { Subject = TermSubject.Party, Timing = Timing.Observation, PartOf = "the company", Supported = true },
        new("raise", Commitment, ValueKind.Money, "All new money of the round.", "raise $75bn")
            { Timing = Timing.Observation, Meaning = Meaning.Raise, Supported = true, Modifiers = ["primary", "secondary"] },
        new("offers", Commitment, ValueKind.Shares, "Shares offered and their price: new ones, or those of a holder, who is named before the word.", "offers 555.6m SpaceX.A at $135, primary")
            { Subject = TermSubject.Party, IsVerb = true, Timing = Timing.Contract, Supported = true, Modifiers = ["at", "primary", "secondary"] },
        new("total", Commitment, ValueKind.Money, "The whole amount of the contract over its life.", "total about $300bn over 5 years starting 2027")
            { Reads = TrailingParts.Runs, Timing = Timing.Observation, Meaning = Meaning.Commitment, Supported = true, IsSpread = true },
        new("value", Commitment | EquitySwap, ValueKind.Money, "The valuation at which the deal is done.", "value $500bn post-money")
            { Timing = Timing.Observation, Meaning = Meaning.Valuation, Supported = true, Modifiers = ["pre-money", "post-money"] },
        .. PurchaseTerms.All,
        new("pool adds", Commitment, ValueKind.Shares, "Shares by which the round enlarges the employees' pool.", "pool adds 1_695_000")
            { Timing = Timing.Contract, Supported = true, Modifiers = ["outside pre-money"] },
        new("pool", Commitment, ValueKind.Percent, "The employees' pool that is left to grant: a part of all shares after the round, or of those that the pre-money value is divided by.", "pool 10% post-money")
            { Measure = "pool.percent", Timing = Timing.Observation, PartOf = "the company", Supported = true, Modifiers = ["pre-money", "post-money", "unissued", "outside pre-money"] },
        new("converts", Commitment, ValueKind.Names, "SAFEs and notes that the round turns into shares; all for every one there is.", "converts a, b")
            { Timing = Timing.Contract, Supported = true, Modifiers = ["outside pre-money"] },
        new("round price", Commitment, ValueKind.MoneyPerShare, "The price of a new share, and how it is rounded.", "round price rounded 4 places")
            { Timing = Timing.Observation, Meaning = Meaning.Price, Supported = true, IsRounded = true },
        new("conversion price", Commitment, ValueKind.MoneyPerShare, "The price at which a SAFE or a note becomes shares, and how such prices are rounded.", "conversion price rounded down 4 places")
            { Subject = TermSubject.Name, Timing = Timing.Observation, Meaning = Meaning.Price, Supported = true, IsRounded = true },
        new("dividend", Commitment, ValueKind.Percent, "What a preferred share is paid a year, as a part of what was paid for it.", "dividend 8% cumulative")
            { Measure = "dividend.rate", Timing = Timing.Contract, Supported = true, Modifiers = ["cumulative", "compounded yearly"] },
        new("preference", Commitment | Party, ValueKind.Multiple, "What preferred shares receive before common shares.", "preference 2x participating, cap 3x total")
            { Subject = TermSubject.ShareClass, Timing = Timing.Contract, Supported = true, Modifiers = ["participating", "non-participating", "cap", "total", "senior", "pari passu"] },
        new("exit", Party, ValueKind.Money, "What the holders of all shares receive together when the company is sold, after its debts.", "exit $500m on 2031-05-01")
            { Meaning = Meaning.DealValue, Supported = true },
        new("anti-dilution", Commitment | Party, ValueKind.None, "How the price at which a class converts follows a cheaper later round, and that price so far.", "anti-dilution A broad-based at $2.00")
            { Subject = TermSubject.ShareClass, Timing = Timing.Contract, Supported = true, Modifiers = ["broad-based", "narrow-based", "full ratchet", "ipo ratchet", "at"] },
        new("greenshoe", Commitment, ValueKind.Any, "The over-allotment option, as a part of the firm shares or a number of them: new shares, or existing ones.", "greenshoe 15%")
            { Timing = Timing.Contract, Supported = true, Modifiers = ["primary", "secondary"] },
        new("greenshoe exercised", Commitment, ValueKind.Shares, "How many shares of the over-allotment option the underwriters took.", "greenshoe exercised 2m SpaceX.A")
            { Timing = Timing.Contract, Supported = true },
        new("spread", Commitment, ValueKind.Percent, "What the underwriters keep of what an offering raises.", "spread 1%") { Timing = Timing.Contract, PartOf = "what is raised", Supported = true },
        new("spread", EquitySwap | Leg, ValueKind.Rate, "The margin over a floating rate.", "spread 80bp") { Timing = Timing.Contract, Supported = true },
        new("expenses", Commitment, ValueKind.Money, "Costs of the offering.", "expenses $30m") { Timing = Timing.Contract, Meaning = Meaning.Fee, Supported = true },
        new("float", Commitment, ValueKind.Percent, "Shares that trade freely after the offering.", "float 4.2%") { Timing = Timing.Observation, PartOf = "all shares", Supported = true },
        new("vesting", Commitment, ValueKind.None, "How a grant becomes its holder's own: over how long, how often, after which cliff.", "vesting 4 years monthly, cliff 1 year")
            { Reads = TrailingParts.Starting | TrailingParts.Over, Timing = Timing.Contract, Supported = true, Modifiers = ["monthly", "quarterly", "semiannual", "yearly", "cliff", "accelerated"] },
        new("lock-up", Commitment, ValueKind.Duration, "How long holders may not sell; of a part of their shares, under a name of its own.", "lock-up 180 days")
            { Reads = TrailingParts.Starting, Subject = TermSubject.Label, Timing = Timing.Contract, Supported = true, Modifiers = ["releases"] },
    ];
}
