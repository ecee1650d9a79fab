using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;

namespace DealLang.Tests.Corpus;

/// <summary>Each rule of loans, swaps, rounds and purchases, and of how their figures tie, is raised by a file of the corpus.</summary>
public class RuleFileTests
{
    private static readonly ImmutableArray<ImmutableArray<DiagnosticDescriptor>> s_families =
        [LoanKinds.All, LoanTies.All, SwapKinds.All, SwapChanges.All, RoundKinds.All, RoundTies.All, PurchaseRules.Ties, PurchaseRules.Kinds, BuyoutTies.All, PartTies.All];

    [Fact]
    public void Every_rule_of_what_moves_has_a_file()
    {
        var files = Repository.Deals("tests/Corpus/Rules").Select(f => Path.GetFileNameWithoutExtension(f).Split('-')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.All(s_families.SelectMany(f => f), descriptor => Assert.Contains(descriptor.Code, files));
    }
}
