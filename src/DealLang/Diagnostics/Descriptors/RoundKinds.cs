using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>K: what SAFEs and notes must say, and a round that turns them into shares.</summary>
internal static class RoundKinds
{
    private const string Start = """
        source deck 2026-02-02 contract "Subscription agreement"
        fund Fund
        company Co [deck]
          class common
          class A
          shares 8m common

        """;

    private const string Capped = "  safe s $200k, cap $4m post-money\n";

    private const string Round = """
        commitment series: Fund invests in Co [deck]
          signed 2026-02-02
          pays $5m for Co.A
          pre $15m
          converts s
        """;

    private const string Offering = """
        source prospectus 2026-06-10 filing "Prospectus"
        company Acme [prospectus]
          class A
        group Public
        commitment ipo: Public invests in Acme [prospectus]
          announced 2026-06-10
          offers 50m Acme.A at $20, primary
          greenshoe 15%
        """;

    private static readonly string s_right = Start + Capped + Round;

    public static readonly DiagnosticDescriptor NoConversionTerms = new("K09", Severity.Error,
        "A SAFE or a note whose conversion is not defined",
        "{0} {1}. {2}",
        "A SAFE becomes shares at the lower of a cap divided by a number of shares and the discounted price of the round. Which shares a cap is divided by moves the result by a fifth and more: the post-money SAFE counts everything that converts, the pre-money SAFE none of it.",
        "Write cap and what it is divided by (post-money, pre-money, over outstanding, over diluted), a discount, or mfn.",
        Start + "  safe s $200k, cap $4m\n" + Round,
        s_right)
    {
        Cure = Cure.Judgement,
        Judgement = "Which shares the contract divides the cap by.",
    };

    public static readonly DiagnosticDescriptor UnknownInstrument = new("K50", Severity.Error,
        "A round converts what the company has not issued",
        "{0} converts {1}, and {2} has no SAFE or note of that name{3}",
        "A round turns the company's SAFEs and notes into shares. Each is named in the company's block, with what was paid for it and on which terms.",
        "Correct the name, or add the instrument to the company's block.",
        Start + Capped + Round.Replace("converts s", "converts t", StringComparison.Ordinal),
        s_right)
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the name that comes nearest is the one that was meant.",
    };

    public static readonly DiagnosticDescriptor NotConverted = new("K51", Severity.Warning,
        "A priced round that does not say what becomes of the SAFEs",
        "{0} sets a price for the shares of {1}, which has {2}. SAFEs and notes become shares in such a round: write converts {3}. Until then they are left out of every count.",
        "A SAFE converts in the next round in which shares are sold at a fixed price; so do most notes. Left out, the price of the round comes out too high.",
        "Write converts and the names, or converts all.",
        Start + Capped + Round.Replace("\n  converts s", "", StringComparison.Ordinal),
        s_right)
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the round converts the instrument.",
    };

    public static readonly DiagnosticDescriptor InterestSinceWhen = new("K52", Severity.Error,
        "Interest on a note without the day from which it runs",
        "The note {0} bears {1} and does not say since when. Write the day on which it was issued, as in: on 2024-06-30.",
        "What converts is principal and interest; interest runs from the day of the note to the closing of the round.",
        "Add the day of the note to its line.",
        Start + "  convertible s $500k, cap $6m pre-money, interest 5%\n" + Round,
        Start + "  convertible s $500k, cap $6m pre-money, interest 5% on 2025-02-02\n" + Round)
    {
        Cure = Cure.Judgement,
        Judgement = "The day on which the note was issued.",
    };

    public static readonly DiagnosticDescriptor MaturedNote = new("K91", Severity.Warning,
        "A note that was due before the round",
        "The note {0} was due on {1}, and {2} closed on {3}: interest is reckoned to the closing. Was the note extended? Write its new maturity; or that it was paid back, and leave it out of converts.",
        "A note that is due is owed in money; it converts later only where its holder agrees, and interest runs on.",
        "Write the maturity as extended, or leave the note out of converts.",
        """
        source docs 2026-03-01 contract "Series A documents"
        fund Fund
        company Acme
          class common
          class A
          shares 9m common [docs]
          convertible n $500k, cap $6m over outstanding, interest 5%, maturity 2026-01-01 on 2025-01-01 [docs]
        commitment series-a: Fund invests in Acme [docs]
          signed 2026-03-01
          closed 2026-03-01
          pays $5m for Acme.A
          pre $15m
          converts n
        """,
        """
        source docs 2026-03-01 contract "Series A documents"
        fund Fund
        company Acme
          class common
          class A
          shares 9m common [docs]
          convertible n $500k, cap $6m over outstanding, interest 5%, maturity 2027-01-01 on 2025-01-01 [docs]
        commitment series-a: Fund invests in Acme [docs]
          signed 2026-03-01
          closed 2026-03-01
          pays $5m for Acme.A
          pre $15m
          converts n
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the note was extended or paid back.",
    };

    public static readonly DiagnosticDescriptor WholeCompany = new("K53", Severity.Error,
        "SAFEs that promise the whole company away",
        "The post-money SAFEs that {0} converts come to {1} of the company ({2}): nothing is left for its holders, and no price solves the round. Is a cap or an amount off by a scale?",
        "A post-money SAFE converts into amount ÷ cap of the company. Their parts must come to less than all of it.",
        "Correct the amounts or the caps.",
        Start + "  safe s $5m, cap $4m post-money\n" + Round,
        s_right)
    {
        Cure = Cure.Judgement,
        Judgement = "Which cap or amount is wrong.",
    };

    public static readonly DiagnosticDescriptor LargeGreenshoe = new("T16", Severity.Warning,
        "An over-allotment option above 15 %",
        "The greenshoe of {0} is {1} of the shares offered. In the United States underwriters may take at most 15% more (FINRA rule 5110). Is the base another?",
        "The over-allotment option lets underwriters sell up to 15 % more than the firm shares, and cover it from the company or from holders.",
        "Check the base of the percentage; where it was agreed so, waive the remark.",
        Offering.Replace("15%", "20%", StringComparison.Ordinal), Offering)
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the part is of another base.",
    };

    public static readonly DiagnosticDescriptor TakenBeyond = new("K54", Severity.Error,
        "More taken of the over-allotment option than there is",
        "{0} says that {1} shares of its over-allotment option were taken, and the option is on {2}. Correct one of them.",
        "Underwriters may take the shares of the option, in whole or in part, and no more.",
        "Correct the number taken, or the option.",
        Offering + "\n  greenshoe exercised 8m Acme.A", Offering + "\n  greenshoe exercised 7m Acme.A")
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the two numbers is right.",
    };

    public static ImmutableArray<DiagnosticDescriptor> Ties { get; } = [LargeGreenshoe];

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [NoConversionTerms, UnknownInstrument, NotConverted, InterestSinceWhen, MaturedNote, WholeCompany, TakenBeyond];
}
