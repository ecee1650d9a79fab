using static DealLang.Parsing.Tests.Letters;

namespace DealLang.Parsing.Tests;

public class LabelLaws
{
    [Theory]
    [InlineData("ab", "ab @2")]
    [InlineData("x", "stops @0; 0: unexpected x, expected pair")]
    [InlineData("ax", "stops @1; 1: unexpected x, expected pair")]
    public void A_label_replaces_what_was_expected_also_half_way(string input, string outcome) =>
        Assert.Equal(outcome, Outcome.Of(AB.Labelled("pair"), input));

    [Fact]
    public void A_label_replaces_all_alternatives() =>
        Assert.Equal("stops @0; 0: unexpected x, expected letter", Outcome.Of(A.Or(B).Or(C).Labelled("letter"), "x"));

    [Fact]
    public void Labels_of_alternatives_are_joined_in_order() =>
        Assert.Equal(
            "stops @0; 0: unexpected x, expected first|second|c",
            Outcome.Of(OneOf(A.Labelled("first"), B.Labelled("second"), C), "x"));

    [Fact]
    public void A_label_covers_its_own_parser_only() =>
        Assert.Equal("stops @1; 1: unexpected x, expected b", Outcome.Of(A.Labelled("first").Then(B), "ax"));

    [Fact]
    public void An_outer_label_hides_an_inner_one() =>
        Assert.Equal("stops @0; 0: unexpected x, expected outer", Outcome.Of(AB.Labelled("inner").Labelled("outer"), "x"));

    [Fact]
    public void A_label_keeps_the_message() =>
        Assert.Equal("stops @0; 0: expected outer, \"why\"", Outcome.Of(Fail<char>("why").Labelled("outer"), "x"));

    [Fact]
    public void A_label_is_not_a_commitment() => Assert.Equal("c @1", Outcome.Of(AB.Labelled("pair").Or(C.ThenReturn("c")), "c"));
}
