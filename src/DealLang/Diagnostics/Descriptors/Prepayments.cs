using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>K48: money ahead for which nothing is left to be paid.</summary>
public static class Prepayments
{
    private static string Supply(string ahead) => $$"""
        source contract 2026-01-15 contract "Streaming agreement"
        unit oz
        company Streamer
        company Mine
        commitment gold: Streamer buys "gold" from Mine [contract]
          signed 2026-01-15
          quantity 20_000 oz per year for 5 years starting 2026
          price $400 per oz
          prepayment {{ahead}} on 2026-02-01
        """;

    /// <summary>{0} the deal, {1} what is paid ahead, {2} what of it nothing is set off against, {3} all that falls due.</summary>
    public static readonly DiagnosticDescriptor NeverUsed = new("K48", Severity.Warning,
        "More is paid ahead than ever falls due",
        "{0}: {1} is paid ahead, and {2} of it is never set off: all that falls due comes to {3}. Write what is paid besides the price as a leg of its own, such as pays {2} name upfront; or correct the amount.",
        "A prepayment is money for what is delivered later, and what falls due first is set off against it until it is used up. What is paid for the right to buy, as in a stream of gold, is a payment of its own, and counts in the total.",
        "Say it as a payment: pays $250m on 2026-02-01 name upfront.",
        Supply("$250m"),
        Supply("$25m"))
    {
        Cure = Cure.Judgement,
        Judgement = "Whether it is a prepayment, or a price beside the price.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [NeverUsed];
}
