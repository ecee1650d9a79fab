using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>Money of several currencies in one deal.</summary>
internal static class Currencies
{
    public static readonly DiagnosticDescriptor WithoutRate = new("U21", Severity.Warning,
        "An amount in another currency, and no exchange rate",
        "{0} is reckoned in {1}, and this is in {2}: nothing follows from it until the file states a rate, as in `series rate {3} 1.25 {2} per {1}`.",
        "Amounts of two currencies do not add, and a rate is never guessed. A series gives it for its days; the last one that is not after the day of the view counts.",
        "State the exchange rate of the day as a series, either way round.",
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class A
          price A $30.00 close on 2026-02-02
        company Beta
          class common
        acquisition deal: Alpha acquires Beta [release]
          announced 2026-02-02
          signed 2026-02-02
          pays £5.00 per Beta.common
          pays 0.2000 Alpha.A per Beta.common
        """,
        """
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          class A
          price A $30.00 close on 2026-02-02
        company Beta
          class common
        series dollars 2026-02-02 1.25 USD per GBP [release]
        acquisition deal: Alpha acquires Beta [release]
          announced 2026-02-02
          signed 2026-02-02
          pays £5.00 per Beta.common
          pays 0.2000 Alpha.A per Beta.common
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "The exchange rate.",
    };

    public static ImmutableArray<DiagnosticDescriptor> Units { get; } = [WithoutRate];
}
