namespace DealLang.Runtime;

/// <summary>What flows are worth on a day at a rate, and the equal payments that are worth a principal.</summary>
public static class PresentValue
{
    /// <summary>NPV, Σ CFₙ/(1 + r)ⁿ, the first flow falling today: in decimal throughout. A spreadsheet's NPV takes the first to be a period away.</summary>
    /// <param name="rate">A period, as a part; more than −1.</param>
    /// <param name="amounts">One a period, from period 0 on.</param>
    /// <returns>Null where the rate is −100 % or less, or the worth leaves decimal's range.</returns>
    public static decimal? Periodic(decimal rate, ReadOnlySpan<decimal> amounts)
    {
        if (rate <= -1m) return null;
        try
        {
            // Horner's rule, from the last flow to the first.
            decimal worth = 0m;
            for (int i = amounts.Length - 1; i >= 0; i--) worth = (worth / (1m + rate)) + amounts[i];
            return worth;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>XNPV, Σ CF/(1 + r)^((d − d₀)/365), d₀ the first date; found in double, rounded to 12 significant digits.</summary>
    /// <param name="rate">A year, as a part; more than −1.</param>
    /// <param name="dates">In any order.</param>
    /// <param name="amounts">As many as dates.</param>
    /// <param name="dayCount">Whose fraction of a year is the exponent.</param>
    /// <returns>In the amounts' currency; null where the rate is −100 % or less, without flows, or beyond decimal's range.</returns>
    public static decimal? Dated(decimal rate, ReadOnlySpan<DateOnly> dates, ReadOnlySpan<decimal> amounts, DayCount dayCount = DayCount.Actual365Fixed)
    {
        if (dates.Length != amounts.Length) throw new ArgumentException($"{dates.Length} dates and {amounts.Length} amounts.", nameof(amounts));
        if (rate <= -1m || dates.IsEmpty) return null;
        var first = dates[0];
        foreach (var date in dates) first = date < first ? date : first;
        double worth = 0, growth = 1 + (double)rate;
        for (int i = 0; i < dates.Length; i++)
        {
            if (DayCounting.Fraction(first, dates[i], dayCount) is not { } years) return null;
            worth += (double)amounts[i] / Math.Pow(growth, (double)years);
        }
        return double.IsFinite(worth) && Math.Abs(worth) < 7.9e28 ? Rounding.ToDigits((decimal)worth, Solver.Digits) : null;
    }

    /// <summary>PMT: the equal payment at the end of each period that pays a principal back with interest, P·r/(1 − (1 + r)⁻ⁿ).</summary>
    /// <param name="rate">A period, as a part; 0 divides the principal evenly.</param>
    /// <param name="periods">How many payments; a whole number from 1 on.</param>
    /// <param name="principal">What is lent today.</param>
    /// <returns>Positive for a positive principal; null where the rate is −100 % or less or the periods are no whole number.</returns>
    public static decimal? Payment(decimal rate, decimal periods, decimal principal)
    {
        if (rate <= -1m || periods < 1m || periods != decimal.Truncate(periods)) return null;
        if (rate == 0m) return principal / periods;
        // Beyond decimal's range growth leaves nothing of the last discount: interest alone is paid for ever.
        if (Growth.Power(1m + rate, -periods) is not { } discount) return rate > 0m ? principal * rate : null;
        return discount != 1m ? principal * rate / (1m - discount) : null;
    }
}
