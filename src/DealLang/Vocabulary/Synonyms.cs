using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>Where on a line another wording is understood.</summary>
public enum SynonymPlace
{
    /// <summary>As the first words of an indented line.</summary>
    Begin,
    /// <summary>As the label of a row.</summary>
    Label,
    /// <summary>As the verb of a header or of a web's sentence.</summary>
    Verb,
    /// <summary>Before a figure.</summary>
    Hedge,
    /// <summary>Behind a figure.</summary>
    Unit,
    /// <summary>Anywhere behind the first word.</summary>
    Behind,
}

/// <summary>Words that people write for words of the vocabulary: read as those, and written so by the formatter.</summary>
public sealed record Synonym(string Written, string Meant, SynonymPlace Place);

/// <summary>
/// What the language understands besides its own words: the usual names of releases, filings and term sheets in American and British
/// English. Only what has one meaning at its place is here.
/// </summary>
public static class Synonyms
{
    public static ImmutableArray<Synonym> All { get; } =
    [
        .. Of(SynonymPlace.Begin, "ev", "enterprise value"),
        .. Of(SynonymPlace.Begin, "equity", "equity value"),
        .. Of(SynonymPlace.Begin, "value", "deal value", "transaction value", "transaction size"),
        .. Of(SynonymPlace.Begin, "per-share", "offer price", "offer price per share", "offer value per share", "consideration per share"),
        .. Of(SynonymPlace.Begin, "consideration", "total consideration", "aggregate consideration", "merger consideration", "purchase price"),
        .. Of(SynonymPlace.Begin, "ratio", "exchange ratio"),
        .. Of(SynonymPlace.Begin, "new shares", "shares issued"),
        .. Of(SynonymPlace.Begin, "termination fee", "break fee", "break-up fee", "breakup fee", "break up fee", "company termination fee"),
        .. Of(SynonymPlace.Begin, "reverse termination fee", "reverse break fee", "reverse break-up fee", "parent termination fee"),
        .. Of(SynonymPlace.Begin, "outside date", "drop dead date", "drop-dead date", "long stop date", "long-stop date", "longstop date", "end date"),
        .. Of(SynonymPlace.Begin, "expected close", "expected closing", "expected completion", "expected closing date", "expected to close", "anticipated closing", "expected close in", "expected to close in", "expected closing in"),
        .. Of(SynonymPlace.Begin, "synergies", "cost synergies", "run-rate synergies", "annual synergies", "annual cost synergies"),
        .. Of(SynonymPlace.Begin, "closed", "completed", "consummated"),
        .. Of(SynonymPlace.Begin, "signed", "executed", "entered into"),
        .. Of(SynonymPlace.Begin, "rumoured", "rumored"),
        .. Of(SynonymPlace.Begin, "terminated", "cancelled", "canceled"),
        .. Of(SynonymPlace.Begin, "minimum tender", "minimum condition", "minimum tender condition", "acceptance condition"),
        .. Of(SynonymPlace.Begin, "effective", "effective date"),
        .. Of(SynonymPlace.Begin, "ends", "termination date"),
        .. Of(SynonymPlace.Begin, "related party", "related-party transaction"),
        .. Of(SynonymPlace.Begin, "contingent consideration", "fair value of contingent consideration"),

        .. Of(SynonymPlace.Begin, "shares", "shares outstanding", "outstanding shares", "share count"),
        .. Of(SynonymPlace.Begin, "options", "stock options", "share options", "employee options", "employee stock options"),
        .. Of(SynonymPlace.Begin, "rsus", "rsu", "restricted", "restricted stock units", "restricted share units"),
        .. Of(SynonymPlace.Begin, "psus", "psu", "performance units", "performance stock units", "performance share units"),
        .. Of(SynonymPlace.Begin, "holder", "shareholder", "stockholder"),
        .. Of(SynonymPlace.Begin, "price", "share price", "stock price"),
        .. Of(SynonymPlace.Begin, "market value", "market cap", "market capitalisation", "market capitalization"),
        .. Of(SynonymPlace.Begin, "revenue", "revenues", "total revenue", "net revenue", "sales", "net sales", "turnover"),
        .. Of(SynonymPlace.Begin, "ebitda", "adjusted ebitda"),
        .. Of(SynonymPlace.Begin, "net income", "net earnings", "net profit"),
        .. Of(SynonymPlace.Begin, "profit", "earnings"),
        .. Of(SynonymPlace.Begin, "eps", "earnings per share", "basic eps"),
        .. Of(SynonymPlace.Begin, "diluted eps", "diluted earnings per share"),
        .. Of(SynonymPlace.Begin, "diluted average shares", "weighted average diluted shares", "diluted weighted average shares"),
        .. Of(SynonymPlace.Begin, "average shares", "weighted average shares"),
        .. Of(SynonymPlace.Begin, "cash", "cash and equivalents", "cash and cash equivalents"),
        .. Of(SynonymPlace.Begin, "debt", "total debt", "gross debt", "borrowings"),
        .. Of(SynonymPlace.Begin, "capex", "capital expenditure", "capital expenditures"),
        .. Of(SynonymPlace.Begin, "convertible", "convertible note"),
        .. Of(SynonymPlace.Begin, "non-controlling interests", "noncontrolling interests", "non-controlling interest", "minority interests", "minority interest"),

        .. Of(SynonymPlace.Begin, "pre", "pre-money", "pre-money valuation", "pre-money value"),
        .. Of(SynonymPlace.Begin, "post", "post-money", "post-money valuation", "post-money value"),
        .. Of(SynonymPlace.Begin, "greenshoe", "overallotment", "over-allotment", "overallotment option", "over-allotment option", "greenshoe option"),
        .. Of(SynonymPlace.Begin, "spread", "gross spread", "underwriting spread", "underwriting discount", "underwriting discounts", "underwriting discounts and commissions"),
        .. Of(SynonymPlace.Begin, "preference", "liquidation preference"),
        .. Of(SynonymPlace.Begin, "anti-dilution", "antidilution"),
        .. Of(SynonymPlace.Behind, "broad-based", "broad-based weighted average"),
        .. Of(SynonymPlace.Behind, "narrow-based", "narrow-based weighted average"),
        .. Of(SynonymPlace.Behind, "cap", "valuation cap"),
        .. Of(SynonymPlace.Behind, "discount", "discount rate"),

        .. Of(SynonymPlace.Begin, "maturity", "maturity date", "final maturity", "matures", "matures on", "due", "due on"),
        .. Of(SynonymPlace.Begin, "rate", "interest rate"),
        .. Of(SynonymPlace.Begin, "undrawn fee", "commitment fee", "unused fee", "unused line fee"),
        .. Of(SynonymPlace.Begin, "upfront fee", "up-front fee", "arrangement fee", "origination fee", "structuring fee", "closing fee"),
        .. Of(SynonymPlace.Begin, "exit fee", "back-end fee", "end-of-term fee", "final payment fee"),
        .. Of(SynonymPlace.Begin, "agency fee", "administration fee", "annual agency fee"),
        .. Of(SynonymPlace.Begin, "prepayment fee", "prepayment premium", "prepayment penalty", "early repayment fee", "call premium"),
        .. Of(SynonymPlace.Begin, "amount", "principal", "principal amount", "facility amount"),
        .. Of(SynonymPlace.Begin, "amortisation", "amortization"),
        .. Of(SynonymPlace.Behind, "amortisation", "amortization"),
        .. Of(SynonymPlace.Behind, "capitalising", "capitalizing"),
        .. Of(SynonymPlace.Begin, "utilisation fee", "utilization fee"),
        .. Of(SynonymPlace.Begin, "instalment", "installment"),
        .. Of(SynonymPlace.Behind, "semiannual", "semi-annual", "semi-annually", "semiannually"),
        .. Of(SynonymPlace.Behind, "yearly", "annually"),
        .. Of(SynonymPlace.Behind, "compounded yearly", "compounded annually"),
        .. Of(SynonymPlace.Begin, "conversion premium", "initial conversion premium"),
        .. Of(SynonymPlace.Begin, "conversion price", "initial conversion price"),

        .. Of(SynonymPlace.Begin, "take-or-pay", "take or pay"),
        .. Of(SynonymPlace.Begin, "quantity", "volume", "contract quantity", "annual contract quantity"),
        .. Of(SynonymPlace.Begin, "escalator", "escalation"),
        .. Of(SynonymPlace.Begin, "repays", "repayment"),
        .. Of(SynonymPlace.Begin, "prepayment", "prepays"),

        .. Of(SynonymPlace.Label, "cash", "cash on hand", "balance sheet cash", "existing cash", "cash on balance sheet"),

        .. Of(SynonymPlace.Hedge, "about", "approximately", "approx", "roughly", "around", "circa"),
        .. Of(SynonymPlace.Hedge, "nearly", "almost"),
        .. Of(SynonymPlace.Hedge, "at least", "not less than", "no less than", "a minimum of"),
        .. Of(SynonymPlace.Hedge, "up to", "not more than", "no more than", "not to exceed", "a maximum of", "at most"),
        .. Of(SynonymPlace.Hedge, "more than", "in excess of", "greater than"),

        .. Of(SynonymPlace.Unit, "%", "percent", "per cent", "pct"),
        .. Of(SynonymPlace.Unit, "bp", "bps", "basis points", "basis point"),
        .. Of(SynonymPlace.Unit, "x", "times"),
        .. Of(SynonymPlace.Unit, "$", "dollars"),
        .. Of(SynonymPlace.Unit, "€", "euros", "euro"),
        .. Of(SynonymPlace.Unit, "£", "pounds", "pounds sterling"),
        .. Of(SynonymPlace.Unit, "JPY", "yen"),
        .. Of(SynonymPlace.Unit, "tn", "lakh crore"),
        .. Of(SynonymPlace.Unit, "pence", "p"),
        .. Of(SynonymPlace.Unit, "kW", "kilowatts", "kilowatt"),
        .. Of(SynonymPlace.Unit, "MW", "megawatts", "megawatt"),
        .. Of(SynonymPlace.Unit, "GW", "gigawatts", "gigawatt"),
        .. Of(SynonymPlace.Unit, "MWh", "megawatt-hours", "megawatt-hour"),
        .. Of(SynonymPlace.Unit, "GWh", "gigawatt-hours"),
        .. Of(SynonymPlace.Unit, "per year", "per annum", "a year", "each year"),
        .. Of(SynonymPlace.Unit, "per share", "a share"),
        .. Of(SynonymPlace.Unit, "per month", "a month", "each month"),
        .. Of(SynonymPlace.Behind, "+", "plus"),
        .. Of(SynonymPlace.Behind, "per", "for each", "for every", "per each"),
        .. Of(SynonymPlace.Behind, "in cash", "payable in cash", "all in cash"),
        .. Of(SynonymPlace.Behind, "when", "if"),
        .. Of(SynonymPlace.Behind, "equity", "equity value"),
        .. Of(SynonymPlace.Behind, "ev", "enterprise value"),

        .. VerbForms(),
        .. Of(SynonymPlace.Verb, "acquires", "acquires all of", "acquired", "has acquired", "acquires the whole of", "is acquiring", "takes over", "to acquire all of", "will acquire all of"),
        .. Of(SynonymPlace.Verb, "buys", "purchases", "to purchase", "will purchase", "agrees to purchase", "has agreed to purchase"),
        .. Of(SynonymPlace.Verb, "lends", "loans"),
        .. Of(SynonymPlace.Verb, "leases", "rents"),
    ];

