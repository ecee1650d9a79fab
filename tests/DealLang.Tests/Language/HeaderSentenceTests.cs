using DealLang.Lowering;
using DealLang.Tests.Corpus;

namespace DealLang.Tests.Language;

public class HeaderSentenceTests
{
    private const string Parties = """
        source pr 2026-01-12 release "R"
        company Alpha
          class common
        company Delta
          class common

        """;

    [Theory]
    [InlineData("Alpha buys $300m of \"cloud\" from Delta over 5 years starting 2027", "", "total", 300_000_000)]
    [InlineData("Alpha buys $300m of \"cloud\" from Delta over 5 years starting 2027", "", "obligations(2028)", 60_000_000)]
    [InlineData("Alpha buys $300m of \"cloud\" from Delta over 5 years starting 2027", "pays $60m per year for 5 years starting 2027", "total", 300_000_000)]
    [InlineData("Alpha buys 4 GW of \"chips\" from Delta", "price $35bn per GW", "total", 140_000_000_000)]
    [InlineData("Alpha buys 500 MW of \"compute\" from Delta for 5 years starting 2027", "fee $10m per MW per year", "total", 25_000_000_000)]
    [InlineData("Alpha buys 500 MW of \"compute\" from Delta", "quantity 500 MW for 5 years starting 2027\n  fee $10m per MW per year", "total", 25_000_000_000)]
    [InlineData("Alpha invests $100m in Delta", "", "amount", 100_000_000)]
    [InlineData("Alpha invests $100m in Delta", "Alpha pays $100m", "amount", 100_000_000)]
    public void An_amount_in_a_header_counts_once(string sentence, string lines, string measure, decimal expected)
    {
        var compilation = Compile.Text($"{Parties}commitment c: {sentence} [pr]\n  signed 2026-01-12\n{(lines.Length == 0 ? "" : "  " + lines)}");
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == DealLang.Diagnostics.Severity.Error);
        var evaluator = compilation.Evaluator();
        var deal = compilation.World.Deals.Single();
        var found = evaluator.Evaluate(deal, evaluator.DefaultView(deal), "base").Find(measure.IndexOf('(', StringComparison.Ordinal) is > 0 and var open ? new FigurePath("c", measure[..open], measure[(open + 1)..^1]) : new FigurePath("c", measure));
        Assert.Equal(expected, found!.Value);
    }

    [Theory]
    [InlineData("commitment c: Alpha buys $300m of \"cloud\" from Delta [pr]\n  pays $200m", "T18")]
    [InlineData("commitment c: Alpha invests $100m in Delta [pr]\n  Alpha pays $60m", "T03")]
    [InlineData("commitment c: Alpha buys 4 GW of \"chips\" from Delta [pr]\n  quantity 3 GW", "B16")]
    public void An_amount_in_a_header_is_held_against_its_lines(string text, string code) =>
        Assert.Contains(Compile.Text(Parties + text).GetDiagnostics(), d => d.Code == code);

    [Theory]
    [InlineData("acquisition c: Alpha acquires Delta for $2.5bn [pr]", "for $2.5bn")]
    [InlineData("acquisition c: Alpha acquires Delta in 2027 [pr]", "in 2027")]
    [InlineData("commitment c: Alpha lends $100m to Delta until 2031-01-12 at 8% [pr]", "until 2031-01-12 at 8%")]
    [InlineData("commitment c: Alpha leases \"offices\" from Delta for 10 years starting 2027 [pr]\n  rent $10m per year", "for 10 years starting 2027")]
    [InlineData("commitment c: Alpha invests in Delta for 20% [pr]", "for 20%")]
    public void What_a_header_cannot_carry_is_sent_to_its_line(string text, string words)
    {
        var found = Assert.Single(Compile.Text(Parties + text).GetDiagnostics(), d => d.Code == "B16");
        Assert.StartsWith($"\"{words}\"", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("b: Alpha buys $300m of \"cloud\" from Delta over 5 years starting 2027", 60_000_000)]
    [InlineData("b: Alpha buys \"power\" from Delta $10m per year for 5 years starting 2027", 10_000_000)]
    [InlineData("b: Alpha leases \"offices\" from Delta $10m per year for 10 years starting 2027", 10_000_000)]
    public void A_sentence_of_a_web_keeps_its_years(string sentence, decimal inAYear)
    {
        var evaluator = Compile.Text($"{Parties}web w [pr]\n  {sentence}, signed 2026-01-12").Evaluator();
        var alpha = evaluator.World.Parties.Single(p => p.Name == "Alpha");
        Assert.Equal(inAYear, evaluator.Evaluate(alpha, evaluator.Now, "base").Find(new FigurePath("Alpha", "obligations", "2029"))!.Value);
    }

    [Theory]
    [InlineData("pays $25.00 in cash per Delta.common")]
    [InlineData("pays $25.00 cash per Delta.common")]
    public void Money_may_be_said_to_be_cash(string leg)
    {
        var compilation = Compile.Text($"{Parties}acquisition c: Alpha acquires Delta [pr]\n  signed 2026-01-12\n  {leg}");
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == DealLang.Diagnostics.Severity.Error);
        Assert.Equal("Delta.common", Assert.Single(compilation.World.Deals.Single().Legs).Per!.FullName);
    }
}
