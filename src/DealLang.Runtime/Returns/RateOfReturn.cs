namespace DealLang.Runtime;

/// <summary>
/// Rates at which flows are worth nothing today: XIRR of dated flows, IRR of periodic ones. Money out is negative. All rates are found, or it
/// is said why there is none; they are found in double and rounded to 12 significant digits.
/// </summary>
public static class RateOfReturn
{
    private const int MostOnStack = 512;

    /// <summary>Rates nearer to nothing than this are nothing.</summary>
    private const int Places = 14;

    /// <summary>
    /// The yearly rates r for which Σ CF/(1 + r)^((d − d₀)/365) = 0, d₀ the first date; under another day count the exponent is its fraction of
    /// a year.
    /// </summary>
    /// <param name="dates">In any order; several flows may fall on one day.</param>
    /// <param name="amounts">As many as dates, in one currency.</param>
    /// <param name="dayCount">ACT/365F is the one that XIRR has in spreadsheets.</param>
    /// <exception cref="ArgumentException">There are not as many amounts as dates.</exception>
    public static RatesOfReturn Dated(ReadOnlySpan<DateOnly> dates, ReadOnlySpan<decimal> amounts, DayCount dayCount = DayCount.Actual365Fixed)
    {
        if (dates.Length != amounts.Length) throw new ArgumentException($"{dates.Length} dates and {amounts.Length} amounts.", nameof(amounts));
        if (dates.IsEmpty) return RatesOfReturn.Without(NoRate.OneWay);
        int n = dates.Length;
        Span<double> times = n <= MostOnStack ? stackalloc double[n] : new double[n];
        Span<double> flows = n <= MostOnStack ? stackalloc double[n] : new double[n];
        var first = dates[0];
        foreach (var date in dates) first = date < first ? date : first;
        bool ascend = true;
        for (int i = 0; i < n; i++)
        {
            times[i] = dayCount == DayCount.Actual365Fixed ? (dates[i].DayNumber - first.DayNumber) / 365.0 : (double)Years(first, dates[i], dayCount);
            flows[i] = (double)amounts[i];
            ascend &= i == 0 || times[i] >= times[i - 1];
        }
        if (!ascend) times.Sort(flows);
        int days = Merge(times, flows);
        return Of(times[..days], flows[..days]);
    }

    /// <summary>The rates a period for which Σ CFₙ/(1 + r)ⁿ = 0, the first flow falling today.</summary>
    /// <param name="amounts">One a period, from period 0 on.</param>
    public static RatesOfReturn Periodic(ReadOnlySpan<decimal> amounts)
    {
        if (amounts.IsEmpty) return RatesOfReturn.Without(NoRate.OneWay);
        Span<double> times = amounts.Length <= MostOnStack ? stackalloc double[amounts.Length] : new double[amounts.Length];
        Span<double> flows = amounts.Length <= MostOnStack ? stackalloc double[amounts.Length] : new double[amounts.Length];
        for (int i = 0; i < amounts.Length; i++) (times[i], flows[i]) = (i, (double)amounts[i]);
        return Of(times, flows);
    }

    /// <summary>Flows of one day are one flow.</summary>
    private static int Merge(Span<double> times, Span<double> flows)
    {
        int last = 0;
        for (int i = 1; i < times.Length; i++)
        {
            if (times[i] == times[last]) flows[last] += flows[i];
            else
            {
                last++;
                (times[last], flows[last]) = (times[i], flows[i]);
            }
        }
        return last + 1;
    }

    private static RatesOfReturn Of(ReadOnlySpan<double> times, ReadOnlySpan<double> flows)
    {
        var sum = new ExponentialSum(times, flows);
        switch (sum.SignChanges)
        {
            case 0:
                return RatesOfReturn.Without(NoRate.OneWay);
            case 1:
                return RateSearch.OnlyRoot(sum) is { } only ? new([Rate(only)], NoRate.None) : RatesOfReturn.Without(NoRate.OutOfRange);
            default:
                var roots = RateSearch.Roots(sum);
                if (roots.Count > 0) return new([.. roots.Select(Rate).Distinct()], NoRate.None);
                // Opposite signs at both ends of time and no root in between: it lies beyond.
                return RatesOfReturn.Without(flows[0] * flows[^1] < 0 ? NoRate.OutOfRange : NoRate.NeverEqual);
        }
    }

    /// <summary>e^x − 1, without losing the digits of a small x.</summary>
    private static decimal Rate(double x)
    {
        double rate = Math.Abs(x) < 1e-3 ? x * (1 + (x / 2 * (1 + (x / 3 * (1 + (x / 4 * (1 + (x / 5)))))))) : Math.Exp(x) - 1;
        return decimal.Round(Rounding.ToDigits((decimal)rate, Solver.Digits), Places, MidpointRounding.AwayFromZero);
    }

    private static decimal Years(DateOnly first, DateOnly date, DayCount dayCount) =>
        DayCounting.Fraction(first, date, dayCount) ?? DayCounting.Fraction(first, date, DayCount.ActualActualIsda)!.Value;
}
