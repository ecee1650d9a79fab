using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>What classes of shares are of the whole company.</summary>
public static class ClassKinds
{
    private static string Deal(string line) => $"""
        source release 2026-02-02 release "Terms"
        company Alpha [release]
          {line}
          class B, 0.005 votes each
          shares 1m A as of 2026-01-30
          shares 15m B as of 2026-01-30
        company Beta [release]
          shares 200m common as of 2026-01-30
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-02-02
          pays 0.001 Alpha.A per Beta.common
        """;

    public static readonly DiagnosticDescriptor CountedOneForOne = new("K94", Severity.Warning,
        "Classes that may be of very different worth, counted one for one",
        "{0}'s classes {1} and {2} are counted one for one, though a share of {1} has {3} times the votes of one of {2}. State a price for both, or what the one is of the other: class {4}, converts into 1_500 {5}",
        "Ownership counts shares of several classes together, and classes whose votes are that far apart seldom have the same part of the company. Where both classes have a price and one is at least twice the other, a share counts as its price does; where a class converts into another or represents it, as many as that. Where nobody says either, each counts as one.",
        "State a price for each class, or how many of the other a share converts into.",
        Deal("class A, 1 vote each"),
        Deal("class A, 1 vote each, converts into 30 B"))
    {
        Cure = Cure.Judgement,
        Judgement = "What a share of the one class is of the other.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [CountedOneForOne];
}
