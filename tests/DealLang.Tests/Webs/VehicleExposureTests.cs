using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Tests.Binding;

namespace DealLang.Tests.Webs;

public class VehicleExposureTests
{
    /// <summary>60 % of $500 of equity and 60 % of a loan of $1,500 are $300 and $900; the other guarantees $600 beside $200.</summary>
    [Fact]
    public void What_a_holder_may_lose_holds_the_guarantee_that_names_a_loan_and_no_amount()
    {
        const string Text = """
            as of 2026-11-20
            source r 2026-02-01 release "JV"
            company P1
            company P2
            company Bank
            vehicle JV
              holder P1 60% [r]
              holder P2 40% [r]
              equity $500 [r]
            commitment d: Bank lends $1500 to JV [r]
              signed 2026-02-01
              closed 2026-02-01
              maturity 2036-02-01
              rate 6%
            commitment g1: P1 guarantees JV [r]
              signed 2026-02-01
              for 60% of d
            commitment g2: P2 guarantees JV [r]
              signed 2026-02-01
              amount $600

            """;
        var evaluator = Compile.Text(Text).Evaluator();
        Assert.Equal((1200m, 800m), (Of("P1"), Of("P2")));

        decimal? Of(string holder) => evaluator.Value(new FigurePath("JV", "exposure", holder), null, WorldEvaluator.BaseCase)?.Value;
    }
}
