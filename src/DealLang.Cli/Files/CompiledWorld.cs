using System.Runtime.ExceptionServices;

namespace DealLang.Cli.Files;

/// <summary>A world that a command line names, compiled with what it imports.</summary>
internal sealed record CompiledWorld(WorldFiles Files, DealCompilation Compilation)
{
    /// <summary>From this many on it pays to compile side by side; the first parallel loop of a process costs its loading.</summary>
    private const int Many = 16;

    /// <summary>One after the other, each when it is asked for.</summary>
    /// <exception cref="IOException">A word names nothing, or a file cannot be read.</exception>
    public static IEnumerable<CompiledWorld> Of(IReadOnlyList<string> words, Reach reach, Surroundings here)
    {
        foreach (var world in Worlds.Of(words, reach, here))
            yield return Of(world, here);
    }

    /// <summary>All of them, and checked: side by side where there are many.</summary>
    /// <exception cref="IOException">A word names nothing, or a file cannot be read.</exception>
    public static List<CompiledWorld> Checked(IReadOnlyList<string> words, Reach reach, Surroundings here, Progress progress)
    {
        var files = Worlds.Of(words, reach, here).ToList();
        var worlds = new CompiledWorld[files.Count];
        if (files.Count < Many)
        {
            for (int i = 0; i < files.Count; i++) Check(i);
            return [.. worlds];
        }
        try
        {
            Parallel.For(0, files.Count, Check);
        }
        catch (AggregateException failed)
        {
            ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
        }
        return [.. worlds];

        void Check(int i)
        {
            worlds[i] = Of(files[i], here);
            worlds[i].Compilation.GetDiagnostics();
            lock (progress) progress.Step(worlds[i], files[i].Name);
        }
    }

    private static CompiledWorld Of(WorldFiles world, Surroundings here) =>
        new(world, DealCompilation.Load(new WorldSource(world.Sources, here.Files), world.Sources.Select(s => s.Path)));
}
