using DealLang.Symbols;

namespace DealLang.Evaluating;

/// <summary>The figures of a world, seen on one day.</summary>
public sealed class WorldEvaluator
{
    public WorldEvaluator(World world, DateOnly? asOf = null)
    {
        World = world;
        AsOf = asOf ?? world.AsOf ?? world.LatestDate;
    }

    public World World { get; }

    /// <summary>The day asked for, else the files' <c>as of</c>, else the latest date that they state; null when they state none.</summary>
    public DateOnly? AsOf { get; }
}
