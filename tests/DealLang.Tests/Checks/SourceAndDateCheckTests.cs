using DealLang.Diagnostics;
using DealLang.Tests.Binding;

namespace DealLang.Tests.Checks;

public class SourceAndDateCheckTests
{
    private const string Parties = "source s 2026-02-10 release \"x\"\nsource col 2026-02-03 opinion \"y\"\nsource leak 2026-02-03 news \"z\" anonymous\ncompany A\ncompany B\nacquisition d: A acquires B\n";

    [Theory]
    [InlineData("signed 2026-01-31\n  closed 2026-01-30", "D01")]
    [InlineData("approved 2026-03\n  closed 2026-02-15", "D01")]
    [InlineData("announced 2026-02-02\n  terminated 2026-02-01", "D01")]
    [InlineData("signed 2026-02\n  closed 2026-02-15", "")]
    [InlineData("signed 2026-01-31\n  announced 2026-02-02\n  closed 2026-02-02", "")]
    [InlineData("closed", "D02")]
    [InlineData("signed", "D02")]
    [InlineData("closed undisclosed", "")]
    [InlineData("closed 2026-02-02\n  rumoured 2026-02-05", "D03")]
    [InlineData("signed 2026-02-02\n  sought 2026-03", "D03")]
    [InlineData("rumoured 2026-01\n  signed 2026-02-02", "")]
    [InlineData("expected close 2027-06 [s]\n  outside date 2027-02-02 [s]", "D04")]
    [InlineData("expected close 2027-H1 [s]\n  outside date 2027-02-02 [s]", "")]
    [InlineData("announced 2026-02-10\n  price B.common $40 close on 2026-02-11 name undisturbed [s]", "D07")]
    [InlineData("rumoured 2026-01-15\n  price B.common $40 close on 2026-02-09 name undisturbed [s]", "D07")]
    [InlineData("rumoured 2026-01-15\n  price B.common $40 close on 2026-01-14 name undisturbed [s]", "")]
    [InlineData("rumoured 2026-01-15\n  price B.common $40 close on 2026-02-09 name last [s]", "")]
    [InlineData("closed 2026-02-02 [col]", "P02")]
    [InlineData("signed 2026-02-02 [leak]", "P02")]
    [InlineData("closed 2026-02-02 [col] [s]", "")]
    [InlineData("reported 2026-02-02 [leak]", "")]
    public void A_deal_s_steps_and_terms(string lines, string codes) => Assert.Equal(codes, Compile.Codes($"{Parties}  {lines}\n"));

    [Fact]
    public void Figures_without_a_source_are_said_once_for_each_owner()
    {
        const string text = "source s 2026-02-10 release \"x\"\ncompany A\n  cash $5bn\n  debt $1bn\n  revenue 2025 $2bn [s]\ncompany B [s]\n  cash $5bn\n";
        var found = Assert.Single(Compile.Text(text).GetDiagnostics());
        Assert.Equal(("P01", "A"), (found.Code, found.Arguments[0]));
        Assert.Contains("2 figures", found.Message, StringComparison.Ordinal);
        Assert.Empty(Compile.Text(Compile.Apply(text, found.Fix!)).GetDiagnostics());
    }

    [Fact]
    public void With_two_sources_nobody_guesses_which_it_was() =>
        Assert.Null(Compile.Text("source s 2026-02-10 release \"x\"\nsource t 2026-02-10 wire \"y\"\ncompany A\n  cash $5bn\n").GetDiagnostics().Single(d => d.Code == "P01").Fix);

