using DealLang.Syntax;

namespace DealLang.Cli.Files;

/// <summary>A world that a command line names, compiled.</summary>
internal sealed record CompiledWorld(WorldFiles Files, DealCompilation Compilation)
{
    /// <exception cref="IOException">A word names nothing, or a file cannot be read.</exception>
    public static IEnumerable<CompiledWorld> Of(IReadOnlyList<string> words, Reach reach, Surroundings here) =>
        Worlds.Of(words, reach, here).Select(w => new CompiledWorld(w, DealCompilation.Create(w.Sources.Select(s => DealSyntaxTree.Parse(s.Text, s.Path)))));
}
