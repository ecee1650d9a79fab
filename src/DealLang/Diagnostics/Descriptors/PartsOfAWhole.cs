using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>K47: parts that are more than what they are parts of.</summary>
public static class PartsOfAWhole
{
    private static string Supply(string part) => $$"""
        source contract 2026-01-15 contract "Gas sales agreement"
        company Buyer
        company Seller
        commitment gas: Buyer buys "gas" from Seller [contract]
          signed 2026-01-15
          quantity 900 GWh per year for 10 years starting 2027
          price $32 per MWh
          take-or-pay {{part}}
        """;

    /// <summary>{0} the deal, {1} the line, {2} its word, {3} the part, {4} of what.</summary>
    public static readonly DiagnosticDescriptor MoreThanAll = new("K47", Severity.Error,
        "A part that is more than the whole",
        "{0}: {1}: {3} of {4} cannot be, since {2} is a part of it and lies between 0% and 100%. Correct the percentage.",
        "What is paid for whether it is taken or not is at most all of the quantity; the haircut of what is pledged is at most all of its worth. A part below nothing or above all is a slip, and everything that follows from it would be wrong.",
        "Write the part as the contract has it.",
        Supply("150%"),
        Supply("90%"))
    {
        Cure = Cure.Judgement,
        Judgement = "What the contract says.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [MoreThanAll];
}
