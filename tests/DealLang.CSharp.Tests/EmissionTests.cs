using System.Collections.Immutable;
using DealLang.CSharp.Emission;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.CSharp.Tests;

public class EmissionTests
{
    [Fact]
    public void A_stock_deal_reads_like_a_model() =>
        Snapshot.Verify("tests/DealLang.CSharp.Tests/Snapshots/stock-deal", Compiled.Emit(HandBuilt.StockDeal()).Single().Text);

    [Fact]
    public void A_loop_is_a_root() =>
        Snapshot.Verify("tests/DealLang.CSharp.Tests/Snapshots/loop", Compiled.Emit(HandBuilt.Loop()).Single().Text);

    [Fact]
    public void A_case_that_states_what_others_derive_is_a_record_of_its_own()
    {
        var source = HandBuilt.StockDeal();
        var ratio = new FigurePath("spacex-xai", "per-share");
        var other = source.Model with
        {
            Figures = [.. source.Model.Figures.Select(f => f.Path == ratio ? HandBuilt.Stated(ratio, f.Unit, 80m) : f)],
        };
        var outside = new Dictionary<string, decimal> { ["SpaceX.shares(A)"] = 1_899_000_000m, ["SpaceX.value"] = 1_000_000_000_000m };
        var offer = Oracle.Evaluate(other, outside, "raised offer");
        var both = source with { Cases = [.. source.Cases, .. offer.Cases] };

        using var compiled = Compiled.From(both);
        Assert.Equal(["SpacexXai.g.cs", "SpacexXaiRaisedOffer.g.cs"], compiled.Files.Select(f => f.Name));
        compiled.AgreesWith(source, "SpacexXai");
        compiled.AgreesWith(offer, "SpacexXaiRaisedOffer");
    }

    [Fact]
    public void A_deal_and_its_target_of_one_name_are_told_apart()
    {
        ModelCases Named(string name, Deal? deal, Party? party) => Oracle.Evaluate(new Model(name, HandBuilt.Closed)
        {
            Deal = deal, Party = party, Figures = [HandBuilt.Stated(new(name, "cash"), HandBuilt.Dollars, 1m)],
        });
        var files = Compiled.Emit(
            Named("Activision", null, HandBuilt.Party("Activision")), Named("activision", new Deal("activision", DealKind.Acquisition, "acquires", HandBuilt.Line(1)), null));
        Assert.Equal(["Activision.g.cs", "ActivisionCompany.g.cs"], files.Select(f => f.Name));
    }

    [Fact]
    public void A_figure_that_divides_by_zero_in_some_case_is_unknown_there()
    {
        FigurePath due = new("x", "due"), sources = new("x", "sources");
        var source = Oracle.Evaluate(new Model("x", HandBuilt.Closed)
        {
            Figures =
            [
                HandBuilt.Stated(due, HandBuilt.Dollars, new Quantity(10m, HandBuilt.Dollars, Shape.Cap) { Base = 4m }),
                HandBuilt.Stated(sources, HandBuilt.Dollars, 12m),
                HandBuilt.Derived(new("x", "coverage"), Unit.One, (Expression)sources / due),
                HandBuilt.Derived(new("x", "nothing"), Unit.One, (Expression)sources / 0m),
                HandBuilt.Derived(new("x", "too-much"), Unit.One, (Expression)decimal.MaxValue + decimal.MaxValue),
            ],
        });
        using var compiled = Compiled.From(source);
        compiled.AgreesWith(source, "X");
        Assert.Null(Compiled.Get(compiled.Case("X", "Low"), "Coverage"));
    }

    [Fact]
    public void Figures_upon_figures_are_worked_out_once()
    {
        var source = HandBuilt.Tower(200);
        using var compiled = Compiled.From(source);
        compiled.AgreesWith(source, "Figures");
    }

    [Fact]
    public void The_same_models_give_the_same_bytes() =>
        Assert.Equal(Compiled.Emit(HandBuilt.StockDeal(), HandBuilt.Loop()).Select(f => f.Text), Compiled.Emit(HandBuilt.Loop(), HandBuilt.StockDeal()).Select(f => f.Text));

    [Fact]
    public void The_title_names_the_namespace()
    {
        string text = CSharpEmitter.Emit([HandBuilt.Loop()], "A tour of the language", new EmitOptions()).Single().Text;
        Assert.Contains("namespace ATourOfTheLanguage;", text, StringComparison.Ordinal);
        text = CSharpEmitter.Emit([HandBuilt.Loop()], "A tour", new EmitOptions { Namespace = "Bank.Models" }).Single().Text;
        Assert.Contains("namespace Bank.Models;", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("System")]
    [InlineData("Math")]
    [InlineData("DealLang")]
    [InlineData("合并 2026")]
    [InlineData("\"*/ }")]
    public void Any_title_compiles(string title) =>
        Assert.Empty(ModelCompiler.Compile(CSharpEmitter.Emit([HandBuilt.Loop(), HandBuilt.StockDeal()], title, new EmitOptions())).Warnings);

    [Fact]
    public void Stated_scale_is_kept()
    {
        var source = Oracle.Evaluate(new Model("x", HandBuilt.Closed)
        {
            Figures = [HandBuilt.Stated(new("x", "price"), HandBuilt.Dollars, 95.10m), HandBuilt.Stated(new("x", "loss"), HandBuilt.Dollars, -1_460_000.000m)],
        });
        using var compiled = Compiled.From(source);
        compiled.AgreesWith(source, "X");
        Assert.Contains("= -1_460_000.000m;", compiled.Files[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Order_of_operations_is_the_trees()
    {
        FigurePath a = new("x", "a"), b = new("x", "b"), c = new("x", "c");
        var forms = ImmutableArray.Create<Expression>(
            (Expression)a - ((Expression)b - c), (Expression)a - b - c, (Expression)a / ((Expression)b * c), (Expression)a / b * c,
            ((Expression)a + b) * ((Expression)b - c), (Expression)a + ((Expression)b + c), (Expression)a * ((Expression)b * -3m), -2m - (Expression)a);
        var source = Oracle.Evaluate(new Model("x", HandBuilt.Closed)
        {
            Figures =
            [
                HandBuilt.Stated(a, Unit.One, 1m / 3m), HandBuilt.Stated(b, Unit.One, 7m), HandBuilt.Stated(c, Unit.One, 0.7m),
                .. forms.Select((f, i) => HandBuilt.Derived(new("x", "form " + (char)('a' + i)), Unit.One, f)),
            ],
        });
        using var compiled = Compiled.From(source);
        compiled.AgreesWith(source, "X");
        string[] written = [.. compiled.Files[0].Text.Split('\n').Where(l => l.Contains("decimal Form", StringComparison.Ordinal)).Select(l => l[(l.IndexOf("=>", StringComparison.Ordinal) + 3)..])];
        Assert.Equal(["A - (B - C);", "A - B - C;", "A / (B * C);", "A / B * C;", "(A + B) * (B - C);", "A + (B + C);", "A * (B * (-3m));", "-2m - A;"], written);
    }
}
