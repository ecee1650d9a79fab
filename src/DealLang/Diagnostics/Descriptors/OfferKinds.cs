using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>What an acquisition gives, against the limit and the band that it sets itself.</summary>
public static class OfferKinds
{
    private static string Deal(string lines) => """
        source release 2026-01-12 release "Alpha to acquire Beta"
        company Alpha [release]
          class common
          shares 100m common as of 2026-01-09
          price common $50 close on 2026-01-12
        company Beta [release]
          class common
          shares 50m common as of 2026-01-09

        acquisition deal: Alpha acquires Beta [release]
          signed 2026-01-12

        """ + lines;

    public static readonly DiagnosticDescriptor BeyondTheLimit = new("K19", Severity.Error,
        "More new shares than the limit",
        "{0} issues {1} new shares, and its limit is {2}: {3} too many. Correct the ratio or the limit, or write \"excess in cash\" after it if cash takes the place of what is above it.",
        "From 20 % of the shares outstanding on, listing rules ask the acquirer's own holders (Nasdaq 5635(a), NYSE 312.03(c)); agreements stay below by a limit.",
        "Compare the ratio and the share count with the source; if the agreement pays the excess in cash, say so.",
        Deal("""
          pays 0.5000 Alpha.common per Beta.common
          limit new-shares 19.9% of Alpha.shares
        """),
        Deal("""
          pays 0.5000 Alpha.common per Beta.common
          limit new-shares 19.9% of Alpha.shares, excess in cash
        """))
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the ratio goes, the limit, or cash takes the place of what is above.",
    };

    public static readonly DiagnosticDescriptor OutsideTheBand = new("K21", Severity.Warning,
        "A price at which a side may walk away",
        "{0} is counted at {1}, {2}: a side may walk away there. The figures are those of a deal that goes on.",
        "Outside a collar with \"outside walk\" the terms do not change: one side may end the agreement instead.",
        "Check the price and the band; if the sides have agreed to go on, say so with allow K21 because \"…\".",
        Deal("""
          pays 0.5000 Alpha.common per Beta.common
            collar $55.00..$65.00, outside walk
        """),
        Deal("""
          pays 0.5000 Alpha.common per Beta.common
            collar $45.00..$55.00, outside walk
        """))
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the side walks away.",
    };

    public static readonly DiagnosticDescriptor BelowTheMinimum = new("K22", Severity.Warning,
        "Taken with less than the least that must be tendered",
        "{0}: after the offer {1} is held, and at least {2} must be. Correct what was tendered or the minimum; if the minimum was waived, write allow K22 because \"…\".",
        "An offer to the holders themselves waits until enough shares are tendered to carry the vote, or to take the rest without one.",
        "Compare the results of the offer with the offer document; what was agreed or waived later is an amendment.",
        Deal("""
          pays $25.00 per Beta.common
          minimum tender 50%
          tendered 44% on 2026-02-12
        """),
        Deal("""
          pays $25.00 per Beta.common
          minimum tender 50%
          tendered 84% on 2026-02-12
        """))
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the minimum was waived or a figure is wrong.",
    };

    public static readonly DiagnosticDescriptor TicksTooMuch = new("K55", Severity.Error,
        "A fee that adds more in a year than is paid",
        "{0}: the fee that ticks adds {1} for each share, in a year {2}, and what is paid for a share is {3}. Write what it adds to one share.",
        "Of a price for a share a fee that ticks is one for a share too; only where a price for the whole is paid, and nothing is said of a share, it adds to the whole. An amount for the whole that is read for each share makes of a price many times itself.",
        "Divide the amount by the shares that are paid for, or write it as a rate a year on the price.",
        Deal("""
          pays $25.00 per Beta.common
          ticking fee $250_000 per day
        """),
        Deal("""
          pays $25.00 per Beta.common
          ticking fee $0.005 per day
        """))
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the fee is one for a share or for the whole.",
    };

    public static readonly DiagnosticDescriptor ChoiceLeftOut = new("K61", Severity.Error,
        "A choice that nothing is reckoned from",
        "{0}: {1}. Write {2}.",
        "Holders of one class choose, and pools, limits and what is left over are shared out among them; a second choice would draw on pools of its own. A choice that is read and left out would count its shares at another class's terms.",
        "Say for the other class what its shares receive: all of one option, or a mix in the proportion in which they chose. A group of its holders may choose beside such a line.",
        Deal("""
          holders may choose cash or stock
            cash $25.00 per Beta.common, cap none
            stock 0.5000 Alpha.common per Beta.common
          holders may choose cash or stock
            cash $50.00 per Beta.B, cap none
            stock 1.0000 Alpha.common per Beta.B
        """).Replace("  shares 50m common as of 2026-01-09\n\n", "  shares 50m common as of 2026-01-09\n  class B\n  shares 5m B as of 2026-01-09\n\n", StringComparison.Ordinal),
        Deal("""
          holders may choose cash or stock
            cash $25.00 per Beta.common, cap none
            stock 0.5000 Alpha.common per Beta.common
          pays $50.00 per Beta.B
          note "A holder of B may take 1.0000 Alpha.common instead"
        """).Replace("  shares 50m common as of 2026-01-09\n\n", "  shares 50m common as of 2026-01-09\n  class B\n  shares 5m B as of 2026-01-09\n\n", StringComparison.Ordinal))
    {
        Cure = Cure.Judgement,
        Judgement = "What the holders of the other class chose.",
    };

    public static readonly DiagnosticDescriptor BelowNothing = new("K80", Severity.Error,
        "An offer below zero",
        "{0} offers {1} for a share: more is taken off than is paid. Correct what is taken off, or write \"spread over shares\" behind an amount for all of them.",
        "What is taken off the price, a dividend or a fee, is taken off each share unless the line spreads it over all.",
        "Compare the amounts with the agreement; state what is taken off all shares together with spread over shares.",
        Deal("""
          pays $25.00 per Beta.common
            less dividend $30.00
        """),
        Deal("""
          pays $25.00 per Beta.common
            less dividend $3.00
        """))
    {
        Cure = Cure.Judgement,
        Judgement = "Which amount is wrong, or whether it is one for all shares.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [BeyondTheLimit, OutsideTheBand, BelowTheMinimum, TicksTooMuch, ChoiceLeftOut, BelowNothing];
}
