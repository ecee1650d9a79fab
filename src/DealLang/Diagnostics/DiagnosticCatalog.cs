using System.Collections.Immutable;
using DealLang.Diagnostics.Descriptors;

namespace DealLang.Diagnostics;

/// <summary>The rules of one subject; their codes begin with its letter.</summary>
public sealed record DiagnosticFamily(string Letter, string Title, ImmutableArray<DiagnosticDescriptor> Descriptors);

/// <summary>Every rule, family by family, in the order of the codes. A test fails when a descriptor is missing here.</summary>
public static class DiagnosticCatalog
{
    public static ImmutableArray<DiagnosticFamily> Families { get; } =
    [
        new("B", "Names, and lines in the wrong place", InOrder(Names.All, Meaningless.All, PremiumBases.All, SeriesFiles.All)),
        new("C", "Conditions, and terms that change", Changes.All),
        new("D", "Days, their order and their spelling", InOrder(Dates.All, StepDates.All, ClosingDates.All, ScheduleLengths.All)),
        new("E", "What a file expects of itself", Expectations.All),
        new("G", "One contract counted once", [.. DealWebs.All, .. DealLinks.All]),
        new("K", "What a form of deal must say", InOrder(DealKinds.All, ClassKinds.All, Elections.Kinds, OfferKinds.All, LegKinds.All, PartsOfALeg.All, SwapKinds.All, SwapChanges.All, PurchaseRules.Kinds, RoundKinds.All, LoanKinds.All, LoanRepayments.All, GuaranteeKinds.All, RoundSales.All, AwardKinds.All, FundingKinds.All, PartsOfAWhole.All, CountKinds.All, Prepayments.All)),
        new("L", "Preferred shares and what they receive", Preferences.All),
        new("P", "Who says so", Provenance.All),
        new("Q", "Caps, floors and what is not known", QuantityShapes.All),
        new("R", "Digits that nothing supports", Precision.All),
        new("S", "How lines are written", SyntaxErrors.All),
        new("T", "Figures that must tie", InOrder(Ties.All, Elections.Ties, PurchaseRules.Ties, RoundKinds.Ties)),
        new("U", "Figures, and what they count", InOrder(Units.All, Currencies.Units)),
        new("X", "Cases and tables", Tables.All),
    ];

    private static ImmutableArray<DiagnosticDescriptor> InOrder(params ImmutableArray<DiagnosticDescriptor>[] parts) => [.. parts.SelectMany(p => p).OrderBy(d => d.Code, StringComparer.Ordinal)];

    public static IEnumerable<DiagnosticDescriptor> All => Families.SelectMany(f => f.Descriptors);

    /// <summary>The rule of a code as a reader writes it, in any case; null when there is none.</summary>
    public static DiagnosticDescriptor? Find(string code) => All.FirstOrDefault(d => string.Equals(d.Code, code, StringComparison.OrdinalIgnoreCase));
}
