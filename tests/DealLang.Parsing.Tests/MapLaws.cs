namespace DealLang.Parsing.Tests;

public class MapLaws
{
    private static readonly Parser<char, char> D = Token(c => c is >= '1' and <= '8').Labelled("digit");

    public static TheoryData<int> Sizes => [1, 2, 3, 4, 5, 6, 7, 8];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Map_joins_results_in_order(int size) =>
        Assert.Equal($"{"12345678"[..size]} @{size}", Outcome.Of(Joined(size), "12345678"));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Map_stops_at_each_place_where_a_parser_fails(int size)
    {
        for (var good = 0; good < size; good++)
            Assert.Equal(
                $"stops @{good}; {good}: unexpected x, expected digit", Outcome.Of(Joined(size), "12345678"[..good] + "x"));
    }

    [Fact]
    public void The_method_Map_is_Select() => Assert.Equal("2 @1", Outcome.Of(D.Map(d => d - '0' + 1), "1"));

    [Fact]
    public void Cast_changes_the_type() => Assert.Equal('1', D.Cast<object>().ParseOrThrow("1"));

    [Fact]
    public void A_cast_that_cannot_be_throws() =>
        Assert.Throws<InvalidCastException>(() => D.Select(d => (object)d).Cast<string>().ParseOrThrow("1"));

    private static Parser<char, string> Joined(int size) => size switch
    {
        1 => Map(a => $"{a}", D),
        2 => Map((a, b) => $"{a}{b}", D, D),
        3 => Map((a, b, c) => $"{a}{b}{c}", D, D, D),
        4 => Map((a, b, c, d) => $"{a}{b}{c}{d}", D, D, D, D),
        5 => Map((a, b, c, d, e) => $"{a}{b}{c}{d}{e}", D, D, D, D, D),
        6 => Map((a, b, c, d, e, f) => $"{a}{b}{c}{d}{e}{f}", D, D, D, D, D, D),
        7 => Map((a, b, c, d, e, f, g) => $"{a}{b}{c}{d}{e}{f}{g}", D, D, D, D, D, D, D),
        _ => Map((a, b, c, d, e, f, g, h) => $"{a}{b}{c}{d}{e}{f}{g}{h}", D, D, D, D, D, D, D, D),
    };
}
