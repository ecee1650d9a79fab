using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>K66: an amendment of a swap of which nobody can say what it does to the period that is running.</summary>
internal static class SwapChanges
{
    private const string Swap = """
        source memo 2025-03-28 contract "Confirmation"
        source letter 2025-08-15 contract "Amendment"
        company Alpha
          class common
          price common $50.00 close on 2025-03-28 [memo]
          price common $55.00 close on 2025-08-15 [letter]
        company Beta
          class common
          price common $20.00 close on 2025-03-28 [memo]
          price common $21.00 close on 2025-08-15 [letter]
        person Bank
        equity swap deal: Alpha swaps with Bank [memo]
          signed 2025-03-28
          effective 2025-03-28
          ends 2026-03-28
          periods semiannual, days ACT/360
          Alpha pays total return on 1m Alpha.common
          Bank pays 3%

        """;

    public static readonly DiagnosticDescriptor NotFollowed = new("K66", Severity.Error,
        "An amendment that a swap cannot follow",
        "The amendment of {0} {1}: what it does to the period that is running is not said. {2}.",
        "An amendment holds from its day on, and what accrued before it stays. A number of shares, an amount or a rate may change within a period; what the return is on may not, nor may anything within a period whose interest is compounded, since nothing says on what the interest of the first days goes on.",
        "End the swap (terminated) and write a new one from that day, or let the change begin with a period.",
        Swap + """
        2025-08-15 amend deal [letter]
          Alpha pays total return on 1m Beta.common
        """,
        Swap + """
        2025-08-15 amend deal [letter]
          Alpha pays total return on 2m Alpha.common
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the swap was ended and another agreed, or the change begins with a period.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [NotFollowed];
}
