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

    private static TChart Of<TChart>(string text, string name) where TChart : Chart
    {
        var compilation = Written.Compile(text);
        return Assert.IsType<TChart>(SvgPrinter.Charts(ReportBuilder.Build(compilation, compilation.Evaluator())).Single(c => c.Name == name).Chart);
    }
}
