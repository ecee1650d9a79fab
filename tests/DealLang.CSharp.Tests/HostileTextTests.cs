using System.Xml.Linq;
using DealLang.CSharp.Emission;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Text;
using DealLang.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DealLang.CSharp.Tests;

/// <summary>Names and quotes that would break careless text: keywords, other scripts, look-alikes, comment and line ends.</summary>
public class HostileTextTests
{
    private static ModelCases Party(string name, params string[] measures) => Oracle.Evaluate(new Model(name, HandBuilt.Closed)
    {
        Party = HandBuilt.Party(name),
        Figures = [.. measures.Select((m, i) => HandBuilt.Stated(new FigurePath(name, m), Unit.One, i))],
    });

    [Theory]
    [InlineData("class", "Class")]
    [InlineData("X", "X")]
    [InlineData("רשת", "רשת")]
    [InlineData("中国石油", "中国石油")]
    [InlineData("شركة", "شركة")]
    [InlineData("ναῦς", "Ναῦς")]
    [InlineData("a\u0301cme", "A\u0301cme")]
    [InlineData("System", "SystemCompany")]
    [InlineData("transfer", "TransferCompany")]
    [InlineData("Deals", "DealsCompany")]
    [InlineData("𠮷野家", "U20BB7野家")]
    [InlineData("AT&T", "ATT")]
    public void A_partys_name_becomes_a_type(string name, string type)
    {
        using var compiled = Compiled.From(Party(name, "cash"));
        Assert.Equal(type + ".g.cs", compiled.Files.Single().Name);
        compiled.AgreesWith(Party(name, "cash"), type);
    }

    [Fact]
    public void Names_that_come_to_the_same_are_told_apart()
    {
        var models = new[] { Party("a-b", "cash"), Party("a_b", "cash"), Party("AB", "cash"), Party("ab", "cash") };
        using var compiled = Compiled.From(models);
        Assert.Equal(["AB.g.cs", "AB2.g.cs", "ABCompany.g.cs", "Ab3.g.cs"], compiled.Files.Select(f => f.Name));
    }

    [Fact]
    public void Members_that_come_to_the_same_are_told_apart()
    {
        var source = Party("x", "net-debt", "net_debt", "net debt", "base", "transfers", "x", "equals", "get-type", "unknown", "math", "2025", "★", "clone", "to-string");
        using var compiled = Compiled.From(source);
        compiled.AgreesWith(source, "X");
    }

    [Fact]
    public void A_members_name_does_not_depend_on_its_place()
    {
        var one = new ModelLayout(Party("x", "net-debt", "net_debt"), "X");
        var other = new ModelLayout(Party("x", "net_debt", "net-debt"), "X");
        foreach (var member in one.Stated) Assert.Equal(member.Name, other[member.Key].Name);
    }

    [Theory]
    [InlineData("ends */ here // and #line 1")]
    [InlineData("\"quoted\" \\ back")]
    [InlineData("<b>5 < 6 && 7 > 6</b> ]]> &amp;")]
    [InlineData("two\u2028lines\u2029and\u0085more\r\nagain\0nul")]
    [InlineData("turned \u202Earound\u2066 and back")]
    [InlineData("half a pair \ud83d and \udc00 alone, 👍 whole")]
    [InlineData("כ־300 מיליארד")]
    public void A_quote_stays_a_quote(string quote)
    {
        var source = HandBuilt.StockDeal();
        var figure = source.Model.Figures[0] with { Note = quote, Citations = [new Citation(HandBuilt.Source("s", quote), quote, quote, HandBuilt.Line(1))] };
        var transfer = source.Model.Transfers[1] with { When = quote };
        var hostile = source with
        {
            Model = source.Model with { Figures = source.Model.Figures.SetItem(0, figure), Transfers = source.Model.Transfers.SetItem(1, transfer) },
        };
        hostile = hostile with { Cases = [.. hostile.Cases.Select(c => c with { Model = hostile.Model })] };
        using var compiled = Compiled.From(hostile);
        compiled.AgreesWith(hostile, "SpacexXai");
        Assert.Equal(quote, Compiled.Transfers(compiled.Case("SpacexXai", "Base"))[1].When);
        Assert.DoesNotContain('\r', compiled.Files[0].Text);
    }

    [Fact]
    public void Documentation_belongs_to_its_figure_and_quotes_in_its_own_script()
    {
        var documentation = Documentation("P:Deals.SpacexXai.Value");
        Assert.Contains("spacex-xai.value", documentation.Element("summary")!.Value, StringComparison.Ordinal);
        Assert.Contains("“شخص مطلع”, p. 2", documentation.Element("remarks")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_leads_to_its_line()
    {
        var tree = CSharpSyntaxTree.ParseText(Compiled.Emit(HandBuilt.StockDeal()).Single().Text, path: "SpacexXai.g.cs");
        FileLinePositionSpan Place(string name) => tree.GetRoot().DescendantNodes().OfType<PropertyDeclarationSyntax>().Single(p => p.Identifier.Text == name).Identifier.GetLocation().GetMappedLineSpan();

        Assert.Equal(("merger.deal", 8), (Place("Ratio").Path, Place("Ratio").StartLinePosition.Line + 1));
        Assert.Equal(("merger.deal", 11), (Place("Combined").Path, Place("Combined").StartLinePosition.Line + 1));
        Assert.Equal("SpacexXai.g.cs", Place("PerShare").Path);
        Assert.Equal("SpacexXai.g.cs", Place("SpaceXSharesA").Path);
    }

    [Fact]
    public void Lines_need_not_be_mapped() =>
        Assert.DoesNotContain("#line", CSharpEmitter.Emit([HandBuilt.StockDeal()], "", new EmitOptions { LineDirectives = false }).Single().Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("/home/someone/deals/merger.deal", "merger.deal")]
    [InlineData("C:\\deals\\merger.deal", "merger.deal")]
    [InlineData("../../deals/merger.deal", "merger.deal")]
    [InlineData("deals/merger.deal", "deals/merger.deal")]
    [InlineData("say \"hi\".deal", null)]
    [InlineData("two\nlines.deal", null)]
    [InlineData("", null)]
    public void Only_relative_names_are_written(string path, string? file) =>
        Assert.Equal(file, LineMap.FileOf(new DealLang.Text.Location(SourceText.From("x", path), new TextSpan(0, 1))));

    private static XElement Documentation(string member)
    {
        var tree = CSharpSyntaxTree.ParseText(Compiled.Emit(HandBuilt.StockDeal()).Single().Text, new CSharpParseOptions(documentationMode: DocumentationMode.Diagnose));
        var compilation = CSharpCompilation.Create("docs", [tree],
            [.. AppDomain.CurrentDomain.GetAssemblies().Where(a => a.Location.Length > 0).Select(a => MetadataReference.CreateFromFile(a.Location))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var xml = new MemoryStream();
        using var image = new MemoryStream();
        // With documentation asked for, CS1591 tells of every public member that has none.
        Assert.Empty(compilation.Emit(image, xmlDocumentationStream: xml).Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning && d.Id != "CS1701"));
        xml.Position = 0;
        return XDocument.Load(xml).Descendants("member").Single(m => m.Attribute("name")!.Value == member);
    }
}
