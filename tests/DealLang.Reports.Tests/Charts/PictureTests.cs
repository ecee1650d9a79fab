using System.Collections.Immutable;
using DealLang.Reports.Charts;
using DealLang.Reports.Documents;
using DealLang.Reports.Tests.Worlds;
using DealLang.Tests;

namespace DealLang.Reports.Tests.Charts;

/// <summary>Which pictures a report has, and what they show.</summary>
public class PictureTests
{
    [Fact]
    public void A_web_as_a_matrix_and_a_ring()
    {
        var matrix = Of<GridChart>(Written.Circle, "matrix");
        // The largest amounts first.
        Assert.Equal(["OpenAI", "Nvidia"], matrix.Rows.ToArray());
        Assert.Equal(["Oracle", "Nvidia", "OpenAI"], matrix.Columns.ToArray());
        Assert.Equal([30_000_000_000m, 13_000_000_000m, null], matrix.Cells[0].Select(c => c.Value));
        var ring = Of<RingChart>(Written.Circle, "ring");
        Assert.Equal([(0, 1, Role.Equity), (1, 0, Role.Purchase), (1, 2, Role.Purchase)], ring.Edges.Select(e => (e.From, e.To, e.Role)).Order());
        Assert.All(ring.Edges, e => Assert.Equal(Certainty.Rumoured, e.Certainty));
    }

    [Fact]
    public void Obligations_under_the_revenue_that_is_to_pay_them()
    {
        var chart = Of<ColumnChart>(Written.Circle, "obligations");
        Assert.Equal([("2026", 13_000_000_000m), ("2027", 30_000_000_000m)], chart.Columns.Select(c => (c.Label, c.Parts.Sum(p => p.Value))));
        Assert.Equal([20_000_000_000m, 40_000_000_000m], chart.Line.ToArray());
    }

    [Fact]
    public void Holders_after_a_round()
    {
        var chart = Of<BarChart>(Repository.Read("examples/yc-safe-series-a/yc-safe-series-a.deal"), "cap-table");
        Assert.Equal("Founders", chart.Bars[0].Label);
        Assert.False(chart.IsWhole);
    }

    [Fact]
    public void A_collar_keeps_a_share_worth_the_same_between_its_ends()
    {
        var chart = Of<LineChart>(Repository.Read("examples/disney-fox/disney-fox.deal"), "collar");
        var points = Assert.Single(chart.Series).Points;
        Assert.Equal(5, points.Length);
        Assert.True(points[0].Y < points[1].Y && points[3].Y < points[4].Y);
        Assert.InRange(points[3].Y - points[1].Y, -0.01m, 0.01m);
    }

    [Fact]
    public void Power_period_by_period_and_contract_by_contract()
    {
        var ramp = Of<ColumnChart>(Repository.Read("tests/Corpus/Schedules/schedules.deal"), "capacity");
        Assert.Equal([("2027-Q1", 250m), ("2027-Q2", 250m), ("2027-Q3", 250m), ("2027-Q4", 250m), ("2028-Q1", 500m), ("2028-Q2", 500m), ("2028-Q3", 500m), ("2028-Q4", 500m)],
            ramp.Columns.Select(c => (c.Label, c.Parts.Sum(p => p.Value))));
        Assert.All(ramp.Columns.SelectMany(c => c.Parts), p => Assert.Equal(("contracted", Certainty.Signed), (p.Label, p.Certainty)));
        var promised = Of<ColumnChart>(Repository.Read("examples/openai-chips/openai-chips.deal"), "capacity");
        Assert.Equal([("Broadcom", 10m), ("Nvidia", 10m), ("AMD", 6m)], promised.Columns.Select(c => (c.Label, c.Parts.Sum(p => p.Value))));
    }

    [Fact]
    public void Power_that_was_taken_stands_solid_on_what_is_contracted()
    {
        const string power = """
            as of 2028-12-31
            company Buyer
            company Seller
            commitment power: Buyer buys "power" from Seller
              signed   2026-01-15
              quantity 10 GWh per year for 3 years starting 2027
              fee      $1m per GWh
              taken    2027 8 GWh
            """;
        var ramp = Of<ColumnChart>(power, "capacity");
        Assert.Equal(["2027", "2028", "2029"], ramp.Columns.Select(c => c.Label));
        Assert.Equal([("delivered", 8m, Certainty.Closed), ("contracted", 2m, Certainty.Signed)], ramp.Columns[0].Parts.Select(p => (p.Label, p.Value, p.Certainty)));
    }

    [Fact]
    public void Sources_and_uses_are_as_high_as_each_other()
    {
        var chart = Of<ColumnChart>(Repository.Read("examples/brandt-buyout/brandt-buyout.deal"), "sources-and-uses");
        var heights = chart.Columns.Select(c => c.Parts.Sum(p => p.Value)).ToList();
        Assert.Equal(2, heights.Count);
        Assert.Equal(heights[0], heights[1]);
    }

    /// <summary>What is agreed in another money is drawn by its worth; its own sum stands beside the name in the table.</summary>
    [Fact]
    public void Sources_in_several_currencies()
    {
        const string text = """
            currency GBP, JPY
            source a 2016-07-18 release "Recommended cash offer"
            series gbpjpy 2016-07-15 140 JPY per GBP [a]
            company Buyer
            company Target
              shares 1_000m common as of 2016-07-15 [a]
            acquisition arm: Buyer acquires Target [a]
              announced 2016-07-18
              closed 2016-09-05
              pays £14.00 per Target.common
              funding
                bridge ¥980bn
                equity plug
              uses
                purchase equity
            """;
        var chart = Of<ColumnChart>(text, "sources-and-uses");
        Assert.Equal([14_000_000_000m, 14_000_000_000m], chart.Columns.Select(c => c.Parts.Sum(p => p.Value)));
        string report = Written.Report(text).Replace('\u00A0', ' ');
        Assert.Contains("Bridge (¥980bn)", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Bridge, JPY", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Returns_by_entry_and_exit_around_the_base()
    {
        var grid = Of<GridChart>(Repository.Read("examples/brandt-buyout/brandt-buyout.deal"), "grid");
        Assert.Equal((2, 2), grid.Base);
        Assert.Equal(["8.5x", "9.0x", "9.5x", "10.0x", "10.5x"], grid.Columns.ToArray());
        Assert.True(grid.Cells[0][4].Value > grid.Cells[2][2].Value && grid.Cells[2][2].Value > grid.Cells[4][0].Value);
    }

    private static TChart Of<TChart>(string text, string name) where TChart : Chart
    {
        var compilation = Written.Compile(text);
        return Assert.IsType<TChart>(SvgPrinter.Charts(ReportBuilder.Build(compilation, compilation.Evaluator())).Single(c => c.Name == name).Chart);
    }
}
