using System.Collections.Immutable;
using DealLang.Values;
using static DealLang.Vocabulary.TermScope;

namespace DealLang.Vocabulary;

/// <summary>What is said of a company, a fund, a person or a vehicle.</summary>
internal static class PartyTerms
{
    public static readonly ImmutableArray<Term> All =
    [
        new("class", Party, ValueKind.Number, "A class of shares, with its votes a share where classes differ.", "class A, 1 vote each")
            { Subject = TermSubject.Name, Timing = Timing.Contract, Supported = true, Modifiers = ["each", "non-voting", "tracking", "warrants", "represents", "converts into"] },
        new("shares", Party | Acquisition | EquitySwap | Commitment, ValueKind.Shares, "Shares outstanding of a class, basic unless it says diluted.", "shares 1.899bn A as of 2026-02-02")
            { Subject = TermSubject.ShareClass, Supported = true, Modifiers = ["basic", "diluted", "outstanding"] },
        new("options", Party, ValueKind.Shares, "Options outstanding with their strike; they dilute by the treasury stock method.", "options 10m strike $40")
            { Reads = TrailingParts.When | TrailingParts.Until, Subject = TermSubject.ShareClass, Supported = true, Modifiers = ["strike", "expires", "vested", "unvested", "contingent"] },
        new("warrants", Party, ValueKind.Shares, "Warrants outstanding with their strike; they dilute as options do.", "warrants 2m strike $11.50")
            { Reads = TrailingParts.When | TrailingParts.Until, Subject = TermSubject.ShareClass, Supported = true, Modifiers = ["strike", "expires", "contingent"] },
        new("rsus", Party, ValueKind.Shares, "Restricted stock units outstanding: shares without a strike.", "rsus 3m common")
            { Reads = TrailingParts.When, Subject = TermSubject.ShareClass, Supported = true, Modifiers = ["vested", "unvested", "contingent"] },
        new("psus", Party, ValueKind.Shares, "Performance stock units, at the number expected; contingent until their condition is met where it says so.", "psus 1m common")
            { Reads = TrailingParts.When, Subject = TermSubject.ShareClass, Supported = true, Modifiers = ["vested", "unvested", "contingent"] },
        new("convertible debt", Party, ValueKind.Money, "Bonds that convert into shares at a price: shares where the share is worth more, else debt.", "convertible debt notes-2027 $500m at $50.00, interest 2%")
            { Subject = TermSubject.Name, Supported = true, Modifiers = ["at", "interest"] },
        new("convertible preferred", Party, ValueKind.Money, "Preferred shares that convert into common shares at a price: by what they are owed.", "convertible preferred series-b $200m at $40.00, dividend 5%")
            { Subject = TermSubject.Name, Supported = true, Modifiers = ["at", "dividend"] },
        new("pool", Party, ValueKind.Shares, "Shares set aside for employees.", "pool 100_000 unissued")
            { PartOf = "the company", Supported = true, Modifiers = ["unissued", "pre-money", "post-money"] },
        new("invested", Party, ValueKind.Money, "What was paid in for a class of preferred shares, where no round says so.", "invested A $5m")
            { Subject = TermSubject.ShareClass, Meaning = Meaning.Raise, Supported = true },
        new("holder", Party, ValueKind.Any, "Who owns shares: a number, a percentage, or a worth that is divided by the price of the day.", "holder Tesla worth $2bn on 2026-01-28")
            { Reads = TrailingParts.Reading, Subject = TermSubject.Party, PartOf = "all shares", Supported = true, Modifiers = ["basic", "diluted"] },
        new("price", Party | Deal, ValueKind.MoneyPerShare, "A market price or an appraisal of one share on a day; never the offer.", "price VMware.common $95.71 close on 2022-05-20")
            { Reads = TrailingParts.Reading | TrailingParts.Starting, Subject = TermSubject.ShareClass, Meaning = Meaning.Price, Supported = true },
        new("value", Party, ValueKind.Money, "A valuation of the whole company, before (pre-money) or after (post-money) a round's money.", "value $500bn post-money as of 2025-10")
            { Meaning = Meaning.Valuation, Supported = true, Modifiers = ["pre-money", "post-money"] },
        new("market value", Party | Commitment, ValueKind.Money, "Price times shares outstanding, as the market has it.", "market value $1.765tn on 2026-06-12")
            { Meaning = Meaning.MarketValue, Supported = true },
        new("revenue", Party, ValueKind.Money, "Sales of a period.", "revenue 2025 $12bn")
            { Timing = Timing.Flow, Meaning = Meaning.Revenue, Supported = true, Modifiers = ["ltm", "ntm"] },
        new("profit", Party, ValueKind.Money, "Profit of a period where the source does not say which measure.", "profit 2025 about $8bn")
            { Timing = Timing.Flow, Meaning = Meaning.Income, Supported = true, Modifiers = ["ltm", "ntm"] },
        new("net income", Party, ValueKind.Money, "Profit of a period after interest and tax; a loss is negative.", "net income 2025-Q3 -$1.46bn")
            { Timing = Timing.Flow, Meaning = Meaning.Income, Supported = true, Modifiers = ["ltm", "ntm"] },
        new("ebitda", Party | Acquisition, ValueKind.Money, "Earnings of a period before interest, tax, depreciation and amortisation.", "ebitda 2024 $100m")
            { Timing = Timing.Flow, Meaning = Meaning.Income, Supported = true, Modifiers = ["ltm", "ntm"] },
        new("eps", Party, ValueKind.MoneyPerShare, "Net income of a period for each basic share.", "eps 2025 $2.88")
            { Timing = Timing.Flow, Meaning = Meaning.Price, Supported = true },
        new("diluted eps", Party, ValueKind.MoneyPerShare, "Net income of a period for each diluted share.", "diluted eps 2025 $2.84")
            { Measure = "eps.diluted", Timing = Timing.Flow, Meaning = Meaning.Price, Supported = true },
        new("average shares", Party, ValueKind.Shares, "Shares outstanding on average over a period, weighted by time: what basic earnings per share are over.", "average shares 2025 1_881m")
            { Timing = Timing.Flow, Supported = true },
        new("diluted average shares", Party, ValueKind.Shares, "The same with what dilutes: what diluted earnings per share are over.", "diluted average shares 2025 1_890m")
            { Measure = "average-shares.diluted", Timing = Timing.Flow, Supported = true },
        new("preferred dividends", Party, ValueKind.Money, "Dividends of a period on preferred shares, which do not belong to common shares.", "preferred dividends 2025 $12m")
            { Timing = Timing.Flow, Meaning = Meaning.Cash, Supported = true },
        new("burn", Party, ValueKind.MoneyPerTime, "Cash that a company uses up, net, for each month or year.", "burn about $1bn per month")
            { Meaning = Meaning.Cash, Supported = true, Modifiers = ["before commitments", "after commitments"] },
        new("cash used", Party, ValueKind.Money, "Cash used up in a period.", "cash used 2025-01..2025-09 nearly $8bn")
            { Timing = Timing.Flow, Meaning = Meaning.Cash, Supported = true },
        new("cash", Party, ValueKind.Money, "Cash and equivalents on a day.", "cash $9.6bn as of 2025-06-30")
            { Meaning = Meaning.Cash, Supported = true },
        new("debt", Party, ValueKind.Money, "Borrowings on a day.", "debt $18.8bn as of 2025-09-30")
            { Meaning = Meaning.Debt, Supported = true },
        new("net debt", Party | Deal, ValueKind.Money, "Debt less cash; net cash is negative.", "net debt $13.8bn")
            { Subject = TermSubject.Party, Meaning = Meaning.Debt, Supported = true },
        new("preferred equity", Party | Acquisition, ValueKind.Money, "Preferred shares that do not convert, at what they are owed.", "preferred equity $200m as of 2025-12-31")
            { Meaning = Meaning.Debt, Supported = true },
        new("non-controlling interests", Party | Acquisition, ValueKind.Money, "What others own of a company's subsidiaries; of a partial acquisition, the fair value of what is not acquired.", "non-controlling interests $50m as of 2025-12-31")
            { Meaning = Meaning.Debt, Supported = true },
        new("lease liabilities", Party | Acquisition, ValueKind.Money, "Leases that count as debt.", "lease liabilities $80m as of 2025-12-31")
            { Meaning = Meaning.Debt, Supported = true },
        new("equity affiliates", Party | Acquisition, ValueKind.Money, "Stakes in companies that are not consolidated.", "equity affiliates $30m as of 2025-12-31")
            { Meaning = Meaning.Cash, Supported = true },
        new("controlled by", Party, ValueKind.Party, "Who controls the company; one controller on both sides of a deal makes it a related-party deal.", "controlled by Musk")
            { Supported = true },
        new("safe", Party, ValueKind.Money, "A simple agreement for future equity: money now, shares at the next priced round.", "safe a $200k, cap $4m post-money")
            { Subject = TermSubject.Name, Timing = Timing.Contract, Meaning = Meaning.Raise, Supported = true, Modifiers = ["cap", "discount", "pre-money", "post-money", "over outstanding", "over diluted", "mfn"] },
        new("convertible", Party, ValueKind.Money, "A convertible note: a loan that becomes shares at the next priced round.", "convertible n $500k, cap $6m over outstanding, discount 20%")
            { Subject = TermSubject.Name, Timing = Timing.Contract, Meaning = Meaning.Debt, Supported = true, Modifiers = ["cap", "discount", "pre-money", "post-money", "over outstanding", "over diluted", "mfn", "interest", "compounded yearly", "maturity"] },
        new("backlog", Party | Commitment, ValueKind.Money, "Orders not yet delivered, by the company's own definition; not the same as RPO.", "backlog $55.6bn as of 2025-09-30")
            { Meaning = Meaning.Backlog, Supported = true },
        new("rpo", Party, ValueKind.Money, "Remaining performance obligations: contracted revenue not yet recognised (ASC 606).", "rpo $50bn as of 2025-09-30")
            { Meaning = Meaning.Backlog, Supported = true },
        new("capex", Party, ValueKind.Money, "Capital expenditure of a period.", "capex 2026 $60bn")
            { Timing = Timing.Flow, Meaning = Meaning.Cash, Supported = true },
        new("operating cash flow", Party, ValueKind.Money, "Cash from operations of a period.", "operating cash flow 2025 $20.8bn")
            { Timing = Timing.Flow, Meaning = Meaning.Cash, Supported = true, Modifiers = ["before commitments", "after commitments"] },
        new("free cash flow", Party, ValueKind.Money, "Cash from operations of a period less capital expenditure.", "free cash flow 2025 $5bn")
            { Timing = Timing.Flow, Meaning = Meaning.Cash, Supported = true },
        new("growth", Party, ValueKind.Rate, "By how much a figure is more than a year before: 359% more is 4.59 times as much.", "growth rpo 359%")
            { Subject = TermSubject.Name, Timing = Timing.Level, Supported = true },
        new("dividend", Party | Acquisition, ValueKind.MoneyPerShare, "A dividend for each share.", "dividend $0.50 on 2025-03-14")
            { Subject = TermSubject.ShareClass, Timing = Timing.Flow, Meaning = Meaning.Cash, Supported = true },
        new("level", Party, ValueKind.Number, "The level of an index on a day.", "level 4_783.45 on 2023-12-29") { Reads = TrailingParts.Reading, Supported = true },
        new("fiscal year ends", Party, ValueKind.Number, "The month in which the fiscal year ends; December unless it says so.", "fiscal year ends 5")
            { Timing = Timing.Contract, Supported = true },
    ];
}
