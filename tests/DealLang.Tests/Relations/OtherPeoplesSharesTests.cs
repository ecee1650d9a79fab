using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Tests.Binding;

namespace DealLang.Tests.Relations;

/// <summary>Shares that somebody else than their company gives, or writes options on.</summary>
public class OtherPeoplesSharesTests
{
    private const string Parties = """
        company Held
          class common
          shares 2_500m common
          price common $22.00 close on 2026-01-02
        company Parent
          class common
          shares 1_200m common

        """;

    private const string Exchange = """
        company Held
          class common
          shares 2_500m common
        company Parent
          class common
        equity swap d: Parent swaps with Held
          signed 2026-01-02
          closed 2026-01-05
          Parent gives 500m Held.common
          Held gives $6.5bn

        """;

    [Fact]
    public void What_a_side_gives_of_another_company_has_that_company_s_price() => Assert.Equal(13m, Value(Exchange, "price", "Held.common"));

    [Fact]
    public void Options_that_an_owner_writes_dilute_nobody()
    {
        const string Written = Parties + "commitment d: Parent grants Held 20m Held.common options\n  signed 2026-01-02\n  strike $20.00\n";
        Assert.Equal(40_000_000m, Value(Written, "intrinsic-value", ""));
        Assert.Null(Value(Written, "stake.after", "Held"));
    }

    [Fact]
    public void A_claim_at_the_margin_is_held_against_a_line_with_a_qualifier()
    {
        const string Round = "fund F\ncompany C\n  class common\n  class A\n  shares 8m common\ncommitment r: F invests in C\n  signed 2026-01-02\n  pays $5m for C.A\n  pre $15m\n  pool 12% post-money\n";
        Assert.DoesNotContain(Compile.Text(Round).GetDiagnostics(), d => d.Code == "P03");
        Assert.Contains(Compile.Text(Round + "r.pool.percent 20%\n").GetDiagnostics(), d => d.Code == "P03");
    }

    private static decimal? Value(string text, string measure, string argument)
    {
        var evaluator = Compile.Text(text).Evaluator();
        return evaluator.Value(new FigurePath("d", measure, argument), evaluator.DefaultView(evaluator.World.Deals[0]), WorldEvaluator.BaseCase)?.Value;
    }
}
