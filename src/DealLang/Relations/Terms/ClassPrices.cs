using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>The prices that are stated for a class of shares, by its company or in the deal's own block.</summary>
internal sealed class ClassPrices(World world, ShareClass shareClass, string deal)
{
    /// <summary>Of several readings on one day the first of these counts.</summary>
    private static readonly string[] Preferred = ["close", "first trade", "board", "fmv", "round", "", "vwap"];

    private readonly List<Fact> _facts = [.. world.FactsOf(shareClass.Party.Name, "price").Concat(world.FactsOf(deal, "price"))
        .Where(f => f.Quantity is not null && IsOf(f, shareClass))];

    public IReadOnlyList<Fact> All => _facts;

    /// <summary>The last price not after a day.</summary>
    public Fact? At(DateOnly day) => _facts
        .Where(f => Since(f, day) <= day)
        .OrderByDescending(f => Since(f, day).DayNumber)
        .ThenBy(f => Rank(f.Used.Reading))
        .ThenBy(f => f.Key.Path, StringComparer.Ordinal)
        .FirstOrDefault();

    public static DateOnly Since(Fact fact, DateOnly day) => fact.Key.Valid is { } valid ? DealDates.Since(valid, day) : DateOnly.MinValue;

    /// <summary>A market's own price, not an appraisal.</summary>
    public static bool IsMarket(Fact price) => price.Used.Reading.Basis is "close" or "vwap" or "first trade";

    public static bool IsOf(Fact fact, ShareClass shareClass) =>
        fact.Key.Argument == shareClass.FullName
            || fact.Quantity!.Unit.Factors.Any(f => f.Power == -1 && f.Name == "share:" + shareClass.FullName);

    private static int Rank(Reading reading) => Array.IndexOf(Preferred, reading.Basis) is var rank and >= 0 ? rank : Preferred.Length;
}