    /// <summary>The rows by the number of their first word, the longest first.</summary>
    internal static Synonym[]? At(int word) => (s_byFirstWord ??= ByFirstWord())[word];

    /// <summary>Made when first asked for: the numbers of the words are given only when all words are known, these among them.</summary>
    private static Synonym[]?[]? s_byFirstWord;

    private static Synonym[]?[] ByFirstWord()
    {
        var rows = new Synonym[]?[Lexicon.WordCount];
        foreach (var synonym in All)
        {
            int first = Lexicon.WordIds(synonym.Written)[0];
            rows[first] = [.. (rows[first] ?? []).Append(synonym).OrderByDescending(s => s.Written.Length)];
        }
        return rows;
    }

    private static IEnumerable<Synonym> Of(SynonymPlace place, string meant, params string[] written)
    {
        foreach (string words in written) yield return new Synonym(words, meant, place);
    }

    /// <summary>What releases say of each verb of a header: to acquire, will invest, has agreed to buy.</summary>
    private static IEnumerable<Synonym> VerbForms()
    {
        foreach (var verb in Verbs.All)
        {
            if (verb.Kind.Length == 0) continue;
            foreach (string lead in (string[])["to", "will", "agrees to", "agreed to", "has agreed to", "commits to"])
                yield return new Synonym(lead + " " + verb.Plural, verb.Name, SynonymPlace.Verb);
            foreach (string lead in (string[])["agree to", "have agreed to", "commit to"])
                yield return new Synonym(lead + " " + verb.Plural, verb.Plural, SynonymPlace.Verb);
        }
    }
}
