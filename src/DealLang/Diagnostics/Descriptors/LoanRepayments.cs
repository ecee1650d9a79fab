using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>K92 and on: more back than went out, and a discount that is a price.</summary>
internal static class LoanRepayments
{
    private const string Loan = """
        source terms 2025-01-01 contract "Loan agreement"
        company Bank [terms]
        company Maker [terms]
        commitment loan: Bank lends to Maker [terms]
          signed 2025-01-01
          amount $100m
          maturity 2030-01-01
          rate 8%

        """;

    public static readonly DiagnosticDescriptor TooMuch = new("K92", Severity.Error,
        "More paid back than was lent",
        "{0}: {1} is paid back of {2} that is lent, {3} too much. Is interest or a premium in it? The principal alone is what repays says.",
        "What is paid back beside the schedule is principal, and of that no more can come back than went out: the balance would be below zero, and so would the interest on it.",
        "Check the amounts; a premium or a fee has a line of its own, as in: exit fee 1%.",
        Loan + "  repays $130m on 2027-01-10\n",
        Loan + "  repays $30m on 2027-01-10\n")
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the amounts is wrong.",
    };

    public static readonly DiagnosticDescriptor DeepDiscount = new("K93", Severity.Error,
        "A discount that reads like a price",
        "{0}: a discount of {1} leaves {2} to be paid out. Is {1} the price? Write: issue price {1}.",
        "Bankers say \"an OID of 98\" for a price of 98 % of the face. The discount is what is missing to the whole, and more than half of it is given by nobody.",
        "Write the price as issue price, or correct the discount.",
        Loan + "  oid 98%\n",
        Loan + "  issue price 98%\n")
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the figure is a price or a discount.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [TooMuch, DeepDiscount];
}
