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

    private const string Sale = """
        source s 2026-02-02 wire "t"
        company Seller
          class common
        company Buyer
          class common
          fiscal year ends 6
        unit reactor
        series rate 2026-01-01 3.0% [s]
        holidays Closed 2026-04-03
        flows money
          2026-01-01 -$10m
          2027-01-01 $11m
        assume growth 2% [s]
        commitment sale: Buyer buys chips from Seller [s]
          signed 2026-02-02
          total $300m over 3 years starting 2027
        commitment loi: Seller invests in Buyer [s]
          announced 2026-02-02, nonbinding
          pays $100m when recap by 2026-12-31, otherwise $50m
        web inner [s]
          e1: Buyer buys "cloud" from Seller $10m in 2027, signed 2026-02-02
        case cheap
          sale.total = $200m
        """;

    /// <summary>Every place in which a name of another file may stand.</summary>
    [Theory]
    [InlineData("2026-04-01 amend b.sale [b.s]\n  total $360m over 3 years starting 2027\nexpect b.sale.total = $360m")]
    [InlineData("2026-04-01 b.sale [b.s]\n  note \"later\"")]
    [InlineData("commitment own: b.Seller invests in b.Buyer [b.s]\n  signed 2026-03-01\n  pays $5m\n2026-04-01 supersede b.loi with own [b.s]\nexpect b.Seller.commitments.total = $5m")]
    [InlineData("commitment own: b.Buyer buys chips from b.Seller [b.s]\n  signed 2026-03-01\n  total $300m over 3 years starting 2027\n  same as b.sale\nexpect b.Buyer.commitments.total = $310m")]
    [InlineData("commitment own: b.Buyer buys chips from b.Seller [b.s]\n  signed 2026-03-01\n  pays $50m in 2027, part of b.sale\nexpect b.Buyer.commitments.total = $310m")]
    [InlineData("web mine [b.s]\n  m: b.Buyer buys chips from b.Seller $5m in 2027, signed 2026-03-01, same as b.e1\nexpect b.Buyer.commitments.total = $310m")]
    [InlineData("commitment own: b.Buyer buys \"halls\" from b.Seller [b.s]\n  signed 2026-03-01\n  pays b.sale.total / 2\nexpect own.total = $150m")]
    [InlineData("expect b.sale.total in b.cheap = $200m")]
    [InlineData("expect b.inner.gross = $10m")]
    [InlineData("figure larger = b.sale.total * (1 + b.growth)\nexpect larger = $306m")]
    [InlineData("expect b.growth = 2%")]
    [InlineData("expect b.rate at 2026-02-02 = 3.0%")]
    [InlineData("expect xirr(b.money) = 10.0%")]
    [InlineData("2026-05-01 met b.recap [b.s]")]
    [InlineData("2026-05-01 split b.Buyer.common 2 for 1 [b.s]")]
    [InlineData("source again 2026-03-01 wire \"copy\" via b.s")]
    [InlineData("b.Buyer.cash $5m as of 2026-03-01 [b.s]\nexpect b.Buyer.cash = $5m")]
    [InlineData("company Other\n  revenue FY2027(b.Buyer) $5m [b.s]")]
    [InlineData("table \"t\"\n  rows case b.cheap, base\n  show b.sale.total")]
    [InlineData("commitment own: b.Buyer buys power from b.Seller [b.s]\n  signed 2026-03-01\n  quantity 10 b.reactor\n  fee $2m per b.reactor\nexpect own.total = $20m")]
    public void A_name_of_another_file_stands_wherever_one_of_this_file_does(string text)
    {
        var compilation = Load(("a.deal", $"import \"b.deal\" as b\n{text}\n"), ("b.deal", Sale));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DealLang.Diagnostics.Severity.Error && d.Code != "K10").Select(d => $"{d.Code} {d.Message}"));
    }

    [Fact]
    public void A_file_under_two_aliases_is_one()
    {
        var compilation = Load(
            ("a.deal", "import \"b.deal\" as b\nimport \"b.deal\" as again\nexpect again.sale.total = $300m\nexpect b.Buyer.commitments.total = $310m\n"), ("b.deal", Sale));
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == DealLang.Diagnostics.Severity.Error);
        Assert.Equal(["b.sale", "b.loi", "b.e1"], compilation.World.Deals.Select(d => d.Name));
    }

    [Fact]
    public void A_file_that_two_files_share_has_one_set_of_parties()
    {
        var compilation = Load(
            ("a.deal", "import \"b.deal\" as b\nimport \"c.deal\" as c\nexpect Alpha.commitments.total = $7m\n"),
            ("b.deal", "import \"parties.deal\"\ncompany Alpha\n  cash $1m\ncommitment sale: Alpha buys chips from Beta\n  signed 2026-01-01\n  pays $3m\n"),
            ("c.deal", "import \"parties.deal\"\ncommitment sale: Alpha buys chips from Beta\n  signed 2026-01-01\n  pays $4m\n"),
            ("parties.deal", "company Alpha\ncompany Beta\n"));
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == DealLang.Diagnostics.Severity.Error);
        Assert.Equal(["Alpha", "Beta"], compilation.World.Parties.Select(p => p.Name));
        Assert.Equal(["b.sale", "c.sale"], compilation.World.Deals.Select(d => d.Name));
    }

    [Fact]
    public void A_circle_is_seen_where_all_its_files_are_given()
    {
        (string Path, string Text)[] files = [("a.deal", "import \"b.deal\"\n"), ("b.deal", "import \"c.deal\" as x\n"), ("c.deal", "import \"a.deal\"\n")];
        var compilation = DealCompilation.Create(files.Select(f => DealSyntaxTree.Parse(f.Text, f.Path)));
        var circle = Assert.Single(compilation.GetDiagnostics());
        Assert.Equal("B06", circle.Code);
        Assert.Contains("a.deal → b.deal → c.deal → a.deal", circle.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import \"b.deal\" as x\nimport \"c.deal\" as x\n", "the alias of b.deal")]
    [InlineData("import \"b.deal\" as x\ncompany x\n", "a name of this file")]
    public void An_alias_stands_for_one_thing(string text, string taken)
    {
        var compilation = Load(("a.deal", text), ("b.deal", "company Alpha\n"), ("c.deal", "company Beta\n"));
        var diagnostic = Assert.Single(compilation.GetDiagnostics());
        Assert.Equal("B02", diagnostic.Code);
        Assert.Contains(taken, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_folder_an_alias_is_another_spelling_of_a_shared_name()
    {
        (string Path, string Text)[] files = [("a.deal", "import \"b.deal\" as b\nexpect b.sale.total = $300m\nexpect sale.total = $300m\n"), ("b.deal", Sale)];
        var compilation = DealCompilation.Create(files.Select(f => DealSyntaxTree.Parse(f.Text, f.Path)));
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == DealLang.Diagnostics.Severity.Error);
        Assert.Equal("sale", compilation.Read("b.sale.total")?.Path.Owner);
    }

    [Fact]
    public void An_alias_that_was_left_out_is_offered()
    {
        var compilation = Load(("a.deal", "import \"b.deal\" as b\n2026-04-01 amend sale [b.s]\n  total $5m\n"), ("b.deal", Sale));
        Assert.Contains("Did you mean b.sale?", Assert.Single(compilation.GetDiagnostics(), d => d.Code == "B01").Message, StringComparison.Ordinal);
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
