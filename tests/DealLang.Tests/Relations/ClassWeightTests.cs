using DealLang.Tests.Binding;

namespace DealLang.Tests.Relations;

/// <summary>Classes of one company count in the whole as what they are worth in each other: by their own lines, else by prices far apart, else one for one.</summary>
public class ClassWeightTests
{
    private static DealCompilation Deal(string a, string prices) => Compile.Text($"""
        company Alpha
          class {a}
          class B, 0.1 votes each
          shares 10m A as of 2026-01-09
          shares 300m B as of 2026-01-09
          {prices}
        company Beta
          shares 100m common as of 2026-01-09
          price common $20.00 close on 2026-01-09
        acquisition deal: Alpha acquires Beta
          signed 2026-01-12
          announced 2026-01-12
          pays 0.0200 Alpha.A per Beta.common
        """);

    private static decimal Ownership(DealCompilation compilation)
    {
        var deal = compilation.World.Deals[0];
        return decimal.Round(compilation.Evaluator().Evaluate(deal, compilation.Evaluator().DefaultView(deal), "base").Find(new("deal", "ownership", "Beta"))!.Value!.Value, 4);
    }

    [Theory]
    [InlineData("A, 1 vote each, converts into 30 B", "", 0.0909)]
    [InlineData("A, 1 vote each", "price A $1_500 close on 2026-01-09\n  price B $50.00 close on 2026-01-09", 0.0909)]
    [InlineData("A, 1 vote each", "price A $55.00 close on 2026-01-09\n  price B $50.00 close on 2026-01-09", 0.0064)]
    [InlineData("A, 1 vote each", "price A $1_500 close on 2026-01-09", 0.0064)]
    public void A_share_counts_as_what_it_is_worth_in_the_other_class(string a, string prices, double expected) =>
        Assert.Equal((decimal)expected, Ownership(Deal(a, prices)));

    [Theory]
    [InlineData("A, 1 vote each", "", false)]
    [InlineData("A, 100 votes each", "", true)]
    [InlineData("A, 100 votes each, converts into 30 B", "", false)]
    [InlineData("A, 100 votes each", "price A $1_500 close on 2026-01-09\n  price B $50.00 close on 2026-01-09", false)]
    public void Classes_with_very_different_votes_that_nothing_weighs_are_remarked_on(string a, string prices, bool isRemarked) =>
        Assert.Equal(isRemarked, Deal(a, prices).GetDiagnostics().Any(d => d.Code == "K94"));

    [Fact]
    public void A_class_represents_shares_of_its_own_company() =>
        Assert.Contains(Deal("A, represents 8 Nobody", "").GetDiagnostics(), d => d.Code == "B16");
}
