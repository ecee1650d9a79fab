using DealLang.Syntax;

namespace DealLang.Reports.Tests;

/// <summary>The bridge from two incomes to one: every part in the years that it counts in, taken off in parentheses.</summary>
public sealed class AccretionReportTests
{
    [Fact]
    public void What_is_added_and_taken_off_stands_between_the_incomes_and_their_sum()
    {
        var world = DealCompilation.Create([DealSyntaxTree.Parse("""
            company A
              shares 500m common as of 2026-01-01
              price common $40.00 close on 2026-01-01
              net income 2026 $1_000m
              net income 2027 $1_100m
            company B
              shares 100m common as of 2026-01-01
              net income 2026 $120m
              net income 2027 $130m
            acquisition co: A acquires B
              signed 2026-01-01
              pays $1_500m
              pays A.common worth $1_500m
              tax 25%
              funding
                bridge $500m, rate 8%
              interest 6% on cash
              amortisation $40m per year
              synergies $80m per year, phase 50%
              expenses $10m
            """, "co.deal")]);
        // 6 % on the 1,000 that no row brings and 8 % on 500: 100. 40 − 40 − 40 − 60 − 10 = −110; 1,120 − 110 × 0.75 = 1,037.5.
        Assert.Contains("""
              $m                            2026     2027
              ─────────────────────────  ───────  ───────
              Net income, A              1,000    1,100
              Net income, B                120      130
              Synergies that count          40       40
              Amortisation                 (40)     (40)
              Cost of interest (bridge)    (40)     (40)
              Cost of interest (cash)      (60)     (60)
              Expenses                     (10)
              Adjustments before tax      (110)    (100)
              Net income, pro forma      1,038    1,155
            """.ReplaceLineEndings("\n"), TextPrinter.Print(ReportBuilder.Build(world, world.Evaluator())).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
