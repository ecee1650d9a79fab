using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>G: links between deals that would leave a contract out of every total.</summary>
internal static class DealLinks
{
    private static string Web(string lines) => """
        source release 2026-02-02 release "Programme"
        company Alpha
        company Beta
        web programme [release]

        """ + lines;

    public static readonly DiagnosticDescriptor Circle = new("G05", Severity.Error,
        "Deals that each give way to the other",
        "{0} is {1}: none of them would count. Keep the link that holds, and remove the other.",
        "What lies inside another deal, is another side of it, or was replaced by it counts there and not by itself. In a circle each counts in the next, and the money in none.",
        "Remove one of the links.",
        Web("""
          whole: Alpha buys "cloud" from Beta $40bn, signed 2026-01-05, part of hall
          hall: Alpha buys "cloud" from Beta $10bn, signed 2026-01-05, part of whole
        """),
        Web("""
          whole: Alpha buys "cloud" from Beta $40bn, signed 2026-01-05
          hall: Alpha buys "cloud" from Beta $10bn, signed 2026-01-05, part of whole
        """))
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the links holds.",
    };

    public static readonly DiagnosticDescriptor Unlike = new("G06", Severity.Error,
        "Two contracts of which one is no other side of the other",
        "{0} is called the same as {1}, and {2} pays in the one, {3} in the other. Remove the link, or correct the parties.",
        "Of two accounts of one contract (its payer's and its payee's) one counts. Contracts under which different parties pay are two, and the money of both counts.",
        "Remove the link; where money comes back by another contract, the circle shows it.",
        Web("""
          stake: Alpha invests $40bn in Beta, signed 2026-01-05
          chips: Beta buys "chips" from Alpha $40bn, signed 2026-01-05, same as stake
        """),
        Web("""
          stake: Alpha invests $40bn in Beta, signed 2026-01-05
          chips: Beta buys "chips" from Alpha $40bn, signed 2026-01-05
        """))
    {
        Cure = Cure.Judgement,
        Judgement = "Whether they are one contract.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [Circle, Unlike];
}
