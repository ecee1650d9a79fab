using DealLang.Syntax;

namespace DealLang.CSharp.Tests;

/// <summary>Every deal of the repository as C#, each figure of each case to the last digit; and the emitter's text for one of them.</summary>
public class WorldTests
{
    public static TheoryData<string> Files => new(new[] { "examples", "tests/Corpus" }
        .Where(folder => Directory.Exists(Repository.At(folder))).SelectMany(Repository.Deals));

    [Theory]
    [MemberData(nameof(Files))]
    public void Compiled_figures_are_the_evaluators(string path) => Compiled.AgreesWith(Load(path));

    [Theory]
    [MemberData(nameof(Files))]
    public void Emission_is_deterministic(string path) => Assert.Equal(Emit(path), Emit(path));

    [Fact]
    public void A_world_of_several_files_is_one_namespace()
    {
        var world = DealCompilation.Create(
        [
            DealSyntaxTree.Parse("title \"Two files\"\ncompany A\n  class common\n  price common $10 close on 2026-01-02\n  shares 100m common\n", "a.deal"),
            DealSyntaxTree.Parse("acquisition a-b: A acquires B\n  announced 2026-01-05\n  pays 0.5 A.common per B.common\n  shares 40m B.common\nfigure a = 3 * 4\n", "b.deal"),
        ]);
        var files = CSharpEmitter.Emit(world, world.Evaluator(), new EmitOptions());
        Assert.Contains("AB.g.cs", files.Select(f => f.Name));
        Assert.Contains("Figures.g.cs", files.Select(f => f.Name));
        Assert.All(files, f => Assert.Contains("namespace TwoFiles;", f.Text, StringComparison.Ordinal));
        Compiled.AgreesWith(world);
    }

    /// <summary>More deals and parties than are worked out by one thread, with loops that touch nowhere: a sum over parts.</summary>
    [Fact]
    public void A_large_web_goes_round_part_by_part()
    {
        string text = "as of 2026-06-30\nsource s 2026-02-02 filing \"Terms\"\n" + string.Concat(Enumerable.Range(0, 24).Select(i =>
            $"commitment buy{i}: A{i} buys x from B{i} [s]\n  signed 2026-01-01\n  total up to ${100 + i}, base $80 over 3 years starting 2027\ncommitment lend{i}: B{i} invests in A{i} [s]\n  signed 2026-01-01\n  pays $50\n"));
        var world = DealCompilation.Create([DealSyntaxTree.Parse(text, "web.deal")]);
        Compiled.AgreesWith(world);
        var files = CSharpEmitter.Emit(world, world.Evaluator(), new EmitOptions());
        Assert.Contains(files, f => f.Text.Contains("public decimal? CircularA0 =>", StringComparison.Ordinal));
    }

    [Fact]
    public void Cases_of_the_files_own_are_members_or_records()
    {
        var world = DealCompilation.Create([DealSyntaxTree.Parse("""
            currency USD
            company A
              class    common
              price    common $20 close on 2026-02-01
              shares   100m common
            acquisition ab: A acquires B
              announced 2026-02-02
              pays     0.5 A.common per B.common
              shares   up to 50m B.common, base 40m B.common
            assume capex $50bn per GW, $35bn..$60bn
            figure total = capex * 20 GW
            figure multiple = total / ab.equity
            case cheap
              capex = $40bn per GW
            case raised
              ab.per-share = $12 per B.common
            """, "cases.deal")]);
        Compiled.AgreesWith(world);

        var files = CSharpEmitter.Emit(world, world.Evaluator(), new EmitOptions()).ToDictionary(f => f.Name, f => f.Text);
        Assert.Contains("public static Figures Cheap { get; } = Base with { Capex = 40_000_000_000m };", files["Figures.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public static Ab Cheap => Base;", files["Ab.g.cs"], StringComparison.Ordinal);
        Assert.Contains("The case raised states what follows here", files["Ab.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public decimal PerShare { get; init; } = 12m;", files["AbRaised.g.cs"], StringComparison.Ordinal);
        Assert.Contains("in the case raised", files["AbRaised.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_case_that_the_evaluator_knows_is_a_member()
    {
        string text = Emitted("examples/openai-web/openai-web.deal", "NvdaLoi.g.cs");
        Assert.Contains("public static NvdaLoi Max { get; } = Base with", text, StringComparison.Ordinal);
        Assert.DoesNotContain("NvdaLoi SignedOnly", text, StringComparison.Ordinal);
        Assert.Contains("In the case signed-only the deal does not count.", text, StringComparison.Ordinal);
        Assert.Contains("public static Brandt SignedOnly => Base;", Emitted("examples/brandt-buyout/brandt-buyout.deal", "Brandt.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_reads_as_its_reader_would_say_it()
    {
        Assert.Contains("All deals together: who pays whom, and what goes round, seen at now", Emitted("examples/openai-web/openai-web.deal", "World.g.cs"), StringComparison.Ordinal);
        Assert.Contains("<c>brandt.tax</c>, a fraction, stated: <c>tax 25%</c>.", Emitted("examples/brandt-buyout/brandt-buyout.deal", "Brandt.g.cs"), StringComparison.Ordinal);
        Assert.Contains("public decimal CompanyShares => SharesAcmeCommon;", Emitted("examples/yc-safe-series-a/yc-safe-series-a.deal", "SeriesA.g.cs"), StringComparison.Ordinal);
    }

    private static string Emitted(string path, string file) => CSharpEmitter.Emit(Load(path), Load(path).Evaluator(), new EmitOptions()).Single(f => f.Name == file).Text;

    [Fact]
    public void Another_view_is_another_model()
    {
        var world = Load("examples/spacex-xai/spacex-xai.deal");
        string text = CSharpEmitter.Emit(world, world.Evaluator(), new EmitOptions { View = "now" }).Single(f => f.Name == "SpacexXai.g.cs").Text;
        Assert.Contains("seen at now (2026-05-20)", text, StringComparison.Ordinal);
        Assert.Contains("Restated for splits: × 5", text, StringComparison.Ordinal);
        Assert.Empty(CSharpEmitter.Emit(world, world.Evaluator(new DateOnly(2020, 1, 1)), new EmitOptions { View = "signed" }).Where(f => f.Name == "SpacexXai.g.cs"));
    }

    [Fact]
    public void The_first_story_reads_like_a_model() => Snapshot.Verify(
        "tests/DealLang.CSharp.Tests/Snapshots/spacex-xai",
        CSharpEmitter.Emit(Load("examples/spacex-xai/spacex-xai.deal"), Load("examples/spacex-xai/spacex-xai.deal").Evaluator(), new EmitOptions()).Single(f => f.Name == "SpacexXai.g.cs").Text);

    private static string Emit(string path) => string.Concat(CSharpEmitter.Emit(Load(path), Load(path).Evaluator(), new EmitOptions()).Select(f => f.Name + f.Text));

    private static DealCompilation Load(string path) => DealCompilation.Create([DealSyntaxTree.Parse(Repository.Read(path), path)]);
}
