using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>U: figures as they are written, and what they count.</summary>
internal static class Units
{
    public static readonly DiagnosticDescriptor ForeignNumber = new("U01", Severity.Error,
        "A figure in another language's spelling",
        "{0} has {1}. Write {2}.",
        "The decimal sign is a point and scale words are English short scale: bn is 10⁹, tn is 10¹². German Billion, Dutch biljoen and their kin are 10¹², a thousand times an English billion.",
        "Write the figure with a point and k, m, bn or tn.",
        """
        source rundschau 2026-02-03 news "Rekordfusion" lang de
        company Alpha [rundschau]
          cash $1,25 Billionen as of 2026-02-02
        """,
        """
        source rundschau 2026-02-03 news "Rekordfusion" lang de
        company Alpha [rundschau]
          cash $1.25tn as of 2026-02-02
        """);

    public static readonly DiagnosticDescriptor ScaleInQuote = new("U02", Severity.Error,
        "A scale word that means two things",
        "The quotation \"{0}\" is from a source in {1}, where {2}; the line says {3}. Confirm which power of ten is meant, and correct the figure or the quotation.",
        "In German, Dutch and most languages of the continent Billion or biljoen is 10¹². Stories translated from English sometimes keep the English word, and sometimes the English figure with the local word; the two differ by a thousand.",
        "Check the source. If figure and quotation are right as they stand, say so with allow U02 because \"…\".",
        """
        source rundschau 2026-02-03 news "Rekordfusion" lang de
        company Alpha
          cash $250bn as of 2026-02-02 [rundschau "250 Billionen Dollar"]
        """,
        """
        source rundschau 2026-02-03 news "Rekordfusion" lang de
        company Alpha
          cash $250bn as of 2026-02-02 [rundschau "250 Milliarden Dollar"]
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which power of ten is meant.",
    };

    public static readonly DiagnosticDescriptor AmbiguousSign = new("U03", Severity.Error,
        "A currency sign that stands for several currencies",
        "{0} may be {1} here: {2}. Write the code, {3}250m, or declare one currency.",
        "The dollar sign serves some twenty currencies, the yen sign two. The compiler takes the one that the file declares, and US dollars where nothing speaks against it.",
        "Write USD, HKD, CAD … before the number, or declare the file's currency.",
        """
        currency USD, CAD
        source note 2026-02-03 release "Results"
        company Alpha [note]
          cash $9.75bn as of 2026-01-31
        """,
        """
        currency USD, CAD
        source note 2026-02-03 release "Results"
        company Alpha [note]
          cash CAD 9.75bn as of 2026-01-31
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the currencies is meant.",
    };

    public static readonly DiagnosticDescriptor Mismatch = new("U04", Severity.Error,
        "Quantities of different kinds",
        "{0} and {1} do not go together in {2}. Give each its unit (a plain number has none, $3.50 per MMBtu has), or convert one by an assumption that has both, such as $50bn per GW.",
        "Units are checked as dimensions. Money and power, or two currencies, add only after a conversion that the file states and can be asked about.",
        "State the conversion with assume and multiply by it.",
        """
        figure total = $300bn + 6 GW
        """,
        """
        assume build-cost $50bn per GW
        figure total = $300bn + 6 GW * build-cost
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "What one of the two is worth in the other.",
    };

    public static readonly DiagnosticDescriptor WrongUnit = new("U05", Severity.Error,
        "A unit that the measure does not take",
        "\"{0}\" is {1}, but {2} wants {3}. {4}.",
        "Each measure counts one kind of thing. Energy (GWh) is power for a time: a plant of 1 GW yields 8,760 GWh in a year, so the two are not exchanged for each other.",
        "Write the figure in the measure's own unit.",
        """
        source note 2026-02-03 release "Results"
        company Alpha [note]
          cash 10 GWh as of 2026-01-31
        """,
        """
        source note 2026-02-03 release "Results"
        company Alpha [note]
          cash $10m as of 2026-01-31
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "The figure that was meant.",
    };

    public static readonly DiagnosticDescriptor RatioDirection = new("U06", Severity.Error,
        "A ratio without its direction",
        "{0} of what for what? An exchange ratio names both classes. Write {1}.",
        "0.1433 new shares for each old one and one new share for 0.1433 old ones differ by a factor of nearly fifty. The classes on both sides leave no doubt, and let a later split restate the ratio.",
        "Name the class that is given and the class that it is given for.",
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta [note]
          announced 2026-02-02
          ratio 0.1433
        """,
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta [note]
          announced 2026-02-02
          ratio 0.1433 Alpha.common per Beta.common
        """);

