namespace DealLang.Runtime;

/// <summary>
/// Quantities that are owed from one period to later ones, oldest first, until they expire: make-up gas, which a buyer has paid for and may
/// still take, and carry-forward, which it took beyond what was due. In each period what is asked for is drawn first; then what is too old is lost;
/// then what is new is put in.
/// </summary>
/// <remarks>
/// Arguments: for how many periods an amount may be drawn after its own, then for each period what is put in and what is asked for. The last
/// period is the one that is asked about.
/// </remarks>
public static class QuantityBank
{
    /// <summary>What is drawn in the last period: never more than is asked for, nor than there is.</summary>
    /// <returns>Null where an argument is unknown.</returns>
    public static decimal? Drawn(params decimal?[] arguments) => Run(arguments)?.Drawn;

    /// <summary>What is left after the last period.</summary>
    /// <returns>Null where an argument is unknown.</returns>
    public static decimal? Balance(params decimal?[] arguments) => Run(arguments)?.Left;

    /// <summary>What is lost at the end of the last period.</summary>
    /// <returns>Null where an argument is unknown.</returns>
    public static decimal? Expired(params decimal?[] arguments) => Run(arguments)?.Expired;

    private sealed record Period(decimal Drawn, decimal Left, decimal Expired);

    private static Period? Run(decimal?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Length < 3 || arguments.Length % 2 == 0 || Array.Exists(arguments, a => a is null)) return null;
        decimal[] bank = new decimal[arguments.Length / 2];
        try
        {
            Period last = new(0m, 0m, 0m);
            for (int period = 0; period < bank.Length; period++)
                last = Next(bank, period, life: arguments[0]!.Value, put: arguments[1 + (2 * period)]!.Value, asked: arguments[2 + (2 * period)]!.Value);
            return last;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static Period Next(decimal[] bank, int period, decimal life, decimal put, decimal asked)
    {
        decimal drawn = 0m, expired = 0m, left = 0m;
        for (int old = 0; old < period && drawn < asked; old++)
        {
            decimal taken = Math.Min(bank[old], asked - drawn);
            (bank[old], drawn) = (bank[old] - taken, drawn + taken);
        }
        for (int old = 0; old < period; old++)
        {
            if (period - old >= life) (expired, bank[old]) = (expired + bank[old], 0m);
        }
        bank[period] = Math.Max(0m, put);
        foreach (decimal amount in bank) left += amount;
        return new Period(drawn, left, expired);
    }
}
