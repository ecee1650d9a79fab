using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>T70 and on: figures of a loan that must tie and do not.</summary>
public static class LoanTies
{
    /// <summary>{0} the figure, {1} the arithmetic and what it gives, {2} what is stated, {3} the tolerance, {4} the likely slip or what to write.</summary>
    private const string Sentence = "{0}: {1}; stated {2} (tolerance ±{3}). {4}";

    private const string Loan = """
        source terms 2025-01-01 contract "Loan agreement"
        company Bank [terms]
        company Maker [terms]
        commitment loan: Bank lends to Maker [terms]
          signed 2025-01-01
          amount $100m
          maturity 2030-01-01
          rate 8%
          amortisation linear yearly

        """;

    public static readonly DiagnosticDescriptor Schedule = new("T70", Severity.Error,
        "A payment schedule that its terms do not give", Sentence,
        "Interest is the rate on what is owed over the days of the period; what is paid back is no longer owed; an equal payment pays interest and principal of all periods.",
        "Check the rate, how days are counted, how often is paid, and how the loan is paid back.",
        Loan + "loan.balance(2027) $40m [terms]\n",
        Loan + "loan.balance(2027) $60m [terms]\n")
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor Price = new("T71", Severity.Error,
        "Price, discount, yield and fees of a loan that do not go together", Sentence,
        "The issue price is 100 % less the discount, and what all payments are worth at the yield, a period at a time.",
        "Check which of price and yield was published, and how often the yield is compounded.",
        Loan + "loan.issue-price 98% [terms]\nloan.oid 3% [terms]\n",
        Loan + "loan.issue-price 98% [terms]\nloan.oid 2% [terms]\n")
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor Cover = new("T72", Severity.Error,
        "A cover ratio or a loan-to-value that does not follow", Sentence,
        "Loan to value is what is lent over what secures it; an advance rate is what the haircuts leave of that; a cover is cash over debt service.",
        "Check the value of the collateral, the haircut, and whether the ratio is of what is drawn or of what is promised.",
        Loan.TrimEnd() + "\n  collateral \"machines\" worth $160m\nloan.ltv 70% [terms]\n",
        Loan.TrimEnd() + "\n  collateral \"machines\" worth $160m\nloan.ltv 62.5% [terms]\n")
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor Vehicle = new("T73", Severity.Error,
        "The two sides of a vehicle that do not match", Sentence,
        "What a vehicle owns is what its holders put in and what it has borrowed; a holder's part of the equity is what it put in.",
        "Check whether the assets are those at the start, and whether a commitment was counted that is not paid in.",
        """
        source memo 2025-01-01 contract "Shareholders' agreement"
        company Fund [memo]
        vehicle Hall [memo]
          equity $7.5bn
          debt   $12.5bn
          assets $22bn
          holder Fund 80%
        """,
        """
        source memo 2025-01-01 contract "Shareholders' agreement"
        company Fund [memo]
        vehicle Hall [memo]
          equity $7.5bn
          debt   $12.5bn
          assets $20bn
          holder Fund 80%
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    private const string Guaranteed = """
        source memo 2025-01-01 contract "Guarantee"
        company Parent [memo]
        company Maker [memo]
        commitment backing: Parent guarantees Maker [memo]
          signed 2025-01-01
          amount $100m until 2030-01-01

        """;

    public static readonly DiagnosticDescriptor Guarantee = new("T74", Severity.Error,
        "An exposure that is not that of its guarantee", Sentence,
        "While it runs a guarantee may be called for its amount, and not for more.",
        "Check the amount, and whether the guarantee still runs.",
        Guaranteed + "backing.exposure $150m [memo]\n",
        Guaranteed + "backing.exposure $100m [memo]\n")
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    private const string Leased = """
        source memo 2025-01-01 contract "Lease"
        company Tenant [memo]
        company Owner [memo]
        commitment hall: Tenant leases "data hall" from Owner [memo]
          signed 2025-01-01
          ends   2035-01-01
          rent   $40m per year

        """;

    public static readonly DiagnosticDescriptor Lease = new("T75", Severity.Error,
        "Rent that its terms do not give", Sentence,
        "The rent of a period is its part of the year's rent, risen by the escalator once a year.",
        "Check from when the lease runs, how often rent is paid and from when it rises.",
        Leased + "hall.rent-paid(2027) $45m [memo]\n",
        Leased + "hall.rent-paid(2027) $40m [memo]\n")
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [Schedule, Price, Cover, Vehicle, Guarantee, Lease];
}
