using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>What a premium is measured from.</summary>
public static class PremiumBases
{
    private static string Deal(string premium) => $"""
        source release 2026-01-12 release "Alpha to acquire Beta"
        company Alpha [release]
        company Beta [release]
          shares 100m common as of 2026-01-09
          price common $20.00 close on 2026-01-09 name last-close
        acquisition beta: Alpha acquires Beta [release]
          signed 2026-01-12
          announced 2026-01-12
          pays $25.00 per Beta.common
          {premium}
        """;

    public static readonly DiagnosticDescriptor Unknown = new("B18", Severity.Error,
        "A premium over a price that nobody states",
        "The premium is over a price named \"{0}\", and no price of {1} has that name: there is {2}. Write one of these, or state that price, and give it the name.",
        "A premium is the offer over a price before it, and says which. Where prices are stated and the premium names another, it would be held against nothing. A base whose price is not known is stated as undisclosed, with its name; then the price follows from the premium.",
        "Name one of the prices that are stated, or state the one that is meant.",
        Deal("premium closing 25%"),
        Deal("premium last-close 25%"))
    {
        Cure = Cure.Offered,
        Judgement = "Which price the premium was measured from.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [Unknown];
}
