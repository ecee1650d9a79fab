using DealLang.Lowering;
using DealLang.Syntax;

namespace DealLang.Tests.Evaluating;

/// <summary>What counts in a case: deals that got so far, legs that bind, everything in full.</summary>
public sealed class CaseFilterTests
{
    private const string Deals = """
        company A
          class common
        company B
        commitment signed: A invests in B
          signed    2026-01-01
          pays      $10m
        commitment loi: A invests in B
          announced 2026-02-01, nonbinding
          pays      $7m
        commitment capped: A buys "cloud" from B
          signed    2026-03-01
          pays      $4m name firm-part
          pays      up to $6m name capped-part
          pays      $2m, nonbinding name hope
        commitment gone: A invests in B
          signed     2025-01-01
          terminated 2025-06-01
          pays       $100m
        case agreed: count status >= signed
        case spoken: count status >= announced
        case binding: count status >= signed, firm
        case everything: count all
        figure sum = signed.amount + loi.amount + capped.total + gone.amount

        """;

    [Theory]
    [InlineData("base", 121)]
    [InlineData("agreed", 14)]
    [InlineData("signed-only", 14)]
    [InlineData("spoken", 21)]
    [InlineData("binding", 14)]
    [InlineData("everything", 129)]
    [InlineData("max", 129)]
    public void A_case_counts_what_its_filter_lets_through(string caseName, decimal millions) =>
        Assert.Equal(millions * 1_000_000m, Load("").Evaluator().Value(new FigurePath("", "sum"), null, caseName)!.Value);

    [Theory]
    [InlineData("case c: count status >= sealed")]
    [InlineData("case c: status >= signed")]
    [InlineData("case c: count")]
    [InlineData("case c: count nothing")]
    public void Another_filter_is_no_filter(string line) => Assert.Contains("X04", Load(line + "\n").GetDiagnostics().Select(d => d.Code));

    [Fact]
    public void What_does_not_count_has_no_figures_of_its_own()
    {
        var evaluator = Load("").Evaluator();
        var loi = evaluator.World.Deal("loi")!;
        Assert.Empty(evaluator.Evaluate(loi, evaluator.DefaultView(loi), "agreed").Transfers);
        Assert.False(evaluator.Counts(loi, "agreed"));
        Assert.True(evaluator.Counts(loi, "spoken"));
    }

    [Fact]
    public void An_expectation_of_every_version_names_the_one_that_fails()
    {
        const string Amended = """
            company A
              class common
            company B
              class common
            acquisition ab: A acquires B
              announced 2026-01-12
              pays      $25.00 per B.common
            2026-02-10 amend ab
              pays      $26.00 per B.common
            expect ab.per-share at every version > $24
            expect ab.per-share at every version > $25.50

            """;
        var world = DealCompilation.Create([DealSyntaxTree.Parse(Amended, "ab.deal")]);
        var results = world.Evaluator().Expectations("base");
        Assert.True(results[0].Passed);
        Assert.False(results[1].Passed);
        Assert.Contains("version of 2026-01-12", results[1].Explanation, StringComparison.Ordinal);
        Assert.Contains("$25.00", results[1].Explanation, StringComparison.Ordinal);
    }

    private static DealCompilation Load(string more) => DealCompilation.Create([DealSyntaxTree.Parse(Deals + more, "deals.deal")]);
}