    public static readonly DiagnosticDescriptor Missing = new("U07", Severity.Error,
        "A figure without its unit",
        "{0} has no unit, and {1} is wanted. Write {2}.",
        "A bare number could be anything: dollars or euros, percent or basis points, months or years.",
        "Write the unit: a currency before the number, % or bp or a unit's name after it.",
        """
        source note 2026-02-02 release "Results"
        company Alpha [note]
          cash 250m as of 2026-01-31
        """,
        """
        source note 2026-02-02 release "Results"
        company Alpha [note]
          cash $250m as of 2026-01-31
        """);

    public static readonly DiagnosticDescriptor PercentOfWhat = new("U08", Severity.Error,
        "A percentage of nothing named",
        "{0} of what? \"{1}\" is an amount of money. Write {0} of the figure that it is taken of, such as {0} of {2}.",
        "A fee of 3 % differs by its base: equity value, enterprise value and deal value can lie billions apart.",
        "Name the base after of.",
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta [note]
          announced 2026-02-02
          equity 3%
        """,
        """
        source note 2026-02-02 release "Alpha to acquire Beta"
        company Alpha
        company Beta
        acquisition deal: Alpha acquires Beta [note]
          announced 2026-02-02
          equity 3% of $10bn
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "What the percentage is taken of.",
    };

    public static readonly DiagnosticDescriptor Spelling = new("U09", Severity.Warning,
        "A figure that was read, and is written differently here",
        "{0} is read as {1}. Write {2}; the formatter does so.",
        "Bankers, journalists and accountants abbreviate differently: M is a thousand to some and a million to others. What the compiler takes it for should be seen in the file.",
        "Run deal fmt, or write k, m, bn or tn.",
        """
        source note 2026-02-02 release "Results"
        company Alpha [note]
          cash $50M as of 2026-01-31
        """,
        """
        source note 2026-02-02 release "Results"
        company Alpha [note]
          cash $50m as of 2026-01-31
        """);

    public static readonly DiagnosticDescriptor SplitBasis = new("U10", Severity.Error,
        "A figure on an unknown share basis",
        "{0} is {1}, and {2} split {3} on {4}: before or after the split? Give the line its day, or add split basis {4}.",
        "A split changes every count and every price of a class. A figure is taken to be on the basis of its day; a day too coarse to tell leaves it unknown.",
        "Write the day after on or as of, or say the basis with split basis DATE.",
        """
        source note 2026-06-01 release "Results"
        company Alpha [note]
          shares 100m common as of 2026
        2026-05-15 split Alpha.common 5 for 1 [note]
        """,
        """
        source note 2026-06-01 release "Results"
        company Alpha [note]
          shares 100m common as of 2026 split basis 2026-05-15
        2026-05-15 split Alpha.common 5 for 1 [note]
        """);

    public static readonly DiagnosticDescriptor ClaimInAnother = new("U23", Severity.Error,
        "A claim in another unit than its figure",
        "{0} is {1}, and the line says {2}. Write it as {1}.",
        "A claim is held against what follows from the rest of the file, and only like can be held against like: dollars for a share of one class are no dollars for a share of another.",
        "Write the unit of the figure, with what it is for: per share, per MWh, per year.",
        """
        source contract 2026-01-15 contract "Supply"
        company Utility
        company Plant
        commitment supply: Utility buys electricity from Plant [contract]
          signed 2026-01-15
          quantity 500_000 MWh per year for 15 years starting 2027
          price $32.00 per MWh, 100% indexed escalation
        assume escalation 2% per year
        supply.price(2028) $33 [contract]
        """,
        """
        source contract 2026-01-15 contract "Supply"
        company Utility
        company Plant
        commitment supply: Utility buys electricity from Plant [contract]
          signed 2026-01-15
          quantity 500_000 MWh per year for 15 years starting 2027
          price $32.00 per MWh, 100% indexed escalation
        assume escalation 2% per year
        supply.price(2028) $32.64 per MWh [contract]
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the unit is missing, or another figure was meant.",
    };

    public static readonly DiagnosticDescriptor MoneyTimesMoney = new("U11", Severity.Error,
        "Money times money",
        "A product of {0} and {1} is no amount of anything. Multiply money by a number, a count or a percentage.",
        "Square dollars do not exist; a product of two amounts is nearly always a price that lost its \"per share\".",
        "Write the unit that one of the two is for, such as per share or per GW.",
        """
        figure total = $300bn * $2
        """,
        """
        figure total = $300bn * 2
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the two is no money.",
    };

