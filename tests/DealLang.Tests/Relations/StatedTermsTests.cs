using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Tests.Corpus;

namespace DealLang.Tests.Relations;

/// <summary>What a header's own lines say about the deal, beside its legs.</summary>
public class StatedTermsTests
{
    private const string Parties = """
        company Alpha
          class  common
          shares 400m common as of 2026-01-09
          price  common $50.00 close on 2026-01-09
        company Beta
          class  common
          shares 100m common as of 2026-01-09

        """;

    private static decimal? Value(string text, string measure, string argument = "", string view = "")
    {
        var evaluator = Compile.Text(text).Evaluator();
        return evaluator.Value(new FigurePath("beta", measure, argument), evaluator.FindView("beta", view), WorldEvaluator.BaseCase)?.Value;
    }

    private static IEnumerable<string> Missing(string text, string measure)
    {
        var evaluator = Compile.Text(text).Evaluator();
        var deal = evaluator.World.Deal("beta")!;
        var model = evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase).Model;
        return model.Unknown.Single(u => u.Path.Measure == measure && u.Path.Argument.Length == 0).Missing.Select(m => m.ToString());
    }

    [Fact]
    public void A_stated_ratio_pays_in_shares_as_a_leg_does() => Assert.Equal(25m, Value(Parties + """
        acquisition beta: Alpha acquires Beta
          announced 2026-01-12
          ratio 0.5000 Alpha.common per Beta.common
        """, "per-share"));

    [Fact]
    public void A_stated_number_of_new_shares_gives_the_ratio() => Assert.Equal(0.5m, Value(Parties + """
        acquisition beta: Alpha acquires Beta
          announced 2026-01-12
          new shares 50m Alpha.common
        """, "ratio"));

    [Fact]
    public void Stated_cash_stands_beside_shares()
    {
        string text = Parties + """
            acquisition beta: Alpha acquires Beta
              announced 2026-01-12
              pays 0.3000 Alpha.common per Beta.common
              consideration cash $1bn
            """;
        Assert.Equal(10m, Value(text, "per-share", "cash"));
        Assert.Equal(25m, Value(text, "per-share"));
    }

    [Fact]
    public void The_value_of_a_part_is_what_is_paid_for_it()
    {
        string text = Parties + """
            acquisition beta: Alpha acquires 30% of Beta
              announced 2026-01-12
              pays $20 per Beta.common
            """;
        Assert.Equal(600_000_000m, Value(text, "value"));
        Assert.Equal(2_000_000_000m, Value(text, "equity"));
    }

    [Fact]
    public void What_is_signed_holds_before_it_is_announced()
    {
        string text = Parties + """
            acquisition beta: Alpha acquires Beta
              signed 2026-01-10
              announced 2026-01-12
              pays $20 per Beta.common
              value $2.0bn
            """;
        Assert.Equal(20m, Value(text, "per-share", view: "signed"));
        Assert.Equal(2_000_000_000m, Value(text, "value"));
    }

    [Fact]
    public void A_class_without_a_count_is_unknown_and_asked_for() => Assert.Equal(["beta.target-shares"], Missing("""
        company Gamma
          class  A
          class  B
          shares 100m A as of 2026-01-09
        acquisition beta: Alpha acquires Gamma
          announced 2026-01-12
          pays $20 per Gamma.A
        """, "equity"));

    [Fact]
    public void Sources_and_uses_have_totals_and_parts_and_a_plug_takes_the_rest()
    {
        string text = Parties + """
            acquisition beta: Alpha acquires Beta
              announced 2026-01-12
              pays $20 per Beta.common
              funding
                loan     $1.5bn committed
                cash     $0.6bn
              uses
                purchase plug
                fees     $0.1bn
            """;
        Assert.Equal(2_100_000_000m, Value(text, "funding"));
        Assert.Equal(1_500_000_000m, Value(text, "funding.committed"));
        Assert.Equal(1_500_000_000m / 2_100_000_000m, Value(text, "funding.share", "loan"));
        Assert.Equal(2_000_000_000m, Value(text, "uses", "purchase"));
    }

    [Fact]
    public void A_round_at_a_value_that_may_be_before_or_after_the_money_is_read_both_ways()
    {
        var compilation = Compile.Text("""
            group Investors
            company Gamma
            commitment g: Investors invest in Gamma
              sought 2026-01-30
              pays $15bn
              value $230bn
            """);
        var evaluator = compilation.Evaluator();
        var deal = compilation.World.Deals[0];
        var evaluation = evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase);
        Assert.Equal(15m / 245m, evaluation.Find(new FigurePath("g", "stake", "Investors, pre-money"))!.Value);
        Assert.Equal(15m / 230m, evaluation.Find(new FigurePath("g", "stake", "Investors, post-money"))!.Value);
        Assert.Empty(evaluation.Ties);
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Code == "B16");
    }
}
