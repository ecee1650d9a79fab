using static DealLang.Parsing.Tests.Letters;

namespace DealLang.Parsing.Tests.BeyondPidgin;

/// <summary>A repetition whose item consumes nothing ends; Pidgin throws, or spins.</summary>
public class EmptyItemLaws
{
    private static readonly Parser<char, char> Empty = Return('e');

    public static TheoryData<string, string, string> Cases => new()
    {
        { "Many", "a", "[] @0" },
        { "AtLeastOnce", "a", "[e] @0" },
        { "Separated", "a", "[e] @0" },
        { "SeparatedAtLeastOnce", "a", "[e] @0" },
        { "SeparatedAndOptionallyTerminated", "a", "[e] @0" },
        { "SeparatedAndTerminated", "a", "[] @0" },
        { "Optional, Many", "aab", "[just a just a] @2" },
        { "Optional, AtLeastOnce", "aab", "[just a just a] @2" },
        { "Optional, AtLeastOnce", "b", "[nothing] @0" },
        { "SkipMany", "a", "() @0" },
        { "SkipAtLeastOnce", "a", "() @0" },
        { "Optional, SkipMany", "aab", "() @2" },
        { "Until", "a", "stops @0; 0: unexpected a, expected c" },
        { "Optional, Until", "aac", "[just a just a] @3" },
        { "Optional, Until", "aab", "stops @2; 2: unexpected b, expected c" },
        { "AtLeastOnceUntil", "c", "[e] @1" },
        { "AtLeastOnceUntil", "a", "stops @0; 0: unexpected a, expected c" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_empty_item_ends_the_repetition(string repetition, string input, string outcome) =>
        Assert.Equal(outcome, repetition switch
        {
            "Many" => Outcome.Of(Empty.Many(), input),
            "AtLeastOnce" => Outcome.Of(Empty.AtLeastOnce(), input),
            "Separated" => Outcome.Of(Empty.Separated(Empty), input),
            "SeparatedAtLeastOnce" => Outcome.Of(Empty.SeparatedAtLeastOnce(Empty), input),
            "SeparatedAndOptionallyTerminated" => Outcome.Of(Empty.SeparatedAndOptionallyTerminated(Empty), input),
            "SeparatedAndTerminated" => Outcome.Of(Empty.SeparatedAndTerminated(Empty), input),
            "Optional, Many" => Outcome.Of(A.Optional().Many(), input),
            "Optional, AtLeastOnce" => Outcome.Of(A.Optional().AtLeastOnce(), input),
            "SkipMany" => Outcome.Of(Empty.SkipMany(), input),
            "SkipAtLeastOnce" => Outcome.Of(Empty.SkipAtLeastOnce(), input),
            "Optional, SkipMany" => Outcome.Of(A.Optional().SkipMany(), input),
            "Until" => Outcome.Of(Empty.Until(C), input),
            "Optional, Until" => Outcome.Of(A.Optional().Until(C), input),
            "AtLeastOnceUntil" => Outcome.Of(Empty.AtLeastOnceUntil(C), input),
            _ => throw new ArgumentOutOfRangeException(nameof(repetition)),
        });
}
