namespace DealLang.Cli.Files;

/// <summary>A world that a command line names, compiled with what it imports.</summary>
internal sealed record CompiledWorld(WorldFiles Files, DealCompilation Compilation)
{
    /// <exception cref="IOException">A word names nothing, or a file cannot be read.</exception>
    public static IEnumerable<CompiledWorld> Of(IReadOnlyList<string> words, Reach reach, Surroundings here)
    {
        foreach (var world in Worlds.Of(words, reach, here))
            yield return new CompiledWorld(world, DealCompilation.Load(new WorldSource(world.Sources, here.Files), world.Sources.Select(s => s.Path)));
    }
}
