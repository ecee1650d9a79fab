using System.Text.Json;
using DealLang.Syntax;

namespace DealLang.Reports.Tests;

/// <summary>A file's tables in each format, and a cell of them explained.</summary>
public sealed class SensitivityReportTests
{
    private static readonly DealCompilation s_world = DealCompilation.Create([DealSyntaxTree.Parse("""
        as of 2026-03-31
        company Alpha
          class  common
          shares 400m common            as of 2026-01-09
          price  common $50.00 close    on 2026-01-09
        company Beta
          class  common
          shares 100m common            as of 2026-01-09
        acquisition beta: Alpha acquires Beta
          announced  2026-01-12
          pays       0.5000 Alpha.common per Beta.common
        case cheap
          Alpha.price(common) = $40.00
        table "Price and ratio"
          rows beta.price = $40, $50
          cols beta.ratio = 0.45, 0.50
          show beta.equity, beta.per-share
        table "Cases"
          rows case cheap, base
          show beta.equity, beta.ownership(Beta)
        """, "beta.deal")]);

    /// <summary>A total that follows from contracts is swept for nothing; two totals are told apart by their paths.</summary>
    [Fact]
    public void What_is_swept_and_moves_nothing_is_told()
    {
        var world = DealCompilation.Create([DealSyntaxTree.Parse("""
            as of 2026-03-31
            source s 2026-03-01 filing "Terms"
            company A
              cash $10m as of 2026-03-31 [s]
            company B
            commitment one: A buys "x" from B [s]
              signed 2026-03-01
              total $20m over 2 years starting 2027
            commitment two: A buys "y" from B [s]
              signed 2026-03-01
              total $20m over 2 years starting 2027
            table "Gap"
              rows A.commitments.total = $40m, $80m
              show A.gap.total
            table "Both"
              rows one.total = $20m, $40m
              cols two.total = $20m, $40m
              show A.gap.total
            """, "w.deal")]);
        string text = TextPrinter.Print(ReportBuilder.Build(world, world.Evaluator()));
        Assert.Contains("A.commitments.total changes nothing of what is shown.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("one.total changes nothing", text, StringComparison.Ordinal);
        Assert.Contains("one.total ↓ two.total →", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grid_has_a_table_for_each_figure_and_one_axis_a_column()
    {
        string text = TextPrinter.Print(ReportBuilder.Build(s_world, s_world.Evaluator())).ReplaceLineEndings("\n");
        Assert.Contains("""
            ── Price and ratio ─────────────────────────────────────────────────────────────────────────────────
              Equity value, $bn
              Acquirer's price ↓ Exchange ratio →  0.4500x  0.5000x
              ───────────────────────────────────  ───────  ───────
              $40.00                                  1.80     2.00
              $50.00                                  2.25     2.50

              Offer per share
              Acquirer's price ↓ Exchange ratio →  0.4500x  0.5000x
              ───────────────────────────────────  ───────  ───────
              $40.00                                $18.00   $20.00
              $50.00                                $22.50   $25.00
            """.ReplaceLineEndings("\n"), text, StringComparison.Ordinal);
        Assert.Contains("""
              Case   Equity value, $bn  Ownership (Beta)
              ─────  ─────────────────  ────────────────
              cheap                2.0            11.1 %
              base                 2.5            11.1 %
            """.ReplaceLineEndings("\n"), text.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_cell_is_a_figure_that_can_be_asked_for()
    {
        using var json = JsonDocument.Parse(JsonPrinter.Print(s_world, s_world.Evaluator()));
        var cells = json.RootElement.GetProperty("tables").EnumerateArray().SelectMany(t => t.GetProperty("cells").EnumerateArray()).ToList();
        Assert.Equal(8 + 4, cells.Count);
        foreach (var cell in cells)
        {
            var read = s_world.Read(cell.GetProperty("path").GetString()!);
            Assert.NotNull(read);
            Assert.Equal(cell.GetProperty("value").GetString(), Json.JsonNumber.Of(s_world.Evaluator().Value(read, "base").Value!.Value, s_world.Evaluator().Value(read, "base").Figure.Unit));
        }
    }

    [Fact]
    public void A_cell_is_explained_in_the_world_that_has_its_values()
    {
        var explained = ExplainPrinter.Print(s_world.Evaluator(), "beta.per-share(price = $40, ratio = 0.45) at announced", compilation: s_world);
        Assert.True(explained.Found);
        Assert.Contains("beta.per-share = $18.00", explained.Text, StringComparison.Ordinal);
        Assert.Contains("if price = $40, ratio = 0.45", explained.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("question", explained.Text, StringComparison.Ordinal);
        Assert.Contains("acquirer-price = $40.00 · Acquirer's price, assumed", explained.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_asked_is_not_there() => Assert.Null(s_world.Read("beta.per-share(price = 4 GW)"));
}
