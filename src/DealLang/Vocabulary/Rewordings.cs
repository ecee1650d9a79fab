using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>A usual phrase that the language says otherwise: how it is written elsewhere, how here, and why.</summary>
/// <param name="Written">
/// Words, with holes: <c>{value}</c> is an amount with all that belongs to it, <c>{date}</c> a date or a period, <c>{name}</c> one name, <c>{number}</c> one number, <c>{words}</c> whatever
/// stands there, <c>{rest}</c> the rest of the line or nothing. A number behind a hole's name tells two of a kind apart.
/// </param>
/// <param name="Meant">The line as the language has it, with the same holes; <c>↵</c> begins another line. Empty where no line can be offered.</param>
public sealed record Rewording(string Written, string Meant, string Why)
{
    /// <summary>At the margin; else under a header.</summary>
    public bool AtMargin { get; init; }

    /// <summary>As a row under a list line.</summary>
    public bool InRows { get; init; }

    /// <summary>A line as somebody would write it; where there is none, the phrase with the simplest words in its holes serves.</summary>
    public string Example { get; init; } = "";
}

/// <summary>Phrases of releases, filings and term sheets that are answered with the right wording. Only lines that cannot be read are held against them.</summary>
public static class Rewordings
{
    private const string InWords = "The language has no figures for it: it is kept in words, as a note.";
    private const string OwnLeg = "What is paid is a leg: who pays is its subject, and what it waits for stands behind when.";
    private const string Multiple = "A multiple stands before what it is a multiple of.";
    private const string Base = "The price that a premium is over is named first: `premium undisturbed 25%`, and the price in the target's block, `price common $20.00 close on 2026-02-27 name undisturbed`.";
    private const string NamedPrice = "How a price was read stands behind it, and the name that a premium calls it by at the end.";
    private const string Range = "Between the ends of a range stand two points.";
    private const string MfnName = "`mfn` is a word of the language and no name: call it otherwise and say it behind, `safe b $375k, mfn`.";
    private const string PerClass = "Shares are named by their company and class, and a price is per the class: `0.5 Alpha.common per Beta.common`, `$25.00 per Beta.common`.";
    private const string ClassOf = "A class is named behind its company: `class A` there, and `0.5 Alpha.A per Beta.common` here.";
    private const string ForYears = "How long it runs stands behind the figure: `$2bn per year for 5 years starting 2027`.";
    private const string EachRow = "A row has one who provides it: give each a row of its own, such as `equity-a $5bn, provided by Alpha`.";
    private const string SellerNote = "A note that the buyer gives is a loan of the seller's, beside the cash: `commitment note: Gamma lends $300m to Alpha` at the margin, and its `rate` and `maturity` under it.";
    private const string Within = "A closing that is expected within a period names the period; by a day, `by 2026-12-31`.";
    private const string Term = "A loan ends on a day, which may be counted from another: `maturity 2031-01-12`, `maturity 5 years after signed`.";
    private const string NewShares = "A limit on new shares names whose shares it is a part of, and what takes their place: `limit new-shares 19.99% of Alpha.shares, excess in cash`.";
    private const string Both = "Cash and shares are a leg each, and a price is per the class.";
    private const string Yearly = "Synergies are so much a year; how much of them counts in a year stands behind it, `synergies 2027 $60m, phase 50%`.";
    private const string Periods = "How often something is paid stands behind `periods`.";
    private const string Ownership = "A part of the combined company is its ownership.";
    private const string Accretive = "Accretion follows from the other lines; what somebody states of it is a line at the margin, `deal.accretion.percent(2027) 5%`.";
    private const string OneTime = "What it costs once stands with its year: `cost to achieve 2027 $80m`.";
    private const string WalkAway = "Up to which price a side is bound stands under the leg that it is for: `collar at least $40.00, outside walk`.";
    private const string RollsOver = "Shares that their owner leaves in are a line that names him: `rollover Founder 10%`.";
    private const string Dividend = "A dividend that is taken off the price is `less dividend $0.50`; one that is paid beside it is a leg, `Beta pays $25m to Beta.holders`.";
    private const string FeeByDay = "A fee that hangs on a day is a leg: `Beta pays $75m to Alpha when terminated before 2026-06-30`.";
    private const string Right = "A right is given like a share, and what it pays stands under its line: `pays 1 cvr per Beta.common`, `right cvr pays $2.00 when approval`.";
    private const string Sources = "Where the money comes from are rows under `funding`: `term-loan $2bn, provided by Bank`.";
    private const string LastTwelve = "Twelve months are said behind the figure, with the day on which they end.";

