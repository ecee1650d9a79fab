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

    [Fact]
    public void The_first_story_reads_like_a_model() => Snapshot.Verify(
        "tests/DealLang.CSharp.Tests/Snapshots/spacex-xai",
        CSharpEmitter.Emit(Load("examples/spacex-xai/spacex-xai.deal"), Load("examples/spacex-xai/spacex-xai.deal").Evaluator(), new EmitOptions()).Single(f => f.Name == "SpacexXai.g.cs").Text);

    private static string Emit(string path) => string.Concat(CSharpEmitter.Emit(Load(path), Load(path).Evaluator(), new EmitOptions()).Select(f => f.Name + f.Text));

    private static DealCompilation Load(string path) => DealCompilation.Create([DealSyntaxTree.Parse(Repository.Read(path), path)]);
}
