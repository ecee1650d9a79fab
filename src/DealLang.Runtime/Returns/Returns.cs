namespace DealLang.Runtime;

/// <summary>
/// The functions of flows as formulas call them: unknown where a flow is. Dated flows are given as day number, amount, day number, amount …;
/// <see cref="Day"/> is the number of a day.
/// </summary>
public static class Returns
{
    /// <summary>The number that stands for a day in a formula.</summary>
    public static decimal Day(int year, int month, int day) => new DateOnly(year, month, day).DayNumber;

    /// <summary><see cref="RateOfReturn.Dated"/> where there is one rate; null where there is none, or several.</summary>
    public static decimal? Xirr(DayCount dayCount, params ReadOnlySpan<decimal?> flows) => Rates(dayCount, flows)?.Only;

    /// <summary>The rate of dated flows that lies next to a guess.</summary>
    public static decimal? XirrNear(DayCount dayCount, params ReadOnlySpan<decimal?> guessAndFlows) =>
        guessAndFlows[0] is { } guess ? Rates(dayCount, guessAndFlows[1..])?.Near(guess) : null;

    /// <summary>All rates of dated flows; null where a flow is unknown.</summary>
    public static RatesOfReturn? Rates(DayCount dayCount, ReadOnlySpan<decimal?> flows)
    {
        var (dates, amounts) = (new DateOnly[flows.Length / 2], new decimal[flows.Length / 2]);
        return Part(flows, dates, amounts) ? RateOfReturn.Dated(dates, amounts, dayCount) : null;
    }

    /// <summary><see cref="RateOfReturn.Periodic"/> where there is one rate; null where there is none, or several.</summary>
    public static decimal? Irr(params ReadOnlySpan<decimal?> amounts) => Known(amounts) is { } known ? RateOfReturn.Periodic(known).Only : null;

    /// <summary>The rate of periodic flows that lies next to a guess.</summary>
    public static decimal? IrrNear(params ReadOnlySpan<decimal?> guessAndAmounts) =>
        Known(guessAndAmounts) is { } known ? RateOfReturn.Periodic(known.AsSpan(1)).Near(known[0]) : null;

    /// <summary><see cref="PresentValue.Periodic"/> of a rate and the amounts behind it.</summary>
    public static decimal? Npv(params ReadOnlySpan<decimal?> rateAndAmounts) =>
        Known(rateAndAmounts) is { } known ? PresentValue.Periodic(known[0], known.AsSpan(1)) : null;

    /// <summary><see cref="PresentValue.Dated"/> of a rate and the dated flows behind it.</summary>
    public static decimal? Xnpv(DayCount dayCount, params ReadOnlySpan<decimal?> rateAndFlows)
    {
        if (rateAndFlows[0] is not { } rate) return null;
        var (dates, amounts) = (new DateOnly[rateAndFlows.Length / 2], new decimal[rateAndFlows.Length / 2]);
        return Part(rateAndFlows[1..], dates, amounts) ? PresentValue.Dated(rate, dates, amounts, dayCount) : null;
    }

    /// <summary>The multiple of invested capital: all that comes in over all that goes out. Null where nothing goes out.</summary>
    public static decimal? Moic(params ReadOnlySpan<decimal?> amounts)
    {
        decimal returned = 0m, invested = 0m;
        foreach (var amount in amounts)
        {
            if (amount is not { } known) return null;
            if (known > 0m) returned += known;
            else invested -= known;
        }
        return invested == 0m ? null : returned / invested;
    }

    /// <summary><see cref="PresentValue.Payment"/> of a rate, periods and a principal.</summary>
    public static decimal? Pmt(decimal? rate, decimal? periods, decimal? principal) =>
        rate is { } r && periods is { } n && principal is { } p ? PresentValue.Payment(r, n, p) : null;

    private static decimal[]? Known(ReadOnlySpan<decimal?> values)
    {
        var known = new decimal[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] is not { } value) return null;
            known[i] = value;
        }
        return known;
    }

    private static bool Part(ReadOnlySpan<decimal?> flows, DateOnly[] dates, decimal[] amounts)
    {
        for (int i = 0; i < dates.Length; i++)
        {
            if (flows[2 * i] is not { } day || flows[(2 * i) + 1] is not { } amount) return false;
            (dates[i], amounts[i]) = (DateOnly.FromDayNumber((int)day), amount);
        }
        return true;
    }
}
