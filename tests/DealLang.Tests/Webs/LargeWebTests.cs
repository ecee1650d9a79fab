using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;

namespace DealLang.Tests.Webs;

/// <summary>Of many payments a round trip is reckoned from those that lie on its way.</summary>
public class LargeWebTests
{
    private const string Trip = """
        company Seller
        company Between
        company Buyer
        commitment stake: Seller invests in Between
          announced 2026-02-02
          pays $40m
        commitment stake-on: Between invests in Buyer
          announced 2026-02-02
          pays $30m
        commitment cloud: Buyer buys "compute" from Seller
          announced 2026-02-02
          total $100m over 2 years starting 2027

        """;

    [Theory]
    [InlineData("loop.returned", 30_000_000)]
    [InlineData("loop.purchases", 100_000_000)]
    [InlineData("loop.ratio", 0.3)]
    public void Other_payments_change_nothing(string measure, double expected)
    {
        string others = string.Concat(Enumerable.Range(0, 150).Select(i => $"""
            company A{i}
            company B{i}
            commitment c{i}: A{i} buys "compute" from B{i}
              announced 2026-02-02
              total ${i + 1}m over 2 years starting 2027

            """));
        foreach (string text in new[] { Trip, Trip + others })
        {
            var compilation = DealCompilation.Create([DealSyntaxTree.Parse("currency USD\nas of 2026-06-30\n" + text, "web.deal")]);
            Assert.Equal((decimal)expected, compilation.Evaluator().Value(new FigurePath(Web.OfAll, measure, "Seller"), null, WorldEvaluator.BaseCase)?.Value);
        }
    }
}
