using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>K70 and on: what a loan, a guarantee and a vehicle must say.</summary>
internal static class LoanKinds
{
    private const string Parties = """
        source terms 2025-01-01 contract "Loan agreement"
        company Bank [terms]
        company Maker [terms]
        commitment loan: Bank lends to Maker [terms]
          signed 2025-01-01
          amount $100m

        """;

    public static readonly DiagnosticDescriptor NoMaturity = new("K70", Severity.Warning,
        "A loan that never falls due",
        "{0} does not say when it is due: there is no schedule, and no debt service to be covered. Give the day, as in: maturity 2030-03-03.",
        "Interest, principal and every ratio over them need the last day of the loan; none is assumed.",
        "State the maturity, or undisclosed where nobody has said it.",
        Parties + "  rate 8%\n",
        Parties + "  rate 8%\n  maturity 2030-01-01\n")
    {
        Cure = Cure.Judgement,
        Judgement = "The day on which the loan is due.",
    };

    public static readonly DiagnosticDescriptor DaysOutOfOrder = new("K71", Severity.Error,
        "Days of a contract in the wrong order",
        "{0}: {1} {2} is {3} {4} {5}.",
        "A loan is drawn before it may no longer be drawn, and falls due after that. A contract has one last day, however it is said.",
        "Check which of the two days is meant, and its year.",
        Parties + "  maturity 2024-01-01\n  rate 8%\n",
        Parties + "  maturity 2029-01-01\n  rate 8%\n")
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the two dates is wrong.",
    };

    public static readonly DiagnosticDescriptor Breached = new("K72", Severity.Warning,
        "A covenant that the figures break",
        "{0}: {1} is {2} in {3}, and the covenant wants {4} {5}. Is the figure a forecast that the parties share, or the covenant another one?",
        "A covenant is tested in every year of the loan; one that the stated figures break makes the loan repayable early.",
        "Check the year's figures and the limit; a real breach is worth a note.",
        Parties + "  rate 8%\n  maturity 2030-01-01\n  covenant dscr >= 1.2x\n  cfads $9m\n",
        Parties + "  rate 8%\n  maturity 2030-01-01\n  covenant dscr >= 1.2x\n  cfads $150m\n")
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the figure is wrong or the covenant is broken.",
    };

    public static readonly DiagnosticDescriptor FloorAboveCap = new("K73", Severity.Error,
        "A floor above the cap of one rate",
        "{0}: the reference rate cannot be at least {1} and at most {2}. Are the two exchanged?",
        "Between floor and cap the reference rate moves; a floor above the cap leaves it nowhere.",
        "Exchange the two, or correct the one that is wrong.",
        Parties + "  maturity 2030-01-01\n  rate SOFR + 300bp, floor 4%, cap 2%\nassume SOFR 3%\n",
        Parties + "  maturity 2030-01-01\n  rate SOFR + 300bp, floor 2%, cap 4%\nassume SOFR 3%\n")
    {
        Cure = Cure.Offered,
        Judgement = "Whether the two were exchanged or one of them mistyped.",
    };

    public static readonly DiagnosticDescriptor BeyondBase = new("K74", Severity.Warning,
        "More drawn than the collateral allows",
        "{0}: {1} is drawn against a borrowing base of {2}; after the haircut the collateral is {3} short.",
        "A haircut says what part of the collateral's value is lent against; what is drawn above that is not secured.",
        "Check the haircut and the value of the collateral, or say how the rest is secured.",
        Parties + "  maturity 2030-01-01\n  rate 8%\n  collateral \"machines\" worth $120m, haircut 25%\n",
        Parties + "  maturity 2030-01-01\n  rate 8%\n  collateral \"machines\" worth $160m, haircut 25%\n")
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the amounts is wrong, or that more was drawn.",
    };

    public static readonly DiagnosticDescriptor OverCalled = new("K90", Severity.Error,
        "More called than guaranteed",
        "{0}: {1} is called of a guarantee of {2}, {3} too much.",
        "A guarantor owes the amount of the guarantee and no more.",
        "Check the amount and what was called.",
        Parties + "  maturity 2030-01-01\n  rate 8%\ncommitment backing: Bank guarantees Maker [terms]\n  signed 2025-01-01\n  amount $50m until 2030-01-01\n  called $60m on 2025-06-01\n",
        Parties + "  maturity 2030-01-01\n  rate 8%\ncommitment backing: Bank guarantees Maker [terms]\n  signed 2025-01-01\n  amount $50m until 2030-01-01\n  called $40m on 2025-06-01\n")
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the two amounts is wrong.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [NoMaturity, DaysOutOfOrder, Breached, FloorAboveCap, BeyondBase, OverCalled];
}
