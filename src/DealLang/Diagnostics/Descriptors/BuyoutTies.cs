using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>T60 and on: figures of a debt schedule and of returns that must tie and do not.</summary>
public static class BuyoutTies
{
    /// <summary>{0} the figure, {1} the arithmetic and what it gives, {2} what is stated, {3} the tolerance, {4} the likely slip or what to write.</summary>
    private const string Sentence = "{0}: {1}; stated {2} (tolerance ±{3}). {4}";

    private const string Deal = """
        source letter 2025-01-01 contract "Terms"
        company Sponsor [letter]
        company Maker [letter]
          ebitda 2024 $100m
        acquisition buy: Sponsor acquires Maker [letter]
          signed 2025-01-01
          closed 2025-01-01
          ev 10x ebitda 2024
          growth ebitda 5% per year
          funding
            debt $600m committed
            equity $400m committed
          exit 2030-01-01 at 10x ebitda

        """;

    public static readonly DiagnosticDescriptor Schedule = new("T60", Severity.Error,
        "Earnings, cash and debt do not follow from their terms", Sentence,
        "A year's earnings are those of the year before and their growth; leverage is debt over earnings; interest is the rate on the balance; what free cash pays back is no longer owed.",
        "Check the year, the base of a multiple, and whether a figure is stated that the terms already give.",
        Deal + "buy.leverage 7x [letter]\n",
        Deal + "buy.leverage 6x [letter]\n")
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor Returns = new("T61", Severity.Error,
        "The returns do not follow from what goes in and what comes out", Sentence,
        "Equity at exit is the price less what is still owed; the money multiple is that over the equity put in, and the rate of return its root over the years.",
        "Check the exit multiple, the debt at exit, and whether a rate stands where a multiple is meant.",
        Deal + "buy.moic 2.5x [letter]\n",
        Deal + "buy.moic 1.69x [letter]\n")
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor NoSingleRate = new("T62", Severity.Warning,
        "Flows without a single rate of return",
        "{0} has no one value: {1}. {2}",
        "A rate of return is a root of the flows' worth. Flows that change their sign once have one; others may have several, which are equally right, or none.",
        "Say near which rate the meant one lies, or look at the money multiple instead.",
        """
        source letter 2026-01-12 own "Flows"
        flows odd periodic -$100, $230, -$132
        figure rate = irr(odd)
        """,
        """
        source letter 2026-01-12 own "Flows"
        flows odd periodic -$100, $230, -$132
        figure rate = irr(odd, near 10%)
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the rates is meant.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [Schedule, Returns, NoSingleRate];
}
