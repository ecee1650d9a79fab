using DealLang.Tests.Binding;

namespace DealLang.Tests.Checks;

public class WaiverTests
{
    private const string Rumour = """
        source column 2026-02-03 opinion "A rescue"
        company A
        company B
        acquisition one: A acquires B
          closed 2026-02-02 [column]
        acquisition two: A acquires B
          closed 2026-02-02 [column]

        """;

    [Theory]
    [InlineData("", "P02 P02")]
    [InlineData("allow P02 because \"seen\"", "")]
    [InlineData("allow P02 one because \"seen\"", "P02")]
    [InlineData("allow P02 two because \"seen\"\nallow P02 one because \"seen\"", "")]
    [InlineData("allow T16 because \"agreed\"", "P02 P02 B13")]
    [InlineData("allow P02 three because \"seen\"", "P02 P02 B13")]
    public void A_waiver_holds_for_what_it_names_or_for_its_file(string waiver, string codes) => Assert.Equal(codes, Compile.Codes(Rumour + waiver + "\n"));

    [Fact]
    public void A_path_waives_one_figure()
    {
        const string text = """
            source a 2026-02-02 wire "x"
            source b 2026-02-03 wire "y"
            company A
              cash $5bn as of 2026 [a]
              cash $7bn as of 2026 [b]
              debt $5bn as of 2026 [a]
              debt $7bn as of 2026 [b]
            allow P03 A.cash because "both are shown"

            """;
        Assert.Equal("A.debt", Assert.Single(Compile.Diagnostics(text)).Figure);
        Assert.Equal("both are shown", Assert.Single(Compile.World(text).Waivers).Reason);
    }
}
