using System.Collections.Immutable;
using DealLang.Values;
using static DealLang.Vocabulary.TermScope;

namespace DealLang.Vocabulary;

/// <summary>What the header of a loan, a bond, a guarantee or a lease may say.</summary>
internal static class CreditTerms
{
    public static readonly ImmutableArray<Term> All =
    [
        // how much
        new("amount", Commitment, ValueKind.Money, "The size of a loan or a guarantee.", "amount $7.6bn")
            { Reads = TrailingParts.Until, Timing = Timing.Contract, Meaning = Meaning.Commitment, Supported = true, Modifiers = ["revolving"] },
        new("drawn", Commitment, ValueKind.Money, "What has been drawn of a loan.", "drawn $2.3bn as of 2024-12-31")
            { Meaning = Meaning.Debt, Supported = true },
        new("draws", Commitment, ValueKind.Money, "A part of the loan that is drawn on a day.", "draws $40m on 2027-01-15")
            { Timing = Timing.Contract, Meaning = Meaning.Debt, Supported = true },
        new("repays", Commitment, ValueKind.Money, "What is paid back on a day, beside what falls due.", "repays $10m on 2028-01-15")
            { Timing = Timing.Contract, Meaning = Meaning.Debt, Supported = true },
        new("availability", Commitment, ValueKind.Date, "Until when a loan may be drawn.", "availability 2027-06-30") { Timing = Timing.Contract, Supported = true },
        new("maturity", Commitment | Leg, ValueKind.Date, "When a loan is due.", "maturity 2030-03-03") { Timing = Timing.Contract, Supported = true },
        // what it costs
        new("rate", Leg, ValueKind.Rate, "Interest: a fixed rate, or a reference rate plus a margin.", "rate SOFR + 650bp, floor 1%")
            { Timing = Timing.Contract, Supported = true, Modifiers = ["floor", "cap", "days", "set in advance", "set in arrears", "on opening balance", "on average balance", "on closing balance"] },
        new("rate", Commitment, ValueKind.Rate, "Interest: a fixed rate, or a reference rate plus a margin.", "rate SOFR + 650bp, floor 1%")
            { Reads = TrailingParts.Starting, Timing = Timing.Contract, Supported = true, Modifiers = [.. DealTerms.CycleWords, "floor", "cap", "days", "set in advance", "set in arrears", "on opening balance", "on average balance", "on closing balance"] },
        new("coupon", Commitment, ValueKind.Rate, "The fixed rate of a bond.", "coupon 4.5%")
            { Reads = TrailingParts.Starting, Measure = "rate", Timing = Timing.Contract, Supported = true, Modifiers = [.. DealTerms.CycleWords, "days"] },
        new("margin", Commitment, ValueKind.Rate, "The part of the rate above the reference rate.", "margin 650bp") { Reads = TrailingParts.Starting | TrailingParts.When, Timing = Timing.Contract, Supported = true },
        new("oid", Commitment | Leg, ValueKind.Percent, "Original issue discount.", "oid 2%") { Timing = Timing.Contract, Supported = true },
        new("issue price", Commitment, ValueKind.Percent, "What is paid for a bond, as a part of its face.", "issue price 98.5%") { Timing = Timing.Contract, Supported = true },
        new("yield", Commitment, ValueKind.Rate, "The yield to maturity at the issue price, a year, compounded as often as interest is paid.", "yield 5.25%")
            { Timing = Timing.Observation, Supported = true },
        new("clean price", Commitment, ValueKind.Percent, "What a bond is quoted at on a day, as a part of what is owed, without the interest that has accrued.", "clean price 97.25% on 2026-09-30")
            { Timing = Timing.Observation, Supported = true },
        new("dirty price", Commitment, ValueKind.Percent, "What is paid for a bond on a day, as a part of what is owed, with the interest that has accrued.", "dirty price 99% on 2026-09-30")
            { Timing = Timing.Observation, Supported = true },
        new("undrawn fee", Commitment | Leg, ValueKind.Rate, "The fee on what may still be drawn.", "undrawn fee 50bp") { Reads = TrailingParts.Starting, Timing = Timing.Contract, PartOf = "what is not drawn", Supported = true },
        new("pik", Commitment, ValueKind.Rate, "Interest that is added to what is owed (payment in kind), beside the rate that is paid.", "pik 4%") { Reads = TrailingParts.Until, Timing = Timing.Contract, Supported = true },
        new("utilisation fee", Commitment, ValueKind.Rate, "The fee on what is drawn; from a utilisation on, where the line says which.", "utilisation fee 25bp when utilisation >= 50%") { Reads = TrailingParts.When, Timing = Timing.Contract, PartOf = "what is drawn", Supported = true },
        new("upfront fee", Commitment, ValueKind.Any, "Paid to the lender when the loan begins: an amount, or a part of the loan.", "upfront fee 1%") { Timing = Timing.Contract, PartOf = "the loan", Supported = true },
        new("prepayment fee", Commitment, ValueKind.Rate, "Paid on top of what comes back early, as a part of it; until a day, where the line names one.", "prepayment fee 2% until 2028-01-02") { Reads = TrailingParts.Until, Timing = Timing.Contract, PartOf = "what comes back early", Supported = true },
        new("redemption price", Commitment, ValueKind.Percent, "What a bond costs to redeem before it is due, as a part of what is owed, from a day on.", "redemption price 102.25% starting 2028-01-02") { Reads = TrailingParts.Starting, Timing = Timing.Contract, Supported = true },
        new("make-whole", Commitment, ValueKind.Any, "The yield at which what is left to be paid of a bond is worth its price, before the first day on which it may be redeemed at a price of its own.", "make-whole Treasury + 50bp") { Reads = TrailingParts.Until, Timing = Timing.Contract, Supported = true },
        new("exit fee", Commitment, ValueKind.Any, "Paid to the lender when the loan is due: an amount, or a part of the loan.", "exit fee 1%") { Timing = Timing.Contract, PartOf = "the loan", Supported = true },
        new("agency fee", Commitment, ValueKind.MoneyPerYear, "What the borrower pays a year for the loan to be looked after.", "agency fee $250k per year") { Reads = TrailingParts.Starting, Timing = Timing.Contract, Meaning = Meaning.Fee, Supported = true },
        // what it may be turned into
        new("conversion ratio", Commitment, ValueKind.Shares, "The shares that one bond is turned into.", "conversion ratio 25 Beta.common") { Timing = Timing.Contract, Supported = true },
        new("denomination", Commitment, ValueKind.Money, "The face of one bond.", "denomination $1_000") { Timing = Timing.Contract, Supported = true },
        new("conversion premium", Commitment, ValueKind.Percent, "By how much the price of conversion is above that of the share when the terms were agreed: of the borrower's, or of the company's that is named.", "conversion premium 30%") { Subject = TermSubject.ShareClass, Timing = Timing.Observation, Supported = true },
        new("forced conversion", Commitment, ValueKind.Percent, "From which part of the price of conversion on the borrower may force it.", "forced conversion 130%") { Timing = Timing.Contract, Supported = true },
        // how it is paid back
        new("amortisation", Commitment | Leg, ValueKind.Money, "How a loan is paid back.", "amortisation linear quarterly")
            { Reads = TrailingParts.Runs | TrailingParts.Rounded, Timing = Timing.Contract, Supported = true, Modifiers = ["bullet", "linear", "annuity", "sculpted", "interest only", "capitalising", .. DealTerms.CycleWords, "days", .. DealTerms.ScheduleWords] },
        new("instalment", Commitment, ValueKind.Money, "What is the same in each period: of an annuity interest and principal together, of a linear loan the principal.", "instalment $599.55")
            { Timing = Timing.Observation, Meaning = Meaning.Cash, Supported = true },
        new("sweep", Commitment, ValueKind.Percent, "The part of the cash left after debt service that pays the loan down each year.", "sweep 50%") { Timing = Timing.Contract, PartOf = "the cash that is left", Supported = true },
        // what stands behind it
        new("collateral", Commitment | Leg, ValueKind.Any, "What secures a loan, its value, and the haircut on it.", "collateral \"chips\" worth $16bn, haircut 25%")
            { Reads = TrailingParts.Over, Timing = Timing.Contract, Supported = true, Modifiers = ["haircut", "linear"] },
        new("covenant", Commitment, ValueKind.Test, "A test that the borrower must keep.", "covenant dscr >= 1.2x") { Reads = TrailingParts.When, Timing = Timing.Contract, Supported = true, IsTold = true },
        new("cfads", Commitment, ValueKind.Money, "Cash flow available for debt service, of a year; of every year where none is named.", "cfads 2027 $300m")
            { Timing = Timing.Flow, Meaning = Meaning.Cash, Supported = true },
        new("for", Commitment, ValueKind.Any, "What a guarantee covers: a loan by its name, or what nobody else buys.", "for unsold \"capacity\"")
            { Timing = Timing.Contract, Supported = true, Modifiers = ["unsold"] },
        new("called", Commitment, ValueKind.Any, "What was called of a guarantee on a day.", "called $30m on 2027-02-15")
            { IsTold = true, Timing = Timing.Contract, Meaning = Meaning.Cash, Supported = true },
        new("guarantee fee", Commitment, ValueKind.Rate, "What the guarantor is paid a year, on the amount.", "guarantee fee 2%") { Reads = TrailingParts.Starting, Timing = Timing.Contract, PartOf = "the amount", Supported = true },
        // leases
        new("rent", Commitment, ValueKind.MoneyPerYear, "What a tenant pays a year, in all or for each unit of what is leased.", "rent $40m per year") { Reads = TrailingParts.Runs, Timing = Timing.Contract, Meaning = Meaning.Commitment, Supported = true, Modifiers = ["indexed", "in advance"] },
        new("escalator", Commitment | Leg, ValueKind.Rate, "By how much a rent, or the price of what is bought, rises from one year to the next.", "escalator 3%") { Reads = TrailingParts.Starting, Timing = Timing.Contract, Supported = true },
    ];
}
