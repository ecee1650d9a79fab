using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DealLang.Reports.Charts;
using DealLang.Text;

namespace DealLang.Reports.Tests.Charts;

public class ChartTests
{
    public static TheoryData<int, int> Sizes()
    {
        var data = new TheoryData<int, int>();
        for (int i = 0; i < SampleCharts.All.Length; i++)
            foreach (int width in new[] { 300, 330, 760, 1200 }) data.Add(i, width);
        return data;
    }

    [Fact]
    public void Every_kind() => Snapshots.Match(HtmlPrinter.Print(SampleCharts.Page), extension: "html");

    [Theory, MemberData(nameof(Sizes))]
    public void Nothing_leaves_the_picture_and_no_letter_is_small(int number, int width)
    {
        var svg = Drawn(number, width);
        decimal[] box = [.. svg.Attribute("viewBox")!.Value.Split(' ').Select(n => decimal.Parse(n, CultureInfo.InvariantCulture))];
        Assert.Equal(width, box[2]);
        foreach (var text in svg.Descendants().Where(e => e.Name.LocalName == "text"))
        {
            decimal x = Number(text, "x"), length = SvgCanvas.Measure(text.Value);
            var (from, to) = text.Attribute("text-anchor")?.Value switch { "end" => (x - length, x), "middle" => (x - length / 2m, x + length / 2m), _ => (x, x + length) };
            Assert.True(from >= -8m && to <= width + 8m, $"{text.Value} from {from} to {to} of {width}");
            Assert.InRange(Number(text, "y"), 8m, box[3]);
        }
        foreach (var mark in svg.Descendants().Where(e => e.Name.LocalName == "rect"))
        {
            Assert.InRange(Number(mark, "x"), -1m, width);
            Assert.InRange(Number(mark, "x") + Number(mark, "width"), 0m, width + 1m);
            Assert.InRange(Number(mark, "y") + Number(mark, "height"), 0m, box[3]);
        }
        Assert.DoesNotContain("font-size", svg.ToString(), StringComparison.Ordinal);
    }

    /// <summary>A title and a description for who cannot see it; each mark says what it is.</summary>
    [Theory, MemberData(nameof(Sizes))]
    public void Said_in_words_too(int number, int width)
    {
        var svg = Drawn(number, width);
        var chart = SampleCharts.All[number];
        Assert.Equal("img", svg.Attribute("role")!.Value);
        string[] named = svg.Attribute("aria-labelledby")!.Value.Split(' ');
        Assert.Equal([chart.Title, chart.Description], named.Select(id => svg.Descendants().Single(e => e.Attribute("id")?.Value == id).Value));
        Assert.All(svg.Descendants().Where(e => e.Name.LocalName is "rect" or "circle" && e.Attribute("fill-opacity") is null), m => Assert.NotEmpty(m.Elements().Single().Value));
    }

    [Theory, MemberData(nameof(Sizes))]
    public void The_same_bytes_each_time(int number, int width) =>
        Assert.Equal(SvgPrinter.Print(SampleCharts.All[number], width), SvgPrinter.Print(SampleCharts.All[number], width));

    [Fact]
    public void Parts_of_a_whole_fill_it()
    {
        var svg = Drawn(0, 760);
        var boxes = svg.Descendants().Where(e => e.Name.LocalName == "rect").Take(2).ToArray();
        Assert.Equal(0.801m, Number(boxes[0], "width") / (Number(boxes[0], "width") + Number(boxes[1], "width")), 2);
    }

    /// <summary>Certainty is told by the fill, not by colour alone.</summary>
    [Fact]
    public void Certainty_by_fill()
    {
        string svg = SvgPrinter.Print(SampleCharts.All[3]);
        Assert.Contains("url(#chart-purchase)", svg, StringComparison.Ordinal);
        Assert.Contains("<pattern id=\"chart-purchase\"", svg, StringComparison.Ordinal);
        Assert.Matches("class=\"purchase signed\"", svg);
        Assert.Matches("class=\"purchase rumoured\"", svg);
    }

    [Fact]
    public void Nothing_to_draw_is_drawn_as_nothing()
    {
        Chart[] empty =
        [
            new BarChart("", "", [], true), new BarChart("", "", [new("x", [new("y", 0m, "0")])], false), new ColumnChart("", "", []), new ColumnChart("", "", [new("x", [])]), new WaterfallChart("", "", []),
            new WaterfallChart("", "", [new("x", 0m, "0", true)]), new RangeChart("", "", []), new RangeChart("", "", [new("x", 1m, 1m, "1", "1")]), new LineChart("", "", [], [], []), new GridChart("", "", [], [], []),
            new TimelineChart("", "", []), new RingChart("", "", [], []), new RingChart("", "", ["one"], [new(0, 0, "", Role.Debt)]),
        ];
        Assert.All(empty, c => Assert.StartsWith("<svg ", SvgPrinter.Print(c), StringComparison.Ordinal));
    }

    private static XElement Drawn(int number, int width) => XElement.Parse(Regex.Replace(SvgPrinter.Print(SampleCharts.All[number], width), "<style>.*?</style>", "", RegexOptions.Singleline));

    private static decimal Number(XElement element, string name) => decimal.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
