namespace DealLang.Runtime;

/// <summary>How long money is out: means of the times of payments.</summary>
public static class PaymentTiming
{
    /// <summary>The weighted average life, Σ tₙ·Pₙ / Σ Pₙ.</summary>
    /// <param name="timesAndAmounts">Time, amount, time, amount …: times in years, principal repaid.</param>
    /// <returns>In the unit of the times; null where an argument is unknown or nothing is repaid.</returns>
    public static decimal? AverageLife(params ReadOnlySpan<decimal?> timesAndAmounts)
    {
        decimal weighted = 0m, total = 0m;
        for (int i = 0; i + 1 < timesAndAmounts.Length; i += 2)
        {
            if (timesAndAmounts[i] is not { } time || timesAndAmounts[i + 1] is not { } amount) return null;
            weighted += time * amount;
            total += amount;
        }
        return total == 0m ? null : weighted / total;
    }

    /// <summary>Macaulay's duration, Σ n·CFₙ·(1 + y)⁻ⁿ / Σ CFₙ·(1 + y)⁻ⁿ (Macaulay 1938).</summary>
    /// <param name="yieldAndPayments">The yield a period, as a part; then a payment at the end of each period.</param>
    /// <returns>In periods; null where an argument is unknown, the yield is −100 % or less, or the payments are worth nothing.</returns>
    public static decimal? Duration(params ReadOnlySpan<decimal?> yieldAndPayments)
    {
        if (yieldAndPayments[0] is not { } yield || yield <= -1m) return null;
        try
        {
            decimal weighted = 0m, worth = 0m, discount = 1m;
            for (int n = 1; n < yieldAndPayments.Length; n++)
            {
                if (yieldAndPayments[n] is not { } payment) return null;
                discount /= 1m + yield;
                worth += payment * discount;
                weighted += n * payment * discount;
            }
            return worth == 0m ? null : weighted / worth;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
