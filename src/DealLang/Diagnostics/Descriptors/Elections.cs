using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>What a choice of holders, and a band of prices, must say.</summary>
public static class Elections
{
    private const string Parties = """
        source release 2026-01-12 release "Alpha to acquire Beta"
        company Alpha
          class common
        company Beta
          class common
          shares 100m common as of 2026-01-09 [release]

        """;

    private static string Deal(string lines) => Parties + """
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-01-12

        """ + lines;

    public static readonly DiagnosticDescriptor Unlimited = new("K05", Severity.Error,
        "A choice of cash without a limit",
        "{0}: whoever chooses {1} receives it, so that all may choose it and {2} would owe cash for every share. Say how much of it there is, or \"cap none\".",
        "Cash that holders may choose is nearly always limited: a pool that is divided whatever they choose, or a limit that cuts those who chose it. Without either the amount that is owed is open.",
        "Write the pool or the limit of the merger agreement; where there is really none, write cap none.",
        Deal("""
          holders may choose cash or stock
            cash $25.00 per Beta.common
            stock 0.5000 Alpha.common per Beta.common, cap none
        """),
        Deal("""
          holders may choose cash or stock
            cash $25.00 per Beta.common, limit 40%
            stock 0.5000 Alpha.common per Beta.common, cap none
        """))
    {
        Cure = Cure.Offered,
        Judgement = "What the limit is, if there is one.",
    };

    public static readonly DiagnosticDescriptor OutsideTheOptions = new("T29", Severity.Error,
        "A mean that lies outside of what may be chosen",
        "{0}: whatever a holder chooses is worth {1}, so that no mean of them is {2}, which follows from {3}. Correct that, or a figure that the options' values follow from.",
        "What a share receives as a mean over all shares lies between the least and the most that an option gives, whoever chooses which.",
        "Hold the equity value, the number of shares and the options' prices against the document.",
        Deal("""
          holders may choose lower or higher
            lower  $24.00 per Beta.common, cap none
            higher $25.00 per Beta.common, cap none
          equity $2.8bn
        """),
        Deal("""
          holders may choose lower or higher
            lower  $24.00 per Beta.common, cap none
            higher $25.00 per Beta.common, cap none
          equity $2.45bn
        """))
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the figures is wrong.",
    };

    public static readonly DiagnosticDescriptor NoRow = new("K20", Severity.Error,
        "An option without terms",
        "{0} may be chosen (\"{1}\"), and no row under the line says what it gives.",
        "Each option that the line names has a row under it with the same name, and only those do.",
        "Add the row, or take the option out of the line.",
        Deal("""
          holders may choose cash or stock
            cash $25.00 per Beta.common, cap none
        """),
        Deal("""
          holders may choose cash or stock
            cash $25.00 per Beta.common, cap none
            stock 0.5000 Alpha.common per Beta.common
        """))
    {
        Cure = Cure.Judgement,
        Judgement = "What the option gives.",
    };

    public static readonly DiagnosticDescriptor CollarBackwards = new("T17", Severity.Error,
        "A collar whose floor is above its cap",
        "The floor of the collar, {0}, is above its cap, {1}.",
        "A collar holds between a lower and an upper price; the lower one is written first.",
        "Exchange the two prices.",
        Deal("""
          pays Alpha.common worth $25.00 per Beta.common
            collar $55.00..$45.00, outside ratio fixed
        """),
        Deal("""
          pays Alpha.common worth $25.00 per Beta.common
            collar $45.00..$55.00, outside ratio fixed
        """))
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor TooLittle = new("K65", Severity.Error,
        "Limits that leave shares without anything", "{0}: {1}, and every share is turned into one of them. Raise a limit, or give one option cap none.",
        "Whatever the holders choose, each of their shares receives one of the options. Where each of them is limited, and the limits together are less than all shares, nothing says what the rest receives.",
        "Correct a limit; an option that takes whatever the others leave has none.",
        Deal("""
          holders may choose cash or stock
            cash $25.00 per Beta.common, limit 30%
            stock 0.5000 Alpha.common per Beta.common, limit 30%
        """),
        Deal("""
          holders may choose cash or stock
            cash $25.00 per Beta.common, limit 30%
            stock 0.5000 Alpha.common per Beta.common, limit 70%
        """))
    {
        Cure = Cure.Judgement,
        Judgement = "Which limit the document has.",
    };

    public static readonly DiagnosticDescriptor Pools = new("T27", Severity.Error,
        "Pools that do not make up the whole", "{0}: {1}; stated {2} (tolerance ±{3}). {4}",
        "Where every option has a pool, the pools together are all shares: none is left without consideration, none is paid for twice.",
        "Correct a pool, or leave one out: it is then the rest. Where an option is only limited, write limit instead of pool.",
        Deal("""
          holders may choose cash or stock
            cash $25.00 per Beta.common, pool 40%
            stock 0.5000 Alpha.common per Beta.common, pool 50%
        """),
        Deal("""
          holders may choose cash or stock
            cash $25.00 per Beta.common, pool 40%
            stock 0.5000 Alpha.common per Beta.common, pool 60%
        """))
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static readonly DiagnosticDescriptor Chosen = new("T28", Severity.Error,
        "Choices that do not make up the whole", "{0}: {1}; stated {2} (tolerance ±{3}). {4}",
        "What was elected, and the silent, are together all shares; what is paid of each follows from the pools.",
        "Compare the parts with the source: those who did not choose are the silent, and may be left out.",
        Deal("""
          holders may choose cash or stock
            cash $25.00 per Beta.common, pool 40%
            stock 0.5000 Alpha.common per Beta.common, pool 60%
            silent stock
        2026-03-01 deal
          elected cash 70%, stock 20%, silent 20% [release]
        """),
        Deal("""
          holders may choose cash or stock
            cash $25.00 per Beta.common, pool 40%
            stock 0.5000 Alpha.common per Beta.common, pool 60%
            silent stock
        2026-03-01 deal
          elected cash 70%, stock 20%, silent 10% [release]
        """))
    {
        Cure = Cure.Offered,
        Judgement = "Which of the figures is the wrong one.",
    };

    public static ImmutableArray<DiagnosticDescriptor> Kinds { get; } = [Unlimited, NoRow, TooLittle];
    public static ImmutableArray<DiagnosticDescriptor> Ties { get; } = [CollarBackwards, Pools, Chosen, OutsideTheOptions];
}
