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

    /// <summary>So many terms that they are not all added anew for each of them: the width of their sum is that of the terms.</summary>
    [Fact]
    public void The_width_of_a_long_sum_is_that_of_its_terms()
    {
        int[] millions = [.. Enumerable.Range(0, 150).Select(i => 101 + i)];
        string text = "source s 2026-02-02 filing \"Terms\"\n" + string.Concat(millions.Select((m, i) => $"company P{i}\n  revenue 2025 ${m}m [s]\n"))
            + $"figure total = P1.revenue(2025) - P0.revenue(2025) + P0.revenue(2025) + {string.Join(" + ", millions.Skip(2).Select((_, i) => $"P{i + 2}.revenue(2025)"))}\n";
        var total = DealCompilation.Create([DealSyntaxTree.Parse(text, "sum.deal")]).Evaluator().Value(new FigurePath("", "total"), null, WorldEvaluator.BaseCase)!;
        Assert.Equal(1_000_000m * millions.Skip(1).Sum(), total.Value);
        // Half of the last digit written is half a million, of each but the one that is taken off again.
        Assert.Equal(500_000m * (millions.Length - 1), total.Width);
    }

    /// <summary>A web too large for all round trips has those of the largest sellers, and says of the others why they have none.</summary>
    [Fact]
    public void Round_trips_of_a_very_large_web_are_those_of_the_largest_sellers()
    {
        var evaluator = WebOf(3_000);
        var model = evaluator.Evaluate("all-paid", evaluator.Now, WorldEvaluator.BaseCase)!.Model;
        var left = model.Unknown.Where(u => u.Path.Measure == "loop.ratio").ToList();
        var reckoned = model.Figures.Where(f => f.Path.Measure == "loop.purchases" && !f.Path.Argument.Contains(',', StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(left);
        Assert.NotEmpty(reckoned);
        Assert.All(left, u => Assert.Contains("those who sell most", u.Why, StringComparison.Ordinal));
        decimal least = reckoned.Min(f => Sold(f.Path.Argument));
        Assert.All(left, u => Assert.True(Sold(u.Path.Argument) <= least));

        decimal Sold(string seller) => Payments(3_000).Where(p => $"P{p.To}" == seller && p.IsPurchase).Sum(p => p.Millions);
    }

    private sealed record Payment(int From, int To, int Millions, bool IsPurchase);

    private static WorldEvaluator WebOf(int payments)
    {
        string parties = string.Concat(Enumerable.Range(0, payments / 10).Select(i => $"company P{i}\n"));
        string lines = string.Concat(Payments(payments).Select(p => p.IsPurchase ? $"  P{p.From} buys chips from P{p.To} ${p.Millions}m in 2027\n" : $"  P{p.From} invests in P{p.To} ${p.Millions}m in 2027\n"));
        return DealCompilation.Create([DealSyntaxTree.Parse($"as of 2026-06-30\nsource s 2026-02-02 filing \"Terms\"\n{parties}web all-paid [s]\n{lines}", "web.deal")]).Evaluator();
    }

    private static IEnumerable<Payment> Payments(int count)
    {
        var random = new Random(count);
        int parties = count / 10;
        for (int i = 0; i < count; i++)
        {
            int from = random.Next(parties);
            yield return new Payment(from, (from + 1 + random.Next(parties - 1)) % parties, random.Next(1, 400), i % 3 != 0);
        }
    }
}
