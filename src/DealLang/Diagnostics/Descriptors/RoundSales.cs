using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>K95 and on: what a round or an offering sells, and whose it is.</summary>
internal static class RoundSales
{
    private const string Company = """
        source deck 2026-02-02 filing "Prospectus"
        fund Fund
        fund Other
        group Public
        company Co [deck]
          class common
          class pref
          shares 8m common as of 2026-01-31
          holder Fund 5m common as of 2026-01-31

        """;

    public static readonly DiagnosticDescriptor TwoClasses = new("K95", Severity.Error,
        "A round that sells two classes",
        "{0} sells {1} and {2}: a round has one price of one class, and all its shares would be {1}. Write a commitment of its own for {2}.",
        "Price, new shares and cap table of a round are those of one class. Two classes that are sold on one day are two rounds, each with its price.",
        "Move what is paid for the second class into a commitment of its own with the same dates.",
        Company + """
        commitment series: Fund and Other invest in Co [deck]
          signed 2026-02-02
          Fund pays $4m for Co.common
          Other pays $1m for Co.pref
          round price $1.00
        """,
        Company + """
        commitment series: Fund invests in Co [deck]
          signed 2026-02-02
          pays $4m for Co.common
          round price $1.00
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the lines belong to which class.",
    };

    public static readonly DiagnosticDescriptor MoreThanHeld = new("K96", Severity.Error,
        "A holder who sells more than it holds",
        "{0}: {1} offers {2} and holds {3}, {4} too few. Is a digit lost, or is the holding of another day?",
        "Who sells existing shares cannot be left with fewer than none.",
        "Compare both numbers with the prospectus.",
        Company + """
        commitment ipo: Public invests in Co [deck]
          announced 2026-02-02
          Fund offers 50m Co.common at $20.00
        """,
        Company + """
        commitment ipo: Public invests in Co [deck]
          announced 2026-02-02
          Fund offers 4m Co.common at $20.00
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the two numbers is wrong.",
    };

    public static readonly DiagnosticDescriptor BesideTheOffering = new("K99", Severity.Error,
        "Money beside an offering",
        "{0}: {1} pays {2} beside the shares that are offered to {3}, and nothing says whether its shares are some of these. Write a commitment of its own for what it buys beside them; what a cornerstone takes of the offering itself is in the offers.",
        "An offering sells the shares that it offers, at one price, to those whom the header names. Shares that somebody buys at the same time in a private placement are more than these.",
        "Move the line into a commitment of its own with the same closing and round price; or leave it out, and say in a note who takes a part of the offering.",
        Company + """
        commitment ipo: Public invests in Co [deck]
          announced 2026-02-02
          offers 2m Co.common at $20.00, primary
          Other pays $10m for Co.common
        """,
        Company + """
        commitment ipo: Public invests in Co [deck]
          announced 2026-02-02
          offers 2m Co.common at $20.00, primary
        commitment placement: Other invests in Co [deck]
          announced 2026-02-02
          Other pays $10m for Co.common
          round price $20.00
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the shares are some of those offered, or more.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [TwoClasses, MoreThanHeld, BesideTheOffering];
}
