using System.Collections.Immutable;
using DealLang.Values;
using static DealLang.Vocabulary.TermScope;

namespace DealLang.Vocabulary;

/// <summary>What an acquisition's header may say.</summary>
internal static class AcquisitionTerms
{
    public static readonly ImmutableArray<Term> All =
    [
        new("per-share", Acquisition, ValueKind.MoneyPerShare, "What one target share receives, all legs together; or cash or stock alone.", "per-share $75.46")
            { Subject = TermSubject.Name, Timing = Timing.Observation, Meaning = Meaning.Price, Supported = true },
        new("value", Acquisition, ValueKind.Money, "Deal value: consideration plus net debt assumed.", "value $250bn")
            { Timing = Timing.Observation, Meaning = Meaning.DealValue, Supported = true },
        new("equity", Acquisition | EquitySwap, ValueKind.Money, "Equity value: the offer times diluted shares.", "equity $33bn")
            { Subject = TermSubject.Party, Timing = Timing.Observation, Meaning = Meaning.DealValue, Supported = true },
        new("ev", Acquisition | EquitySwap, ValueKind.Money, "Enterprise value: equity value plus net debt; also a multiple of a measure.", "ev $68.7bn")
            { Subject = TermSubject.Party, Timing = Timing.Observation, Meaning = Meaning.DealValue, Supported = true },
        new("ratio", Acquisition | EquitySwap, ValueKind.Ratio, "Acquirer shares for each target share.", "ratio 0.1433 SpaceX.A per xAI.common")
            { Timing = Timing.Contract, Supported = true },
        new("premium", Acquisition, ValueKind.Percent, "The offer over a price before it; its base is named.", "premium undisturbed 45%")
            { Reads = TrailingParts.Reading, Subject = TermSubject.PriceBase, Timing = Timing.Observation, Supported = true },
        new("combined", Acquisition | EquitySwap, ValueKind.Money, "Acquirer and target together; not the deal's value.", "combined $1.25tn")
            { Timing = Timing.Observation, Meaning = Meaning.Valuation, Supported = true },
        new("ownership", Acquisition | EquitySwap | Commitment, ValueKind.Percent, "A side's part of the combined company.", "ownership xAI 20%")
            { IsTold = true, Subject = TermSubject.Party, Timing = Timing.Observation, PartOf = "the combined company", Supported = true, Modifiers = ["basic", "diluted"] },
        new("votes", Acquisition | EquitySwap | Commitment, ValueKind.Percent, "A side's part of the votes.", "votes xAI 12%")
            { Subject = TermSubject.Party, Timing = Timing.Observation, PartOf = "all votes", Supported = true },
        new("new shares", Acquisition | EquitySwap | Commitment, ValueKind.Shares, "Shares that are issued for the deal.", "new shares 475m SpaceX.A")
            { Timing = Timing.Observation, Supported = true, IsRounded = true },
        new("consideration", Acquisition, ValueKind.Money, "All that the target's holders receive, or what a share receives.", "consideration cash $35_745m")
            { Subject = TermSubject.Name, Timing = Timing.Observation, Meaning = Meaning.DealValue, Supported = true },
        new("accounting", Acquisition | EquitySwap, ValueKind.Words, "How the acquirer will account for it.", "accounting common control")
            { Timing = Timing.Contract, Supported = true, Modifiers = ["business combination", "common control", "asset acquisition", "equity method"] },
        new("accounting acquirer", Acquisition, ValueKind.Party, "Which of two companies that merge acquires the other in the accounts, and so takes over the other's books at fair value.", "accounting acquirer Alpha")
            { Timing = Timing.Contract, Supported = true },
        new("elected", Acquisition, ValueKind.Pairs, "What holders chose, as parts of all.", "elected stock 96%, cash 4%")
            { Timing = Timing.Observation, Supported = true },
        new("funding", Acquisition | Commitment, ValueKind.Rows, "Sources of the money, one a row.", "funding")
            { Timing = Timing.Contract, Supported = true },
        new("uses", Acquisition | Commitment, ValueKind.Rows, "What the money is for, one a row.", "uses")
            { Timing = Timing.Contract, Supported = true },
        new("awards", Acquisition, ValueKind.Rows, "What the target's option and unit holders receive, one a row.", "awards")
            { Timing = Timing.Contract, Supported = true },
        new("award ratio", Acquisition, ValueKind.Ratio, "Acquirer shares under a replacement award for each target share under the old one.", "award ratio 0.1885 Salesforce.common per Slack.common")
            { Timing = Timing.Contract, Supported = true },
        new("fractional shares", Acquisition | Leg, ValueKind.Words, "What becomes of fractions of a share.", "fractional shares cash")
            { Timing = Timing.Contract, Supported = true, Modifiers = ["cash", "round", "floor"] },
        new("interest", Acquisition, ValueKind.Rate, "Interest lost on cash spent or paid on new debt: what it is on is cash, or a row of the funding.", "interest 6% on cash")
            { Timing = Timing.Contract, Supported = true, Modifiers = ["on"] },
        new("amortisation", Acquisition, ValueKind.MoneyPerYear, "What the assets written up cost a year in amortisation.", "amortisation $40m per year")
            { Timing = Timing.Contract, Supported = true },
        new("synergies", Acquisition, ValueKind.MoneyPerYear, "Savings or sales, before tax, that the combination is expected to bring a year; of a named year, or of every year.", "synergies $80m per year, phase 50%")
            { Subject = TermSubject.Name, Timing = Timing.Contract, Supported = true, Modifiers = ["phase"] },
        new("cost to achieve", Acquisition, ValueKind.MoneyPerYear, "What it costs before tax, once, to bring the synergies about; of the year named.", "cost to achieve 2026 $100m")
            { Timing = Timing.Contract, Meaning = Meaning.Fee, Supported = true },
        new("discount rate", Acquisition | Commitment, ValueKind.Rate, "The rate a year at which synergies, or the rent of a lease, are discounted.", "discount rate 9%")
            { Timing = Timing.Contract, Supported = true },
        new("terminal growth", Acquisition, ValueKind.Rate, "How the synergies of the last year grow for ever after; without it they end there.", "terminal growth 2%")
            { Timing = Timing.Contract, Supported = true },
        new("expenses", Acquisition, ValueKind.Money, "Costs of the deal, before tax: of the year named, or spread over so many years.", "expenses $30m over 5 years")
            { Reads = TrailingParts.Over, Timing = Timing.Contract, Meaning = Meaning.Fee, Supported = true },
        new("accretion", Acquisition, ValueKind.Any, "What the deal adds to the acquirer's earnings per share, in money or in percent; dilution is negative.", "accretion 2026 5%")
            { Timing = Timing.Observation, Supported = true, PercentMeasure = "accretion.percent" },
        new("book", Acquisition, ValueKind.Pairs, "The target's book values before the deal.", "book net assets $900m, goodwill $100m")
            { Timing = Timing.Observation, Supported = true, Modifiers = ["net assets", "goodwill", "deferred tax liabilities", "deferred tax assets"] },
        new("write-up", Acquisition, ValueKind.Money, "An asset brought to fair value, and over how long it is amortised.", "write-up \"technology\" $600m over 10 years")
            { Reads = TrailingParts.Over, Timing = Timing.Contract, Supported = true },
        new("contingent consideration", Acquisition, ValueKind.Money, "The fair value at closing of what is paid only if something happens.", "contingent consideration $50m")
            { Timing = Timing.Observation, Supported = true },
        new("prior stake", Acquisition, ValueKind.Money, "The fair value at closing of what the acquirer held of the target before.", "prior stake $200m")
            { Timing = Timing.Observation, Supported = true },
        new("target working capital", Acquisition, ValueKind.Money, "The working capital that the price assumes; what there is beyond it at the closing is added to the price, what is lacking taken off.", "target working capital £8.5m")
            { Timing = Timing.Contract, Supported = true },
        new("closing working capital", Acquisition, ValueKind.Money, "The working capital at the closing, by the completion accounts.", "closing working capital £9.2m")
            { Timing = Timing.Observation, Supported = true },
        new("assumed liabilities", Acquisition, ValueKind.Money, "What the acquirer of a business takes over of its liabilities: a part of the deal's value, and no cash.", "assumed liabilities \"pensions\" $34m")
            { Timing = Timing.Contract, Supported = true },
        new("redeemed", Acquisition, ValueKind.Shares, "Shares of the acquirer that its holders give back, for cash where a price is named; of the party that the line names.", "redeemed 20m Crest.A at $10.00")
            { Subject = TermSubject.Party, Timing = Timing.Observation, PartOf = "all shares", Supported = true, Modifiers = ["at"] },
        new("carrying amount", Acquisition, ValueKind.Money, "What the acquirer's own books have for what it held of the target before; the rest of its fair value is a gain.", "carrying amount $120m")
            { Timing = Timing.Observation, Supported = true },
        new("goodwill", Acquisition, ValueKind.Money, "Consideration over the fair value of net assets.", "goodwill $1.8bn")
            { IsTold = true, Timing = Timing.Observation, Supported = true },
        new("exit", Acquisition | Commitment, ValueKind.Date, "The sale that returns are measured to.", "exit 2030-01-01 at 10x ebitda")
            { Timing = Timing.Contract, Supported = true, Modifiers = ["at"] },
        new("rollover", Acquisition, ValueKind.Any, "Equity that existing owners leave in: money, a source of funds that brings no cash; or shares, or a part of what they own.", "rollover $50m")
            { Subject = TermSubject.Party, Timing = Timing.Contract, PartOf = "what is owned", Supported = true },
        new("offer expires", Acquisition | EquitySwap, ValueKind.Date, "Until when holders may tender their shares: a tender or an exchange offer, made to the holders themselves.", "offer expires 2026-03-10")
            { Timing = Timing.Contract, Supported = true },
        new("minimum tender", Acquisition, ValueKind.Any, "The least that must be tendered: a part of all shares, with those that the acquirer has, or a number.", "minimum tender 50%")
            { Timing = Timing.Contract, PartOf = "all shares", Supported = true },
        new("tendered", Acquisition | EquitySwap, ValueKind.Any, "What holders have tendered: a part of all shares, or a number.", "tendered 92% on 2026-03-10")
            { Measure = "tendered-shares", PercentMeasure = "tendered", Timing = Timing.Observation, PartOf = "all shares", Supported = true, IsByClass = true },
        new("squeeze-out", Acquisition, ValueKind.Percent, "From which part on the rest can be taken in without a vote.", "squeeze-out 90%")
            { Timing = Timing.Contract, PartOf = "all shares", Supported = true, IsTold = true },
        new("excluded", Acquisition, ValueKind.Shares, "Target shares that nothing is paid for: treasury shares, those of dissenters.", "excluded 5m Beta.common")
            { Timing = Timing.Observation, PartOf = "all shares", Supported = true, IsByClass = true, AddsUp = true },
        new("growth", Acquisition, ValueKind.Rate, "By how much a measure grows, every year or in the year named.", "growth ebitda 5% per year")
            { Subject = TermSubject.Name, Timing = Timing.Contract, Supported = true },
        new("capex", Acquisition, ValueKind.MoneyPerYear, "Capital expenditure of a year, by the plan that returns are reckoned on.", "capex $20m per year")
            { Timing = Timing.Contract, Supported = true },
        new("depreciation", Acquisition, ValueKind.MoneyPerYear, "Depreciation and amortisation of a year, which tax is not paid on.", "depreciation $20m per year")
            { Timing = Timing.Contract, Supported = true },
        new("working capital", Acquisition, ValueKind.MoneyPerYear, "Cash that a year ties up in working capital.", "working capital $5m per year")
            { Timing = Timing.Contract, Supported = true },
        new("free cash flow", Acquisition, ValueKind.MoneyPerYear, "Cash of a year after investment, tax and interest, before debt is paid back.", "free cash flow 2026 $30m")
            { Timing = Timing.Contract, Supported = true },
        new("management pool", Acquisition, ValueKind.Percent, "The part of the equity at exit that goes to the management.", "management pool 10%")
            { Timing = Timing.Contract, PartOf = "the equity at exit", Supported = true },
        new("ticking fee", Acquisition, ValueKind.MoneyPerShare, "An addition to the offer that grows until closing.", "ticking fee $0.01 per day starting 2026-07-01")
            { Reads = TrailingParts.Starting | TrailingParts.Until | TrailingParts.When, Timing = Timing.Contract, Supported = true, AddsUp = true },
    ];
}