    [Theory]
    [InlineData("de", "$250bn", "250 Billionen Dollar", true)]
    [InlineData("de", "$250bn", "250 Milliarden Dollar", false)]
    [InlineData("de", "$1.25tn", "1,25 Billionen USD", false)]
    [InlineData("de", "$1.25bn", "1,25 Billionen USD", true)]
    [InlineData("de", "$250bn", "250 billion US-Dollar", true)]
    [InlineData("de-AT", "$250tn", "250 trillion", true)]
    [InlineData("nl", "$1.25tn", "1,25 biljoen dollar", false)]
    [InlineData("nl", "$1.25bn", "1,25 biljoen dollar", true)]
    [InlineData("fr", "$2bn", "2 milliards", false)]
    [InlineData("en", "$250bn", "250 billion dollars", false)]
    [InlineData("he", "$300bn", "כ־300 מיליארד", false)]
    [InlineData("de", "$250bn", "rund 250 Mrd. Dollar", false)]
    public void A_scale_word_of_the_source_against_the_figure(string language, string figure, string quote, bool doubtful) => Assert.Equal(doubtful ? "U02" : "",
        Compile.Codes($"source s 2026-02-10 news \"x\" lang {language}\ncompany A\n  cash {figure} as of 2026-01-31 [s \"{quote}\"]\n"));

    [Theory]
    [InlineData("", "en", "")]
    [InlineData("", "zh-HK", "U03")]
    [InlineData("", "en-CA", "U03")]
    [InlineData("currency USD", "zh-HK", "")]
    [InlineData("currency HKD", "zh-HK", "")]
    [InlineData("currency USD, EUR", "en", "")]
    [InlineData("currency USD, CAD", "en", "U03")]
    public void Which_dollar(string setting, string language, string codes) =>
        Assert.Equal(codes, Compile.Codes($"{setting}\nsource s 2026-02-10 news \"x\" lang {language}\ncompany A\n  cash $5bn as of 2026-01-31 [s]\n"));

    [Theory]
    [InlineData("shares 100m", "U10")]
    [InlineData("shares 100m as of 2026", "U10")]
    [InlineData("shares 100m as of 2026-05", "U10")]
    [InlineData("shares 100m as of 2026-05-14", "")]
    [InlineData("shares 100m as of 2026-05-15", "")]
    [InlineData("shares 100m as of 2025", "")]
    [InlineData("shares 100m as of 2026 split basis 2026-05-15", "")]
    [InlineData("price $5 round as of 2026", "U10")]
    [InlineData("cash $5bn as of 2026", "")]
    public void On_which_side_of_a_split(string line, string codes)
    {
        string text = $"source s 2026-06-10 news \"x\"\ncompany A\n  {line} [s]\n2026-05-15 split A.common 5 for 1 [s]\n";
        Assert.Equal(codes, Compile.Codes(text));
        if (Compile.Diagnostics(text) is [{ Fix: { } fix }]) Assert.Equal("", Compile.Codes(Compile.Apply(text, fix)));
    }

    [Fact]
    public void A_class_has_one_closing_price_a_day()
    {
        const string text = "source s 2026-06-10 news \"x\"\ncompany A\n  price $5.00 close on 2026-02-02 [s]\ncompany B\nacquisition d: A acquires B [s]\n  price A.common $5.50 close on 2026-02-02\n";
        Assert.Equal("P03", Compile.Codes(text));
        Assert.Equal("", Compile.Codes(text.Replace("5.50", "5.00", StringComparison.Ordinal)));
        Assert.Equal("", Compile.Codes(text.Replace("$5.50 close", "$5.50 vwap 30 days", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("value $10bn as of 2026-01", "U19")]
    [InlineData("value $10bn post-money as of 2026-01", "")]
    [InlineData("value $10bn as of 2024", "")]
    public void A_valuation_near_a_round_says_before_or_after(string line, string codes) => Assert.Equal(codes,
        Compile.Codes($"source s 2026-06-10 news \"x\"\ncompany A\n  {line} [s]\ncompany B\ncommitment series-b: B invests in A [s]\n  announced 2026-02-02\n  pays $1bn\n"));

    [Fact]
    public void Findings_come_in_the_order_of_the_text()
    {
        var found = Compile.Text(Parties + "  closed 2026-02-02 [col]\n  signed\n  fee 3%\n").GetDiagnostics();
        Assert.Equal(["P02", "D02", "U08"], found.Select(d => d.Code));
        Assert.All(found, d => Assert.Equal(Severity.Error, d.Severity));
    }
}
