namespace DealLang.Runtime;

/// <summary>
/// Who receives what when a company with preferred shares is sold. At a value of p for each common share a holder of u shares receives the
/// larger of what it has without converting, its preference and its part of the rest up to a ceiling, and what it has as common: u × (p − strike).
/// Each holder so does what is best for it given what all others do, and the sum grows with p: one p distributes the whole.
/// </summary>
/// <remarks>
/// Claims come in fours: shares, preference, ceiling, strike. Common shares have no preference and no ceiling; a preference that does not
/// participate is its own ceiling; one that participates without a limit has the whole exit for a ceiling; an option has a strike.
/// </remarks>
public static class Waterfall
{
    private const int Parts = 4;

    /// <summary>
    /// What one common share receives of an exit: 0 as long as the preferences are not covered. Arguments: the exit, then the claims.
    /// </summary>
    /// <returns>Null where an argument is unknown, and where nobody has a share in what is left over.</returns>
    public static decimal? PerShare(params decimal?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return Known(arguments) is not [var exit, .. var claims] ? null : Unknown.IfUndefined(() => Solve(exit, claims));
    }

    /// <summary>The exit at which one common share receives so much, all preferences covered. Arguments: the value of a share, then the claims.</summary>
    public static decimal? Exit(params decimal?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return Known(arguments) is not [var price, .. var claims] ? null : Unknown.IfUndefined(() => Paid(claims, price));
    }

    private static decimal? Solve(decimal exit, decimal[] claims)
    {
        decimal low = 0m, paid = Paid(claims, 0m);
        if (exit <= paid) return 0m;
        foreach (decimal high in Kinks(claims))
        {
            decimal above = Paid(claims, high);
            if (above >= exit) return Between(low, paid, high, above, exit);
            (low, paid) = (high, above);
        }
        // Beyond the last kink everybody has converted or shares without limit: one more unit shows the slope.
        decimal slope = Paid(claims, low + 1m) - paid;
        return slope > 0m ? low + ((exit - paid) / slope) : null;
    }

    private static decimal Between(decimal low, decimal atLow, decimal high, decimal atHigh, decimal sought) =>
        atHigh == atLow ? high : low + ((sought - atLow) / (atHigh - atLow) * (high - low));

    private static decimal Paid(decimal[] claims, decimal price)
    {
        decimal sum = 0m;
        for (int i = 0; i + Parts <= claims.Length; i += Parts)
            sum += Math.Max(Math.Min(claims[i + 1] + (claims[i] * price), Math.Max(claims[i + 1], claims[i + 2])), claims[i] * (price - claims[i + 3]));
        return sum;
    }

    /// <summary>The values of a share at which some holder reaches its ceiling, converts or exercises, in rising order.</summary>
    private static SortedSet<decimal> Kinks(decimal[] claims)
    {
        var kinks = new SortedSet<decimal>();
        for (int i = 0; i + Parts <= claims.Length; i += Parts)
        {
            var (shares, preference, ceiling, strike) = (claims[i], claims[i + 1], Math.Max(claims[i + 1], claims[i + 2]), claims[i + 3]);
            if (shares <= 0m) continue;
            kinks.Add((ceiling - preference) / shares);
            kinks.Add((ceiling / shares) + strike);
        }
        kinks.RemoveWhere(k => k <= 0m);
        return kinks;
    }

    /// <summary>All arguments; empty when one is unknown or they are no claims.</summary>
    private static decimal[] Known(decimal?[] arguments) =>
        arguments.Length % Parts == 1 && Array.TrueForAll(arguments, a => a is not null) ? Array.ConvertAll(arguments, a => a!.Value) : [];
}
