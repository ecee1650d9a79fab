using DealLang.Lowering;
using DealLang.Tests.Corpus;

namespace DealLang.Tests.Binding;

/// <summary>Series whose values stand in a file beside the deal.</summary>
public class SeriesFileTests
{
    private const string Deal = "source data 2026-01-30 data \"Fixings\"\nas of 2026-03-01\nseries rate from \"rates.csv\" [data]\nfigure now = rate\nfigure then = rate at 2026-01-15\n";

    private sealed class Files(Dictionary<string, string> texts) : ISourceFiles
    {
        public string? Read(string path) => texts.GetValueOrDefault(path);
        public IEnumerable<string> FilesIn(string folder) => texts.Keys.Where(p => p.EndsWith(".deal", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("date,value\n2026-01-02,3.0%\n2026-01-30,3.1%\n")]
    [InlineData("# central bank\n2026-01-02;3.0%;x\r\n2026-01-30;3.1%;y\r\n")]
    [InlineData("day\trate\n2026-01-30\t3.1%\n2026-01-02\t3.0%")]
    [InlineData("\"date\",\"value\"\n\"2026-01-02\",\"3.0%\"\n\n\"2026-01-30\",\"3.1%\"\n")]
    public void Values_are_read_whatever_parts_them(string csv)
    {
        var compilation = Load(Deal, csv);
        Assert.Empty(compilation.Errors().Select(d => d.Message));
        var evaluator = compilation.Evaluator();
        Assert.Equal(0.031m, evaluator.Value(new FigurePath("", "now"), null, "base")!.Value);
        Assert.Equal(0.030m, evaluator.Value(new FigurePath("", "then"), null, "base")!.Value);
    }

    [Fact]
    public void A_value_is_cited_at_its_line_of_the_file()
    {
        var fact = Load(Deal, "2026-01-02,3.0%\n2026-01-30,3.1%\n").World.FactsOf("", "rate").Last();
        Assert.Equal("rates.csv", fact.Used.Location.Path);
        Assert.Equal("2026-01-30,3.1%", fact.Used.Location.Text);
        Assert.Equal("data", fact.Used.Citations.Single().Source.Name);
    }

    [Theory]
    [InlineData("2026-01-02,3.0%\nsoon,3.1%\n", "line 2")]
    [InlineData("2026-01-02,3.0%\n2026-01-30,three\n", "line 2")]
    [InlineData("2026-01-02,3.0%\n2026-01-30\n", "line 2")]
    [InlineData("", "holds no values")]
    [InlineData("date,value\n", "holds no values")]
    public void What_is_no_day_and_value_is_told_with_its_line(string csv, string words)
    {
        var found = Assert.Single(Load(Deal, csv).GetDiagnostics(), d => d.Code == "B40");
        Assert.Contains(words, found.Message, StringComparison.Ordinal);
        Assert.Equal("corpus.deal", found.Location.Path);
    }

    [Theory]
    [InlineData("\"missing.csv\"", "is not there")]
    [InlineData("\"../rates.csv\"", "leaves the root folder")]
    [InlineData("\"/rates.csv\"", "leaves the root folder")]
    public void A_file_that_is_not_there_is_told(string path, string words) =>
        Assert.Contains(words, Assert.Single(Load(Deal.Replace("\"rates.csv\"", path, StringComparison.Ordinal), "2026-01-02,3%").GetDiagnostics(), d => d.Code == "B40").Message, StringComparison.Ordinal);

    [Fact]
    public void Many_wrong_lines_are_told_three_times() =>
        Assert.Equal(3, Load(Deal, "2026-01-02,3%\n" + string.Concat(Enumerable.Repeat("x,y\n", 50))).GetDiagnostics().Count(d => d.Code == "B40"));

    [Fact]
    public void A_file_of_another_folder_is_relative_to_its_deal()
    {
        var files = new Files(new() { ["sub/a.deal"] = Deal, ["sub/rates.csv"] = "2026-01-02,3%\n" });
        Assert.Empty(DealCompilation.Load(files, ["sub/a.deal"]).GetDiagnostics().Where(d => d.Code == "B40"));
    }

    private static DealCompilation Load(string deal, string csv) =>
        DealCompilation.Load(new Files(new() { ["corpus.deal"] = deal, ["rates.csv"] = csv }), ["corpus.deal"]);
}
