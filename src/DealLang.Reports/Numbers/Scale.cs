namespace DealLang.Reports.Numbers;

/// <summary>Thousand, million, billion, trillion as the market writes them.</summary>
internal sealed record Scale(decimal Factor, string Suffix)
{
    public static readonly Scale One = new(1m, "");
    public static readonly Scale Million = new(1_000_000m, "m");
    public static readonly Scale Billion = new(1_000_000_000m, "bn");
    public static readonly Scale Trillion = new(1_000_000_000_000m, "tn");

    private static readonly Scale[] Largest = [Trillion, Billion, Million, One];

    /// <summary>The scale of one amount in prose: from a million on, the one that leaves 1 to 999.</summary>
    public static Scale Of(decimal value) => Largest.First(s => s == One || Math.Abs(value) >= s.Factor);

    /// <summary>
    /// The one scale of a table: the one in which most amounts read as 1 to 9,999; of several, the largest.
    /// </summary>
    public static Scale For(IEnumerable<decimal> values)
    {
        decimal[] sizes = [.. values.Select(Math.Abs).Where(v => v > 0m)];
        var best = Largest.MaxBy(Fitting)!;
        return Fitting(best) > 0 ? best : Of(sizes.DefaultIfEmpty().Max());

        int Fitting(Scale scale) => sizes.Count(v => v >= scale.Factor && v < scale.Factor * 10_000m);
    }
}
