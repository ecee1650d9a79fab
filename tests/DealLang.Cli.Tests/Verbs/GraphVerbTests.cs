namespace DealLang.Cli.Tests.Verbs;

public class GraphVerbTests
{
    private const string Several = """
        company Model
        company Chips
          class common
        company Cloud
        fund Bank
        commitment invest: Chips invests in Model
          announced 2026-01-05
          pays $10bn
        commitment compute: Model buys "compute" from Cloud
          signed 2026-01-06
          total $300bn over 5 years starting 2027
        commitment loan: Bank lends to Cloud
          closed 2026-01-07
        commitment cover: Chips guarantees Cloud
          closed 2026-01-08

        """;

    private readonly Session _session = new();

    public GraphVerbTests()
    {
        _session.Files["a.deal"] = Texts.Clean;
        _session.Files["web/w.deal"] = Several;
    }

    [Fact]
    public void A_ring_of_parties()
    {
        _session.Run("graph", "web");
        var svg = System.Xml.Linq.XElement.Parse(_session.Out);
        Assert.Equal("svg", svg.Name.LocalName);
        Assert.Contains("Chips → Model: equity $10bn", _session.Out, StringComparison.Ordinal);
        Assert.Contains("Model → Cloud: purchases $300bn", _session.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Mermaid()
    {
        _session.Run("graph", "web", "--format", "mermaid");
        Assert.StartsWith("flowchart LR\n", _session.Out, StringComparison.Ordinal);
        Assert.Contains("  p0[\"Model\"]\n", _session.Out, StringComparison.Ordinal);
        Assert.Contains("  p1 -.->|\"equity · $10bn · announced\"| p0\n", _session.Out, StringComparison.Ordinal);
        Assert.Contains("  p3 ==>|\"debt\"| p2\n", _session.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Dot()
    {
        _session.Run("graph", "web", "--format", "dot");
        Assert.StartsWith("digraph \"Who is bound to whom\" {\n", _session.Out, StringComparison.Ordinal);
        Assert.Contains("\"Chips\" -> \"Cloud\" [label=\"guarantees\", color=\"#999999\", style=dashed];", _session.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_of_the_report()
    {
        _session.Files["b.deal"] = Texts.Clean.Replace("signed 2026-01-15", "signed 2026-01-18", StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, _session.Run("graph", "b.deal", "timeline", "-o", "t.svg"));
        Assert.Contains("2026-01-18 signed", _session.Files["t.svg"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the report has no chart timelin. Did you mean timeline?", "timelin")]
    [InlineData("dot shows the web alone; timeline is drawn as svg.", "timeline", "--format", "dot")]
    [InlineData("the report has no chart zzz. Its charts: web, timeline.", "zzz")]
    public void What_cannot_be_drawn(string said, params string[] arguments)
    {
        _session.Files["b.deal"] = Texts.Clean.Replace("signed 2026-01-15", "signed 2026-01-18", StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, _session.Run(["graph", "b.deal", .. arguments]));
        Assert.Contains(said, _session.Error, StringComparison.Ordinal);
    }
}
