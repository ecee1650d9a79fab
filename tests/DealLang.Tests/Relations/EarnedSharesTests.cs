using DealLang.Lowering;
using DealLang.Tests.Binding;

namespace DealLang.Tests.Relations;

/// <summary>Shares that are issued later, on a day or if something happens, are counted and move; money for so long a time is no price.</summary>
public class EarnedSharesTests
{
    private static DealCompilation Deal(string leg) => Compile.Text($"""
        company Alpha
          shares 400m common as of 2026-01-09
          price common $50.00 close on 2026-01-09
        company Beta
          shares 100m common as of 2026-01-09
        acquisition deal: Alpha acquires Beta
          announced 2026-01-12
          signed 2026-01-12
          pays 0.3000 Alpha.common per Beta.common
          {leg}
        """);

    [Theory]
    [InlineData("gives 20m Alpha.common to Beta.holders when approval by 2027-12-31 name later", "approval by 2027-12-31", 20_000_000)]
    [InlineData("pays 0.1000 Alpha.common per Beta.common when approval by 2027-12-31 name later", "approval by 2027-12-31", 10_000_000)]
    [InlineData("pays 5m Alpha.common on 2028-06-30 name later", "", 5_000_000)]
    public void They_move_when_they_are_due(string leg, string when, int count)
    {
        var compilation = Deal(leg);
        var deal = compilation.World.Deals[0];
        var evaluation = compilation.Evaluator().Evaluate(deal, compilation.Evaluator().DefaultView(deal), "base");
        var move = Assert.Single(evaluation.Transfers, t => t.Rule.Id == "later");
        Assert.Equal(when, move.Rule.When);
        Assert.Equal("Beta.holders", move.Rule.To);
        Assert.Equal(when.Length == 0 ? DealLang.Values.Mark.Exact : DealLang.Values.Mark.AtMost, move.Mark);
        if (when.Length == 0) Assert.Equal(count, move.Amount);
        Assert.Equal(30_000_000m, evaluation.Find(new FigurePath("deal", "new-shares", ""))!.Value);
    }

    [Fact]
    public void Money_for_a_year_is_no_price() => Assert.Contains(Deal("pays $500m per year").GetDiagnostics(), d => d.Code == "B16");
}