    public static readonly DiagnosticDescriptor TooLarge = new("U22", Severity.Error,
        "A figure out of range",
        "{0} is no figure that can be reckoned with: at most 10^18 and 28 digits. Check the scale word and the number of digits.",
        "Amounts are exact decimals of 28 digits; products of counts and prices need room below that.",
        "Correct the digits or the scale.",
        """
        figure total = $300_000_000_000tn
        """,
        """
        figure total = $300tn
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which digits are right.",
    };

    public static readonly DiagnosticDescriptor RangeBackwards = new("U13", Severity.Error,
        "A range that runs backwards",
        "The range runs from {0} down to {1}. Write the smaller end first.",
        "A range is closed at both ends and has its lower end first.",
        "Exchange the two ends, or correct the one that is wrong.",
        """
        assume build-cost $60bn..$35bn
        """,
        """
        assume build-cost $35bn..$60bn
        """);

    public static readonly DiagnosticDescriptor HedgeNeedsFigure = new("U14", Severity.Error,
        "A hedge that binds to no single figure",
        "A word such as \"up to\" or \"about\" binds to one figure. Put a sum in parentheses after it, and write a range without it.",
        "\"Up to $50bn..$75bn\" could cap the upper end or the lower one.",
        "Keep either the range or the hedge; for a sum write up to ($11.9bn + $4.0bn).",
        """
        assume build-cost up to ($35bn..$60bn)
        """,
        """
        assume build-cost $35bn..$60bn
        """);

    public static readonly DiagnosticDescriptor HedgeInFormula = new("U15", Severity.Error,
        "A hedged figure inside a formula",
        "{0} stands inside a formula, which takes plain figures. Give it a name with assume, and use the name.",
        "A model is evaluated whole for each case: low, base and high take the ends of a named assumption, while an end inside a formula would be lost.",
        "Move the figure to a line of its own: assume NAME followed by the figure.",
        """
        assume build-cost $50bn per GW
        figure total = build-cost * 4 GW..6 GW
        """,
        """
        assume build-cost $50bn per GW
        assume capacity 4 GW..6 GW
        figure total = build-cost * capacity
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "What the hedged figure is to be called.",
    };

    public static readonly DiagnosticDescriptor NotAFigure = new("U16", Severity.Error,
        "A figure is wanted here",
        "{0} is no figure. Write an amount such as $250bn, 160m shares of a class, 20% or 4.5 GW, or undisclosed.",
        "Words, names and dates have no amount of their own.",
        "Write the figure, or move the words into a note.",
        """
        assume build-cost "a lot"
        """,
        """
        assume build-cost $50bn per GW
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "The figure.",
    };

    public static readonly DiagnosticDescriptor DividesByZero = new("U17", Severity.Error,
        "A division by zero",
        "The divisor is zero. Correct it, or leave the ratio out.",
        "A quotient with a zero divisor has no value.",
        "Correct the divisor.",
        """
        figure share = $1bn / $0
        """,
        """
        figure share = $1bn / $4bn
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "What to divide by.",
    };

    public static readonly DiagnosticDescriptor Meanings = new("U18", Severity.Error,
        "Amounts that mean different things",
        "{0} and {1} are both money, and do not add: one is not part of a total of the other. Compare them with a quotient, or add amounts of one meaning.",
        "Worth, commitment, backlog and revenue are different sums of money: what a company is worth, what was promised, what is on order, what was sold. A total across them counts nothing.",
        "Add amounts of one meaning, or divide one by the other.",
        """
        source note 2026-02-02 release "Results"
        company Alpha [note]
          value   $100bn as of 2026-01-31
          revenue 2025 $12bn
        figure total = Alpha.value + Alpha.revenue(2025)
        """,
        """
        source note 2026-02-02 release "Results"
        company Alpha [note]
          value   $100bn as of 2026-01-31
          revenue 2025 $12bn
        figure multiple = Alpha.value / Alpha.revenue(2025)
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the amounts was meant.",
    };

    public static readonly DiagnosticDescriptor UntaggedValuation = new("U19", Severity.Warning,
        "A valuation that may be before or after the money",
        "The {0} of {1} is stated near a round of {1}, but not whether it is before or after the round's money. The two readings give different stakes. Add pre-money or post-money.",
        "A round's money makes the company worth that much more. A stake sold is the money over the post-money valuation, so the two readings give different stakes.",
        "Add pre-money or post-money after the valuation.",
        """
        source note 2026-02-02 release "Round"
        company Alpha [note]
          value $100bn as of 2026-01-31
        commitment series-b: Beta invests in Alpha [note]
          announced 2026-02-02
          pays $10bn
        company Beta
        """,
        """
        source note 2026-02-02 release "Round"
        company Alpha [note]
          value $100bn post-money as of 2026-01-31
        commitment series-b: Beta invests in Alpha [note]
          announced 2026-02-02
          pays $10bn
        company Beta
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the value is before the round's money or after it.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        ForeignNumber, ScaleInQuote, AmbiguousSign, Mismatch, WrongUnit, RatioDirection,
        Missing, PercentOfWhat, Spelling, SplitBasis, MoneyTimesMoney, TooLarge,
        RangeBackwards, HedgeNeedsFigure, HedgeInFormula, NotAFigure, DividesByZero, Meanings,
        UntaggedValuation, ClaimInAnother,
    ];
}
