using DealLang.Diagnostics;
using DealLang.Syntax;

namespace DealLang.Tests.Language;

/// <summary>One deal as it comes out of a word processor, a PDF or a mail: it says the same.</summary>
public class PastedTextTests
{
    private const string Deal = """
        title "Alpha acquires Beta"
        source pr 2026-01-12 release "Alpha to acquire Beta"
        company Alpha
          class common
          shares 400_000_000 common as of 2026-01-09 [pr]
          price common $50.00 close on 2026-01-09 [pr]
        company Beta
          class common
          shares 100_000_000 common as of 2026-01-09 [pr]
          price common $20.00 close on 2026-01-09 name undisturbed [pr]
        acquisition beta: Alpha acquires Beta [pr]
          signed 2026-01-12
          announced 2026-01-12
          pays $10.00 per Beta.common
          pays 0.3000 Alpha.common per Beta.common
          per-share $25.00
          premium undisturbed 25%
          equity about $2.5bn
          termination fee $75m
        expect beta.new-shares = 30m Alpha.common
        expect beta.ownership(Beta) = 7.0%

        """;

    [Theory]
    [InlineData("\n", "\r\n")]
    [InlineData("  ", "\t")]
    [InlineData("title", "\uFEFFtitle")]
    [InlineData(" ", "\u00A0")]
    [InlineData("400_000_000", "400,000,000")]
    [InlineData("400_000_000", "400 million")]
    [InlineData("400_000_000", "400mm")]
    [InlineData("\"Alpha to acquire Beta\"", "“Alpha to acquire Beta”")]
    [InlineData("2026-01-12", "12 January 2026")]
    [InlineData("2026-01-12", "January 12, 2026")]
    [InlineData("2026-01-12", "Jan. 12, 2026")]
    [InlineData("$2.5bn", "USD 2.5 billion")]
    [InlineData("$2.5bn", "2.5 billion dollars")]
    [InlineData("$75m", "$75M")]
    [InlineData("$75m", "$75 million")]
    [InlineData("about", "approximately")]
    [InlineData("25%", "25 percent")]
    [InlineData("25%", "25 per cent")]
    [InlineData("$10.00 per Beta.common", "$10.00 in cash per Beta.common")]
    [InlineData("$10.00 per Beta.common", "$10.00 per Beta.common in cash")]
    [InlineData("$10.00 per Beta.common", "$10.00 per share")]
    [InlineData("$10.00 per Beta.common", "cash $10.00 per Beta.common")]
    [InlineData("Alpha acquires Beta [pr]", "Alpha to acquire Beta [pr]")]
    [InlineData("Alpha acquires Beta [pr]", "Alpha acquires all of Beta [pr]")]
    [InlineData("per-share", "offer price")]
    [InlineData("equity", "equity value")]
    [InlineData("signed", "entered into")]
    [InlineData("termination fee", "break-up fee")]
    [InlineData("shares 400", "shares outstanding 400")]
    public void It_says_the_same(string own, string pasted)
    {
        string text = Deal.Replace(own, pasted, StringComparison.Ordinal);
        Assert.NotEqual(Deal, text);
        Assert.DoesNotContain(Found(text), d => d.Severity == Severity.Error);
        Assert.Equal(Figure(Deal), Figure(text));
    }

    [Theory]
    [InlineData("2026-01-12", "12/1/2026", "S12")]
    [InlineData("25%", "20–30%", "S11")]
    [InlineData("$75m", "HK$75m", "S16")]
    [InlineData("$2.5bn", "2,5 Milliarden $", "U0")]
    public void What_has_two_readings_is_asked_about(string own, string pasted, string code) =>
        Assert.Contains(Found(Deal.Replace(own, pasted, StringComparison.Ordinal)), d => d.Severity == Severity.Error && d.Code.StartsWith(code, StringComparison.Ordinal));

    private static System.Collections.Immutable.ImmutableArray<Diagnostic> Found(string text) => DealCompilation.Create([DealSyntaxTree.Parse(text)]).GetDiagnostics();

    private static string Figure(string text)
    {
        var evaluator = DealCompilation.Create([DealSyntaxTree.Parse(text)]).Evaluator();
        var deal = evaluator.World.Deals.Single();
        return string.Join("; ", evaluator.Evaluate(deal, evaluator.DefaultView(deal), DealLang.Evaluating.WorldEvaluator.BaseCase).Figures.Select(f => $"{f.Figure.Path} {f.Value}").Order(StringComparer.Ordinal));
    }
}