    public static ImmutableArray<Rewording> All { get; } =
    [
        new("ev / {name} LTM {value}", "ev {value} {name}", Multiple) { Example = "ev/ebitda LTM 16.4x" },
        new("ev / {name} {date} {value}", "ev {value} {name} {date}", Multiple) { Example = "ev/ebitda 2025 16.4x" },
        new("ev / {name} {value}", "ev {value} {name}", Multiple) { Example = "ev/ebitda 16.4x" },
        new("multiple {name} {date} {value}", "ev {value} {name} {date}", Multiple) { Example = "multiple ebitda 2025 16.4x" },
        new("{name} LTM {date} {value}", "{name} {value} ltm as of {date}", LastTwelve) { Example = "ebitda LTM 2025-Q4 $48m" },
        new("{name} LTM to {date} {value}", "{name} {value} ltm as of {date}", LastTwelve) { Example = "ebitda LTM to 2025-12-31 $48m" },
        new("{name} LTM {value}", "{name} {value} ltm", LastTwelve) { Example = "ebitda LTM $48m" },
        new("LTM {name} {value}", "{name} {value} ltm", LastTwelve) { Example = "LTM ebitda $48m" },

        new("premium to vwap {rest}", "premium vwap {rest}", Base) { Example = "premium to VWAP 30 days 20%" },
        new("premium over vwap {rest}", "premium vwap {rest}", Base) { Example = "premium over VWAP 30 days 20%" },
        new("premium {value} to {name} {rest}", "premium {name} {value} {rest}", Base) { Example = "premium 25% to undisturbed" },
        new("premium of {value} to {name} {rest}", "premium {name} {value} {rest}", Base) { Example = "premium of 25% to undisturbed" },
        new("premium over {name} {value}", "premium {name} {value}", Base) { Example = "premium over undisturbed 25%" },
        new("premium to {name} {value}", "premium {name} {value}", Base) { Example = "premium to undisturbed 25%" },
        new("issuance limit {value} {rest}", "", NewShares) { Example = "issuance limit 19.99%" },
        new("issuance cap {value} {rest}", "", NewShares) { Example = "issuance cap 19.99%" },
        new("implied offer price {value} {rest}", "per-share {value}", "What one share of the target receives is per-share.") { Example = "implied offer price $25.00 per share" },
        new("transaction valued at {value}", "value {value}", "What the whole comes to is its value; of the shares alone, its equity.") { Example = "transaction valued at about $1.25bn" },
        new("transaction value of {value}", "value {value}", "What the whole comes to is its value; of the shares alone, its equity.") { Example = "transaction value of about $1.25bn" },
        new("representing a {value} premium {rest}", "", Base) { Example = "representing a 25% premium to the closing price on 2026-02-27" },
        new("representing a premium of {value} {rest}", "", Base) { Example = "representing a premium of 25% to the closing price on 2026-02-27" },
        new("{words} synergies of {value} {rest}", "synergies {value} per year", Yearly) { Example = "annual run-rate cost synergies of $60m by year three" },
        new("premium of {value} over {words}", "", Base) { Example = "premium of 25% over the closing price on 2026-02-27" },
        new("premium of {value} to {words}", "", Base) { Example = "premium of 25% to the closing price on 2026-02-27" },
        new("premium {value} over {words}", "", Base) { Example = "premium 25% over the closing price on 2026-02-27" },
        new("synergies of {value} by {words}", "synergies {value} per year", Yearly) { Example = "synergies of $60m by year three" },
        new("breakeven synergies {value}", "", "What synergies must reach follows from the other lines; what somebody states of it is a line at the margin, `deal.synergies.breakeven $20m`.") { Example = "breakeven synergies $20m" },
        new("accretive {rest}", "", Accretive) { Example = "accretive to EPS in 2027 by 5%" },
        new("dilutive {rest}", "", Accretive) { Example = "dilutive in 2027" },
        new("one-time costs {date} {value}", "cost to achieve {date} {value}", OneTime) { Example = "one-time costs 2027 $80m" },
        new("integration costs {date} {value}", "cost to achieve {date} {value}", OneTime) { Example = "integration costs 2027 $80m" },
        new("one-time costs {value}", "", OneTime) { Example = "one-time costs $80m" },
        new("integration costs {value}", "", OneTime) { Example = "integration costs $80m" },
        new("intangible assets {value} {rest}", "", "What a purchase brings to fair value is the deal's, `write-up \"intangible assets\" $500m over 10 years`; what stands in a company's own books is a metric in quotes.") { Example = "intangible assets $500m" },
        new("walk-away right {rest}", "", WalkAway) { Example = "walk-away right below $40.00" },
        new("walk right {rest}", "", WalkAway) { Example = "walk right below $40.00" },
        new("{name} rolls over {value} {rest}", "rollover {name} {value}", RollsOver) { Example = "Founder rolls over 10% of Beta" },
        new("rolls over {rest}", "", RollsOver) { Example = "rolls over 10% of Beta" },
        new("dividend {value} per share before {words}", "", Dividend) { Example = "dividend $0.50 per share before closing" },
        new("special dividend {value} {rest}", "", Dividend) { Example = "special dividend $0.50 per share" },
        new("termination fee {value} before {date}", "", FeeByDay) { Example = "termination fee $75m before 2026-06-30" },
        new("termination fee {value} after {date}", "", FeeByDay) { Example = "termination fee $75m after 2026-06-30" },
        new("reverse termination fee {value} before {date}", "", FeeByDay) { Example = "reverse termination fee $75m before 2026-06-30" },
        new("contingent value right {rest}", "", Right) { Example = "contingent value right $2.00 per share" },
        new("contingent value rights {rest}", "", Right) { Example = "contingent value rights $2.00 per share" },
        new("cvr {rest}", "", Right) { Example = "cvr $2.00 per share" },
        new("bridge loan {value} {rest}", "", Sources) { Example = "bridge loan $2bn" },
        new("term loan {value} {rest}", "", Sources) { Example = "term loan $2bn" },
        new("financing {value} {rest}", "", Sources) { Example = "financing $2bn term loan" },
        new("{name} will fund {words}", "", Sources) { Example = "Alpha will fund the deal with cash" },
        new("pays {value} in cash and {value2} in stock {rest}", "", Both + " Where holders choose, `holders may choose cash or stock`.") { Example = "pays 50% in cash and 50% in stock" },
        new("tender offer at {value} {rest}", "", "The price is a leg, `pays $25.00 per Beta.common`, and what the offer waits for a line, `minimum tender 50%`.") { Example = "tender offer at $25.00 per share" },
        new("holders may elect {words}", "holders may choose {words}", "Holders choose, and what was chosen is `elected`.") { Example = "holders may elect cash or stock" },
        new("{name} holders own {value} {rest}", "ownership {name} {value}", Ownership) { Example = "Beta holders own 20% of the combined company" },
        new("{name} shareholders own {value} {rest}", "ownership {name} {value}", Ownership) { Example = "Beta shareholders own 20% of the combined company" },
        new("implied value {value}", "per-share {value}", "What one share of the target receives is per-share."),
        new("implied value per share {value}", "per-share {value}", "What one share of the target receives is per-share."),
        new("price per share {value}", "", "In an acquisition that is `per-share $25.00`, in a financing round `round price $1.00`."),
        new("valuation {value}", "value {value}", "A valuation is a value; of a round, pre or post."),

        new("multiple {value} {name} {rest}", "ev {value} {name} {rest}", Multiple) { Example = "multiple 9x ebitda 2025" },
        new("net cash {value}", "net debt -{value}", "Net cash is net debt with a minus."),
        new("option pool {value} {rest}", "pool {value} {rest}", "What is set aside for employees is a pool.") { Example = "option pool 10% post-money" },
        new("callable {rest}", "note \"callable {rest}\"", InWords) { Example = "callable 2027-01-15 at 103%" },
        new("semi-annual", "periods semiannual", Periods),
        new("semi-annually", "periods semiannual", Periods),
        new("semiannual", "periods semiannual", Periods),
        new("quarterly", "periods quarterly", Periods),
        new("monthly", "periods monthly", Periods),
        new("annually", "periods yearly", Periods),
        new("accordion {value}", "note \"accordion {value}\"", InWords),
        new("founded {rest}", "note \"founded {rest}\"", InWords),
        new("pro rata {rest}", "note \"pro rata {rest}\"", InWords),
        new("option to extend {rest}", "note \"option to extend {rest}\"", InWords),
        new("{name} commits {value} to {name2} {rest}", "{name} pays {value} to {name2} {rest}", OwnLeg) { Example = "Alpha commits $5m to Beta" },
        new("pays {value} upfront", "pays {value} name upfront", OwnLeg),
        new("termination fee {value} {name} to {name2}", "termination fee {name} {value}", "The party that pays is named before the amount; the other side receives it."),
        new("termination fee {value} payable by {name}", "termination fee {name} {value}", "The party that pays is named before the amount; the other side receives it."),
        new("termination fee {value} payable by {name} to {name2}", "termination fee {name} {value}", "The party that pays is named before the amount; the other side receives it."),
        new("reverse termination fee {value} payable by {name}", "reverse termination fee {name} {value}", "The party that pays is named before the amount; the other side receives it."),

        new("upfront {value}", "pays {value} name upfront", OwnLeg),
        new("upfront payment {value}", "pays {value} name upfront", OwnLeg),
        new("upfront cash {value}", "pays {value} name upfront", OwnLeg),
        new("initial payment {value}", "pays {value} name upfront", OwnLeg),
        new("deposit {value}", "pays {value} name deposit", OwnLeg),
        new("pays {value} seller note {rest}", "", SellerNote) { Example = "pays $300m seller note" },
        new("pays {value} in seller notes {rest}", "", SellerNote) { Example = "pays $300m in seller notes" },
        new("seller note {value} {rest}", "", SellerNote) { Example = "seller note $300m" },
        new("milestone {value}", "pays {value} when milestone", OwnLeg),
        new("milestone payment {value}", "pays {value} when milestone", OwnLeg),
        new("milestones {value}", "pays {value} when milestones", OwnLeg),
        new("earnout {value}", "pays {value} when milestone name earn-out", OwnLeg),
        new("earn-out {value}", "pays {value} when milestone name earn-out", OwnLeg),
        new("earn-out of {value}", "pays {value} when milestone name earn-out", OwnLeg),
        new("collar {value} to {value2} {rest}", "collar {value}..{value2} {rest}", Range) { Example = "collar $45.00 to $55.00, outside value fixed" },
        new("{name} between {value} and {value2}", "{name} {value}..{value2}", Range) { Example = "raise between $45m and $55m" },
        new("{name} {value} to {value2}", "{name} {value}..{value2}", Range) { Example = "raise $45m to $55m" },
        new("escrow {value}", "pays {value} when release name escrow", "Money that is held back is a leg that waits: for an event, or for a day (`pays $5m on 2027-06-30`)."),
        new("holdback {value}", "pays {value} when release name holdback", "Money that is held back is a leg that waits: for an event, or for a day (`pays $5m on 2027-06-30`)."),
        new("royalty {value} of {words}", "pays {value} of {words} name royalty", OwnLeg) { Example = "royalty 5% of revenue" },
        new("pays {value} in cash per {name} share {rest}", "pays {value} in cash per {name} {rest}", PerClass) { Example = "pays $56.00 in cash per Beta share" },
        new("closing price {value} on {date} {rest}", "price common {value} close on {date} {rest}", "A price names its class, and how it was read stands behind it.") { Example = "closing price $45.58 on 2026-01-09" },
        new("{value} per share in cash {rest}", "", PerClass) { Example = "$56.00 per share in cash" },
        new("{value} in cash per share {rest}", "", PerClass) { Example = "$56.00 in cash per share" },
        new("{value} per share {rest}", "", PerClass) { Example = "$56.00 per share" },
        new("value {value} including {words2} debt", "ev {value}", "The value with the debt that is taken over is ev.") { Example = "transaction value $19.7bn including net debt" },
        new("ev {value} including {words2} debt", "ev {value}", "The value with the debt that is taken over is ev.") { Example = "enterprise value $19.7bn including net debt" },
        new("pays {value} in cash and {value2} shares of {name} common stock per share of {name2} common stock", "pays {value} per {name2}.common↵pays {value2} {name}.common per {name2}.common", Both) { Example = "pays $15.00 in cash and 0.2500 shares of Alpha common stock per share of Beta common stock" },
        new("pays {value} in cash and {value2} {name} shares per {name2} share", "pays {value} per {name2}.common↵pays {value2} {name}.common per {name2}.common", Both) { Example = "pays $15.00 in cash and 0.2500 Alpha shares per Beta share" },
        new("pays {value} in cash and {value2} {name} shares for each {name2} share", "pays {value} per {name2}.common↵pays {value2} {name}.common per {name2}.common", Both) { Example = "pays $15.00 in cash and 0.2500 Alpha shares for each Beta share" },
        new("pays {value} in {words} per {rest}", "", "Paper is a class of the company that issues it: declare it there with `class`, and give that class `worth` the amount, as in `pays Alpha.pik worth $18.00 per Beta.common`.") { Example = "pays $18.00 in PIK preferred per Beta.common" },
        new("{name} contributes {rest}", "{name} gives {rest}", "What a party puts in it gives.") { Example = "Alpha contributes \"consumer business\" worth $5bn" },

        new("conditions {words}", "conditions \"{words}\"", "What closing waits for stands in quotes.") { Example = "conditions HSR, shareholder approval" },
        new("condition {words}", "conditions \"{words}\"", "What closing waits for stands in quotes."),
        new("closing conditions {words}", "conditions \"{words}\"", "What closing waits for stands in quotes."),
        new("subject to {words}", "conditions \"{words}\"", "What closing waits for stands in quotes."),
        new("closing expected {words}", "expected close {words}", "A closing that is expected; one that has been is `closed`.") { Example = "closing expected late 2026" },
        new("closing is expected in the {words}", "expected close {words}", "A closing that is expected; one that has been is `closed`.") { Example = "closing is expected in the second half of 2026" },
        new("closing is expected in {words}", "expected close {words}", "A closing that is expected; one that has been is `closed`.") { Example = "closing is expected in mid 2026" },
        new("closing is expected {words}", "expected close {words}", "A closing that is expected; one that has been is `closed`.") { Example = "closing is expected mid 2026" },
        new("completion expected {words}", "expected close {words}", "A completion that is expected; one that has been is `closed`.") { Example = "completion expected late 2026" },
        new("expected close by {words} of calendar year {date} {rest}", "expected close {date} {rest}", Within) { Example = "expected to close by end of calendar year 2026" },
        new("expected close by the end of {date} {rest}", "expected close {date} {rest}", Within) { Example = "expected to close by the end of 2026" },
        new("completion {date}", "expected close {date}", "A completion that is expected; one that has been is `closed`."),
        new("closing {date}", "expected close {date}", "A closing that is expected; one that has been is `closed`."),

        .. InNotes("go-shop", "go shop", "no-shop", "no shop", "voting agreement", "voting agreements", "support agreement", "standstill", "exclusivity", "locked box", "locked-box", "matching rights",
            "material adverse effect", "appraisal rights", "drag-along", "tag-along", "right of first refusal", "information rights", "board seat", "board seats", "top-up option", "odd lots", "odd-lot priority", "board", "headquarters", "ceo", "chairman",
            "financial advisor", "financial advisers", "advisor", "advisors", "legal counsel", "use of proceeds", "lead investor", "lead underwriter", "underwriters", "secured", "unsecured", "senior secured", "first lien",
            "second lien", "events of default", "change of control", "call protection", "representations", "warranties", "indemnity", "registration rights", "employees", "rating", "treatment of"),

        new("{value} liquidation preference {rest}", "preference {value} {rest}", "The multiple stands behind the word.") { Example = "1x liquidation preference, non-participating" },
        new("common shares {value}", "shares {value} common", "The class stands behind the number.") { Example = "common shares 100m" },
        new("ordinary shares {value}", "shares {value} ordinary", "The class stands behind the number.") { Example = "ordinary shares 100m" },
        new("safe {name} {value} at a {value2} {name2} cap", "safe {name} {value}, cap {value2} {name2}", "The cap stands behind a comma, and then what it is counted on.") { Example = "safe a $500k at a $5m post-money cap" },
        new("safe {name} {value}, {value2} {name2} cap", "safe {name} {value}, cap {value2} {name2}", "The cap stands behind its own word.") { Example = "safe a $500k, $5m post-money cap" },
        new("mandatory convertible {rest}", "", "Write it as what it turns into: `convertible preferred a $500m at $40.00`, under the company that issues it."),
        new("safe mfn {value} {rest}", "", MfnName) { Example = "safe mfn $375k" },
        new("convertible mfn {value} {rest}", "", MfnName) { Example = "convertible mfn $375k" },
        new("price {name} {value} closing {rest}", "price {name} {value} close {rest}", "How a price was read is one of close, vwap 5 days, first trade, board, fmv, round.") { Example = "price common $20.00 closing on 2026-01-09" },
        new("price {name} {value} undisturbed on {date} {rest}", "price {name} {value} close on {date} name undisturbed {rest}", NamedPrice) { Example = "price common $20.00 undisturbed on 2026-01-09" },
        new("price {name} {value} unaffected on {date} {rest}", "price {name} {value} close on {date} name unaffected {rest}", NamedPrice) { Example = "price common $20.00 unaffected on 2026-01-09" },
        new("price {name} {value} undisturbed close on {date} {rest}", "price {name} {value} close on {date} name undisturbed {rest}", NamedPrice) { Example = "price common $20.00 undisturbed close on 2026-01-09" },
        new("price {name} {value} unaffected close on {date} {rest}", "price {name} {value} close on {date} name unaffected {rest}", NamedPrice) { Example = "price common $20.00 unaffected close on 2026-01-09" },
        new("undisturbed price {name} {value} on {date} {rest}", "price {name} {value} close on {date} name undisturbed {rest}", NamedPrice) { Example = "undisturbed price common $20.00 on 2026-01-09" },
        new("unaffected price {name} {value} on {date} {rest}", "price {name} {value} close on {date} name unaffected {rest}", NamedPrice) { Example = "unaffected price common $20.00 on 2026-01-09" },
        new("price {name} {value} high {words} on {date} {rest}", "price {name} {value} close on {date} {rest}", "A high is the close of its day; premiums find it by its name.") { Example = "price common $63.00 high 52 weeks on 2026-01-08" },
        new("price {name} {value} {number} - day vwap {rest}", "price {name} {value} vwap {number} days {rest}", "The number of days stands behind vwap.") { Example = "price common $21.00 30-day vwap on 2026-01-09" },
        new("price {name} {value} vwap {number} months {rest}", "", "A window is counted in trading days: `vwap 60 days` for three months, `vwap 20 days` for one.") { Example = "price common $21.00 vwap 3 months on 2026-01-09" },
        new("price {value} escalating {value2}", "price {value}↵escalator {value2}", "What a price rises by is a line of its own.") { Example = "price $32 per MWh escalating 2% per year" },
        new("price {value}, escalating {value2}", "price {value}↵escalator {value2}", "What a price rises by is a line of its own.") { Example = "price $32 per MWh, escalating 2% per year" },
        new("{name} {value}, escalating {value2}", "{name} {value}↵escalator {value2}", "What a price rises by is a line of its own.") { Example = "rent $40m per year, escalating 2% per year" },
        new("{number} - year tenor {rest}", "maturity {number} years after signed {rest}", Term) { Example = "7-year tenor" },
        new("{number} - year term {rest}", "maturity {number} years after signed {rest}", Term) { Example = "7-year term" },
        new("tenor {value}", "maturity {value} after signed", Term) { Example = "tenor 5 years" },
        new("term {value}", "", "How long it runs stands behind the quantity, `quantity 100 MW for 15 years`; a loan has a day, `maturity 2031-01-12` or `maturity 5 years after signed`.") { Example = "term 15 years" },
        new("delivery {date}", "", "When it begins stands behind the quantity: `quantity 100 MW for 15 years starting 2027-01-01`."),
        new("minimum {value}", "take-or-pay {value}", "The part that is paid for even when not taken.") { Example = "minimum 80%" },
        new("day count {words}", "", "How days are counted stands behind the rate: `rate 5%, days ACT/360`.") { Example = "day count actual/360" },
        new("ebit {rest}", "\"ebit\" {rest}", "The language reckons with ebitda, net income and profit; another measure is quoted, and nothing follows from it.") { Example = "ebit 2025 $60m" },

        new("{words} per share of {name} common stock {rest}", "{words} per {name}.common {rest}", PerClass) { Example = "pays $25.00 per share of Beta common stock" },
        new("{words} per share of common stock {rest}", "{words} per share {rest}", PerClass) { Example = "pays $25.00 per share of common stock" },
        new("{words} per share of {name} {rest}", "{words} per {name} {rest}", PerClass) { Example = "pays $25.00 per share of Beta" },
        new("{words} per share of {name} . {name2} {rest}", "{words} per {name}.{name2} {rest}", PerClass) { Example = "pays $25.00 per share of Beta.common" },
        new("{words} for each share of {name} {rest}", "{words} per {name} {rest}", PerClass) { Example = "pays $25.00 for each share of Beta" },
        new("{words} per {name} share {rest}", "{words} per {name} {rest}", PerClass) { Example = "pays $25.00 per Beta share" },
        new("pays {value} shares of {name} common stock {rest}", "pays {value} {name}.common {rest}", PerClass) { Example = "pays 0.5 shares of Alpha common stock per Beta.common" },
        new("pays {value} {name} shares {rest}", "pays {value} {name}.common {rest}", PerClass) { Example = "pays 0.5 Alpha shares per Beta.common" },
        new("pays {value} shares of class {words}", "", ClassOf) { Example = "pays 0.5 shares of Class A common stock per Beta.common" },
        new("pays {value} of a share of {rest}", "pays {value} {rest}", PerClass) { Example = "pays 0.5 of a share of Alpha.common per Beta.common" },
        new("pays one share of {rest}", "pays 1 {rest}", PerClass) { Example = "pays one share of Alpha.common per Beta.common" },
        new("pays one {name} . {rest}", "pays 1 {name}.{rest}", PerClass) { Example = "pays one Alpha.common per Beta.common" },
        new("pays {words} consideration of {rest}", "pays {rest}", "The figure stands behind the verb.") { Example = "pays an aggregate consideration of approximately $2.5bn" },
        new("pays up to and including {rest}", "pays up to {rest}", "A cap includes its end.") { Example = "pays up to and including $5m" },
        new("pays {value} plus accrued interest {rest}", "pays {value} {rest}↵note \"plus accrued interest\"", "Interest that has accrued is a leg of its own where its amount is known.") { Example = "pays $5m plus accrued interest" },
        new("pays {value}, net of {value2} {name}", "pays {value}↵less {name} {value2}", "What is taken off the price of a share is a line of its own.") { Example = "pays $25.00 per Beta.common, net of $1.00 dividend" },
        new("pays {value} net of {value2} {name}", "pays {value}↵less {name} {value2}", "What is taken off the price of a share is a line of its own.") { Example = "pays $25.00 per Beta.common net of $1.00 dividend" },
        new("{words}, subject to {words2}", "{words}↵conditions \"{words2}\"", "What closing waits for stands in quotes, on a line of its own.") { Example = "pays $25.00 per Beta.common, subject to shareholder approval" },
        new("{words} subject to {words2}", "{words}↵conditions \"{words2}\"", "What closing waits for stands in quotes, on a line of its own.") { Example = "pays $25.00 per Beta.common subject to shareholder approval" },
        new("{name} from {value} to {value2}", "{name} {value}..{value2}", Range) { Example = "raise from $45m to $55m" },
        new("{name} {value} or more", "{name} at least {value}", "A least amount says so before its figure.") { Example = "raise $45m or more" },
        new("{name} {value} +", "{name} more than {value}", "A least amount says so before its figure.") { Example = "raise $45m+" },
        new("{value} premium", "premium {value}", "The term stands before its figure.") { Example = "25% premium" },
        new("{value} premium to {name}", "premium {name} {value}", Base) { Example = "25% premium to undisturbed" },
        new("premium {value} to the {name} price", "premium {name} {value}", Base) { Example = "premium 25% to the undisturbed price" },
        new("premium high {words} weeks {value}", "premium high {value}", "A premium names its price: the highest close is a `price` line of its day with `name high` behind it.") { Example = "premium high 52 weeks 12%" },
        new("premium over {words} high {value}", "premium high {value}", "A premium names its price: the highest close is a `price` line of its day with `name high` behind it.") { Example = "premium over 52-week high 12%" },
        new("premium vwap {words}", "", "`vwap` says how a price was read and is no name: write `name vwap30` behind the price, and `premium vwap30 23%`.") { Example = "premium vwap about 23%" },
        new("ev {value} {date} {name}", "ev {value} {name} {date}", Multiple) { Example = "ev 9.7x 2025 ebitda" },
        new("ev {value} LTM {name}", "ev {value} {name}", Multiple) { Example = "ev 9.7x LTM ebitda" },
        new("equity {value} on a fully diluted basis", "equity {value}", "Equity counts options and units as well, wherever the file states them.") { Example = "equity $2.5bn on a fully diluted basis" },
        new("termination fee payable by {name} {value}", "termination fee {name} {value}", "The party that pays is named before the amount; the other side receives it."),
        new("{name} will pay {name2} a termination fee of {value}", "termination fee {name} {value}", "The party that pays is named before the amount; the other side receives it.") { Example = "Beta will pay Alpha a termination fee of $75m" },
        new("{words} receive {value}", "pays {value}", "The acquirer pays; what each share receives follows.") { Example = "holders of Beta receive $25.00 per Beta.common" },
        new("{words} will receive {value}", "pays {value}", "The acquirer pays; what each share receives follows.") { Example = "shareholders of Beta will receive $25.00 per Beta.common" },
        new("{name} holders will own {value} of {words}", "ownership {name} {value}", Ownership) { Example = "Beta holders will own 7% of the combined company" },
        new("{name} shareholders will own {value} of {words}", "ownership {name} {value}", Ownership) { Example = "Beta shareholders will own 7% of the combined company" },
        new("{words} if the deal is terminated {rest}", "{words} when terminated {rest}", OwnLeg) { Example = "Beta pays $75m to Alpha if the deal is terminated" },
        new("{name} issues {value}", "new shares {value}", "Shares that are issued are new shares.") { Example = "Alpha issues 50m Alpha.common" },
        new("{name} assumes {value} of net debt", "net debt {value}", "Debt that is taken over is the target's net debt.") { Example = "Alpha assumes $400m of net debt" },
        new("{name} assumes debt of {value}", "net debt {value}", "Debt that is taken over is the target's net debt.") { Example = "Alpha assumes debt of $400m" },
        new("{name} assumes {value} debt", "net debt {value}", "Debt that is taken over is the target's net debt.") { Example = "Alpha assumes $400m debt" },
        .. Steps(("signing", "signed"), ("closing", "closed"), ("completion", "closed"), ("announcement", "announced")),
        new("price {name} {value} high {words} to {date} {rest}", "price {name} {value} close on {date} {rest}", "A high is the close of its day; premiums find it by its name.") { Example = "price common $63.00 high 52 weeks to 2026-01-08" },
        new("pays {value} per year from {date} to {date2}", "", ForYears) { Example = "pays $2bn per year from 2027 to 2031" },
        new("pays {value} per year {date} .. {date2}", "", ForYears) { Example = "pays $2bn per year 2027..2031" },
        new("quantity {value} from {date} to {date2}", "", ForYears) { Example = "quantity 100 MW from 2027 to 2046" },
        new("{name} LTM {value} {rest}", "{name} {value} ltm {rest}", LastTwelve) { Example = "ebitda LTM $48m as of 2025-12-31" },

        new("{name} net debt", "{name} net-debt", "A figure that a row takes over is named by its path, whose words are joined.") { InRows = true, Example = "refinance net debt" },
        new("{name} consideration cash", "{name} consideration(cash)", "A part of the consideration stands in parentheses.") { InRows = true, Example = "purchase consideration cash" },
        new("{name} {value}, provided by {name2}, {rest}", "", EachRow) { InRows = true, Example = "equity $5m, provided by Alpha, Beta and Gamma" },
        new("{name} {value}, provided by {name2} and {rest}", "", EachRow) { InRows = true, Example = "equity $5m, provided by Alpha and Beta" },
        new("{name} {value}, provided by {words} and {rest}", "", EachRow) { InRows = true, Example = "equity $5m, provided by Alpha(50%) and Beta(50%)" },
        new("year {number} {value}", "", "A row begins with its period: `2027 $4bn`, `2027-Q1 $1bn`, or `2027..2031 $4bn` for each of several.") { InRows = true, Example = "year 1 $4bn" },

        .. Kinds("acquisition", "merger", "takeover", "tender offer", "buyout", "lbo", "deal"),
        .. Kinds("commitment", "loan", "facility", "investment", "round", "financing", "purchase", "supply", "lease", "guarantee", "contract", "agreement", "ppa", "bond", "ipo"),
        .. Kinds("equity swap", "swap", "exchange"),
        new("{words} : {name} is acquired by {name2} {rest}", "{words}: {name2} acquires {name} {rest}", Subject) { AtMargin = true, Example = "acquisition a: Beta is acquired by Alpha" },
        new("{words} : {name} sells {name3} to {name2} {rest}", "{words}: {name2} buys {name3} from {name} {rest}", Subject) { AtMargin = true, Example = "commitment c: Beta sells \"power\" to Alpha" },
        new("{words} : {name} supplies {name3} to {name2} {rest}", "{words}: {name2} buys {name3} from {name} {rest}", Subject) { AtMargin = true, Example = "commitment c: Beta supplies \"power\" to Alpha" },
        new("{words} : {name} borrows {value} from {name2} {rest}", "{words}: {name2} lends {value} to {name} {rest}", Subject) { AtMargin = true, Example = "commitment c: Beta borrows $5m from Alpha" },
        new("{words} : {name} borrows from {name2} {rest}", "{words}: {name2} lends to {name} {rest}", Subject) { AtMargin = true, Example = "commitment c: Beta borrows from Alpha" },
        new("{words} : {name} leads a round in {name2} {rest}", "{words}: {name} invests in {name2} {rest}", Subject) { AtMargin = true, Example = "commitment c: Alpha leads a round in Beta" },
        new("{words} : {name} contributes {value} to {name2} {rest}", "{words}: {name} invests {value} in {name2} {rest}", Subject) { AtMargin = true, Example = "commitment c: Alpha contributes $5m to Beta" },
        new("{words} buys {name} from {name2} {value} {rest}", "{words} buys {value} of {name} from {name2} {rest}", AmountFirst) { AtMargin = true, Example = "commitment c: Alpha buys \"chips\" from Beta about $20bn in 2026" },
        new("{words} leases {name} from {name2} {value} {rest}", "{words} leases {value} of {name} from {name2} {rest}", AmountFirst) { AtMargin = true, Example = "commitment c: Alpha leases \"hall\" from Beta $300m over 5 years starting 2027" },
        new("{words} : {name} pays {value} to {name2} {rest}", "", PaymentAlone) { AtMargin = true, Example = "commitment c: Alpha pays $3bn to Beta" },
        new("{words} : {name} to be acquired by {name2} {rest}", "{words}: {name2} acquires {name} {rest}", Subject) { AtMargin = true, Example = "acquisition a: Beta to be acquired by Alpha" },
        new("{words} : {name} acquires a {value} stake in {name2} {rest}", "{words}: {name} acquires {value} of {name2} {rest}", PartOf) { AtMargin = true, Example = "acquisition a: Alpha acquires a 30% stake in Beta" },
        new("{words} : {name} acquires a {value} interest in {name2} {rest}", "{words}: {name} acquires {value} of {name2} {rest}", PartOf) { AtMargin = true, Example = "acquisition a: Alpha acquires a 30% interest in Beta" },
        new("{words} : {name} acquires {value} {name2} . {words2}", "", "How much of a company is acquired is a part of it, and the shares are counted under the company: `Alpha acquires 30% of Beta`, `shares 80m common`.") { AtMargin = true, Example = "acquisition a: Alpha acquires 24m Beta.common" },
        new("amend {name} {date} {rest}", "{date} amend {name} {rest}", Amended) { AtMargin = true, Example = "amend a 2026-03-01" },
        new("amend {name} on {date} {rest}", "{date} amend {name} {rest}", Amended) { AtMargin = true, Example = "amend a on 2026-03-01" },
        new("amend {name} as of {date} {rest}", "{date} amend {name} {rest}", Amended) { AtMargin = true, Example = "amend a as of 2026-03-01" },
        new("amend {name} : {rest}", "", Amended) { AtMargin = true, Example = "amend a: pays $5m" },
        new("{words} : {name} acquires a majority {words2}", "", PartOf) { AtMargin = true, Example = "acquisition a: Alpha acquires a majority of Beta" },
        new("{words} : {name} leads {value} {words2} in {name2} {rest}", "{words}: {name} invests in {name2} {rest}↵  raise {value}", "Who leads a round puts in a part of it: what all put in is its raise.") { AtMargin = true, Example = "commitment c: Alpha leads $100m round in Beta" },
        new("{words} : {name} lends {name2} {value} {rest}", "{words}: {name} lends {value} to {name2} {rest}", AmountFirst) { AtMargin = true, Example = "commitment c: Alpha lends Beta $100m" },
        new("{words} : {name} provides a {value} loan to {name2} {rest}", "{words}: {name} lends {value} to {name2} {rest}", Subject) { AtMargin = true, Example = "commitment c: Alpha provides a $100m loan to Beta" },
        new("party {name}", "company {name}", "A party is declared by what it is: company, person, fund, government, group.") { AtMargin = true, Example = "party Delta" },
        new("acquisition : {rest}", "acquisition deal: {rest}", Named) { AtMargin = true, Example = "acquisition: Alpha acquires Beta" },
        new("commitment : {rest}", "commitment deal: {rest}", Named) { AtMargin = true, Example = "commitment: Alpha lends to Beta" },
        new("acquisition {name} acquires {rest}", "acquisition deal: {name} acquires {rest}", Named) { AtMargin = true, Example = "acquisition Alpha acquires Beta" },
        new("{name} acquires {rest}", "acquisition deal: {name} acquires {rest}", Named) { AtMargin = true, Example = "Alpha acquires Beta" },
        new("{name} to acquire {rest}", "acquisition deal: {name} acquires {rest}", Named) { AtMargin = true, Example = "Alpha to acquire Beta" },
        new("{name} invests {rest}", "commitment deal: {name} invests {rest}", Named) { AtMargin = true, Example = "Alpha invests $5m in Beta" },
        new("{name} lends {rest}", "commitment deal: {name} lends {rest}", Named) { AtMargin = true, Example = "Alpha lends $5m to Beta" },
        new("{name} buys {rest}", "commitment deal: {name} buys {rest}", Named) { AtMargin = true, Example = "Alpha buys \"power\" from Beta" },
        new("{words} : {name} issues {value} {value2} {words2} due {date} {rest}", "{words}: Noteholders lends {value} to {name}↵  maturity {date}↵  rate {value2}", Notes) { AtMargin = true, Example = "commitment c: Alpha issues $1.5bn 6.5% senior notes due 2030" },
        new("{words} : {name} issues {value} {words2} due {date} {rest}", "{words}: Noteholders lends {value} to {name}↵  maturity {date}", Notes) { AtMargin = true, Example = "commitment c: Alpha issues $1.5bn senior notes due 2030" },
        .. Years("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
        new("{words}, {name} {date} {rest}", "{words} {rest}↵  {name} {date}", "When it was signed or closed is a line under the header.") { AtMargin = true, Example = "commitment c: Alpha invests $5m in Beta at $50m post-money, closed 2026-06-10" },
        new("{words} : {name} merges {name2} {rest}", "{words}: {name} merges with {name2} {rest}", Subject) { AtMargin = true, Example = "acquisition a: Alpha merges Beta" },
    ];

    private const string PaymentAlone = "A payment alone is no deal: say what it is for (`Alpha buys \"licence\" from Beta`, `Alpha invests $3bn in Beta`, `Alpha lends $3bn to Beta`), or write dated amounts as `flows`.";
    private const string PartOf = "A part is a figure before what it is a part of: `Alpha acquires 51% of Beta`.";
    private const string Notes = "Who buys notes lends: the holders are a party of yours, and what the notes bear is a line, `rate 6.5%`.";
    private const string Amended = "The day of an amendment stands first: `2026-03-01 amend a`, and under it what is new.";
    private const string Named = "A header begins with the kind of deal and a name of yours: `acquisition beta: Alpha acquires Beta`.";
    private const string AmountFirst = "In a header the amount stands before what is bought.";
    private const string Subject = "A header says who acquires, buys, lends, invests or leases.";

    private static IEnumerable<Rewording> InNotes(params string[] phrases)
    {
        foreach (string phrase in phrases) yield return new Rewording(phrase + " {rest}", $"note \"{phrase} {{rest}}\"", InWords);
    }

    /// <summary>over five years: from two on.</summary>
    private static IEnumerable<Rewording> Years(params string[] numbers)
    {
        for (int i = 0; i < numbers.Length; i++)
            yield return new Rewording($"{{words}} over {numbers[i]} years {{rest}}", $"{{words}} over {i + 2} years {{rest}}", "Numbers are written in figures.") { AtMargin = true, Example = $"commitment c: Alpha buys $300m of \"cloud\" from Beta over {numbers[i]} years" };
    }

    /// <summary>12 months after signing: a step is named by the word of its line.</summary>
    private static IEnumerable<Rewording> Steps(params (string Written, string Meant)[] steps)
    {
        foreach (var (written, meant) in steps)
        {
            foreach (string side in (string[])["after", "before"])
                yield return new Rewording($"{{words}} {side} {written} {{rest}}", $"{{words}} {side} {meant} {{rest}}", "Days, months and years are counted from a step by the word of its line.") { Example = $"outside date 12 months {side} {written}" };
        }
    }

    private static IEnumerable<Rewording> Kinds(string kind, params string[] words)
    {
        foreach (string word in words)
            yield return new Rewording(word + " {name} : {words}", $"{kind} {{name}}: {{words}}", "A header begins with acquisition, equity swap or commitment; its verb says the rest.")
            {
                AtMargin = true,
                Example = word + (kind == "equity swap" ? " a: Alpha swaps with Beta" : kind == "acquisition" ? " a: Alpha acquires Beta" : " a: Alpha lends to Beta"),
            };
    }
}
