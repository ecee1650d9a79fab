using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>K60: a guarantee of which nobody knows how much it is.</summary>
internal static class GuaranteeKinds
{
    private const string Parties = """
        source terms 2025-01-01 contract "Guarantee"
        company Parent [terms]
        company Maker [terms]
        commitment backing: Parent guarantees Maker [terms]
          signed 2025-01-01
        """;

    /// <summary>{0} the deal.</summary>
    public static readonly DiagnosticDescriptor NoAmount = new("K60", Severity.Warning,
        "How much is guaranteed is not known",
        "{0}: nothing says how much is guaranteed, so that it counts in no total. Say the amount, or that it is undisclosed.",
        "A guarantee has an amount of its own, or that of the loan, the lease or the purchase for which it is given by name. Words alone, or a contract of which the whole is not known, give none, and then it is in nobody's exposure.",
        "Say the amount, or that nobody tells it: amount undisclosed.",
        Parties + "\n  for unsold \"capacity\"\n",
        Parties + "\n  for unsold \"capacity\"\n  amount $50m until 2030-01-01\n")
    {
        Cure = Cure.Judgement,
        Judgement = "How much was promised.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [NoAmount];
}
