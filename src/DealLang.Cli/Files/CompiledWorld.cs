using System.Runtime;
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
    public static List<CompiledWorld> Checked(IReadOnlyList<string> words, Reach reach, Surroundings here, Progress progress) =>
        [.. Each([.. Worlds.Of(words, reach, here)], here, progress, world => world)];

    /// <summary>What is asked of each world once it is checked, in the order of the files: side by side where there are many. A world of which nothing is kept is let go.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static T[] Each<T>(List<WorldFiles> files, Surroundings here, Progress progress, Func<CompiledWorld, T> ask) where T : class
    {
        var answers = new T[files.Count];
        if (files.Count < Many)
        {
            for (int i = 0; i < files.Count; i++) Check(i);
            return answers;
        }
        // All processors are at work already: none is left for a collector that works beside them.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        try
        {
            Parallel.For(0, files.Count, Check);
        }
        catch (AggregateException failed)
        {
            ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
        }
        return answers;

        void Check(int i)
        {
            var world = Of(files[i], here);
            world.Compilation.GetDiagnostics();
            answers[i] = ask(world);
            lock (progress) progress.Step(world, files[i].Name);
        }
    }

    private static CompiledWorld Of(WorldFiles world, Surroundings here) =>
        new(world, DealCompilation.Load(new WorldSource(world.Sources, here.Files), world.Sources.Select(s => s.Path)));
}
