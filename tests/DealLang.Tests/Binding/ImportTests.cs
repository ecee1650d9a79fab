using DealLang.Symbols;
using DealLang.Syntax;

namespace DealLang.Tests.Binding;

public class ImportTests
{
    private sealed class Files(Dictionary<string, string> texts) : ISourceFiles
    {
        public List<string> Asked { get; } = [];

        public string? Read(string path)
        {
            Asked.Add(path);
            return texts.GetValueOrDefault(path);
        }

        public IEnumerable<string> FilesIn(string folder) => texts.Keys.Where(p => p.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
    }

    private static DealCompilation Load(params (string Path, string Text)[] files) =>
        DealCompilation.Load(new Files(files.ToDictionary(f => f.Path, f => f.Text)), [files[0].Path]);

    private static IEnumerable<string> Codes(DealCompilation compilation) => compilation.GetDiagnostics().Select(d => d.Code).Where(c => c != "P01");

    [Fact]
    public void Names_are_shared_without_a_prefix()
    {
        var compilation = Load(("deals/a.deal", "import \"../parties.deal\"\ncompany Beta\n  holder Alpha 20%\n"), ("parties.deal", "company Alpha\n"));
        Assert.Empty(Codes(compilation));
        Assert.Equal(["deals/a.deal", "parties.deal"], compilation.Trees.Select(t => t.Text.Path));
    }

    [Fact]
    public void As_prefixes_the_names_of_a_file()
    {
        var compilation = Load(
            ("a.deal", "import \"x.deal\" as x\ncompany Beta\n  holder x.Alpha 20%\nfigure half = x.Alpha.cash / 2\n"),
            ("x.deal", "source s 2026-02-02 wire \"t\"\ncompany Alpha\n  class A\n  cash $5bn [s]\n  shares 5m A [s]\nfigure all = Alpha.cash\n"));
        Assert.Empty(Codes(compilation));
        Assert.Equal(["Beta", "x.Alpha"], compilation.World.Parties.Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Contains(compilation.World.Facts, f => f.Key == new FactKey("x.Alpha", "shares", "x.Alpha.A", null));
        Assert.Equal(["half", "x.all"], compilation.World.Figures.Select(f => f.Name));
    }

    [Fact]
    public void Prefixes_nest()
    {
        var compilation = Load(("a.deal", "import \"b.deal\" as b\nfigure one = b.c.Alpha.cash\n"), ("b.deal", "import \"c.deal\" as c\n"), ("c.deal", "company Alpha\n  cash $5bn\n"));
        Assert.Empty(Codes(compilation));
    }

    [Theory]
    [InlineData("missing.deal", "is not there")]
    [InlineData("../outside.deal", "leaves the root folder")]
    [InlineData("/etc/passwd", "leaves the root folder")]
    [InlineData("C:/x.deal", "leaves the root folder")]
    [InlineData("sub/../../x.deal", "leaves the root folder")]
    [InlineData("a.deal", "leads back here: a.deal → a.deal")]
    public void What_cannot_be_imported(string path, string why)
    {
        var files = new Files(new() { ["a.deal"] = $"import \"{path}\"\n" });
        var diagnostic = Assert.Single(DealCompilation.Load(files, ["a.deal"]).GetDiagnostics());
        Assert.Equal("B06", diagnostic.Code);
        Assert.Contains(why, diagnostic.Message, StringComparison.Ordinal);
        Assert.All(files.Asked, p => Assert.False(p.StartsWith('/') || p.Contains("..", StringComparison.Ordinal), p));
    }

    [Fact]
    public void A_circle_is_an_error_and_ends()
    {
        var compilation = Load(("a.deal", "import \"b.deal\"\n"), ("b.deal", "import \"a.deal\" as x\n"));
        Assert.Equal(["B06"], Codes(compilation));
    }

    [Fact]
    public void The_order_of_files_does_not_matter()
    {
        (string Path, string Text)[] files =
        [
            ("a.deal", "source s 2026-02-02 wire \"t\"\ncompany Alpha\n  cash $5bn [s]\n  cash $7bn [s]\n"),
            ("b.deal", "company Beta\n  holder Alpha 20% [s]\nacquisition d: Alpha acquires Gamma [s]\n  closed 2026-02-02\n"),
            ("c.deal", "company Alpha\n  cash $5.1bn [s]\n2026-03-03 d\n  price Alpha.common $5 close\nfigure x = Alpha.cash * 2\n"),
        ];
        var worlds = new[] { files, [.. files.Reverse()], [files[1], files[2], files[0]] }.Select(order =>
            DealCompilation.Create(order.Select(f => DealSyntaxTree.Parse(f.Text, f.Path)))).ToList();
        Assert.Single(worlds.Select(w => string.Join('\n', w.GetDiagnostics().Select(d => $"{d.Location} {d.Code} {d.Message}"))).Distinct());
        Assert.Single(worlds.Select(w => string.Join('\n', w.World.Facts.Select(f => $"{f.Key} {f.Agreement} {f.Used.Location}"))).Distinct());
        Assert.Single(worlds.Select(w => string.Join(' ', w.World.Parties.Select(p => p.Name)) + string.Join(' ', w.World.Deals.Select(d => d.Name))).Distinct());
    }
}
