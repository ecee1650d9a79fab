using DealLang.Cli.Arguments;

namespace DealLang.Cli.Tests.Arguments;

public class ArgumentReaderTests
{
    private static readonly Option[] Table = [Options.Format, Options.Output, Options.Strict, Options.AsOf, Options.View, Options.Width];

    private static (Invocation? Read, Refusal? Refused) Read(params string[] arguments) => ArgumentReader.Read(arguments, Table);

    [Theory]
    [InlineData("--format", "md")]
    [InlineData("--format=md")]
    [InlineData("-f", "md")]
    public void A_value_follows_or_is_joined(params string[] arguments) => Assert.Equal("md", Read(arguments).Read!.Format);

    [Fact]
    public void Options_and_words_mix()
    {
        var read = Read("a.deal", "--strict", "-", "-o", "out.md").Read!;
        Assert.Equal(["a.deal", "-"], read.Words);
        Assert.True(read.Has(Options.Strict));
        Assert.Equal("out.md", read[Options.Output]);
    }

    [Fact]
    public void Two_dashes_end_the_options() => Assert.Equal(["--strict"], Read("--", "--strict").Read!.Words);

    [Fact]
    public void Nothing_said_is_text() => Assert.Equal("text", Read().Read!.Format);

    [Fact]
    public void A_day_is_read() => Assert.Equal(new DateOnly(2026, 2, 6), Read("--as-of", "2026-02-06").Read!.AsOf);

    [Theory]
    [InlineData("There is no option --strct here. Did you mean --strict?", "--strct")]
    [InlineData("There is no option --zzz here. Its options: --format, --output, --strict, --as-of, --view, --width.", "--zzz")]
    [InlineData("--format wants a value: --format FORMAT.", "--format")]
    [InlineData("--format mdd is not known. Did you mean md?", "--format", "mdd")]
    [InlineData("--format pdf is not known. It is one of text, md, html, json, csv, xlsx.", "--format", "pdf")]
    [InlineData("--strict is a switch and takes no value: write --strict.", "--strict=yes")]
    [InlineData("--as-of 6.2.2026: a day is written 2026-02-06.", "--as-of", "6.2.2026")]
    [InlineData("--view close: did you mean closed?", "--view", "close")]
    [InlineData("--view yesterday: a view is announced, signed, closed, now, or a day such as 2026-02-06.", "--view", "yesterday")]
    [InlineData("--width 7: a width is a number from 60 to 400.", "--width", "7")]
    [InlineData("--strict is given twice. Give it once.", "--strict", "--strict")]
    public void What_cannot_be_followed_says_why(string why, params string[] arguments) => Assert.Equal(why, Read(arguments).Refused!.Why);
}
