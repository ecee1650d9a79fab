namespace DealLang.Runtime;

/// <summary>
/// All roots of an exponential sum. Between two roots of a function lies one of its derivative; and e^(c·x) times the sum, with c between two
/// flows of opposite sign, has a derivative that is such a sum again with one change of sign less. So the roots of the derivatives, found
/// first, part the line into stretches that hold one root at most: none is missed, none is found twice.
/// </summary>
internal static class RateSearch
{
    /// <summary>ln(1 + rate) lies between minus this and this.</summary>
    private const double Range = 20.72;
    private const double LargestExponent = 690;
    private const double NearlyNothing = 1e-13;
    private const double LastStep = 1e-9;
    private const int MaxSteps = 200;

    /// <summary>The roots, ascending.</summary>
    public static List<double> Roots(ExponentialSum sum)
    {
        double limit = Math.Min(Range, LargestExponent / Math.Max(1, sum.Times[^1]));
        int changes = sum.SignChanges;
        if (changes == 0) return [];
        return changes == 1 ? OnlyRoot(sum, limit) is { } root ? [root] : [] : Between(sum, Roots(Derivative(sum)), limit);
    }

    /// <summary>
    /// Where the sign changes once, what comes in lies all behind what goes out or all before it, and the logarithm of their ratio falls or rises
    /// throughout, nearly along a straight line: Newton's steps on it, kept in a bracket.
    /// </summary>
    public static double? OnlyRoot(ExponentialSum sum, double limit = 0)
    {
        if (limit == 0) limit = Math.Min(Range, LargestExponent / Math.Max(1, sum.Times[^1]));
        double low = -limit, high = limit, x = 0;
        for (int step = 0; step < MaxSteps; step++)
        {
            var at = sum.At(x);
            double ratio = Math.Log(at.In / at.Out), slope = (at.OutYears / at.Out) - (at.InYears / at.In);
            if (ratio == 0) return x;
            double next = x - (ratio / slope);
            if (ratio * slope > 0) high = x;
            else low = x;
            if (!(next > low && next < high)) next = low + ((high - low) / 2);
            double moved = Math.Abs(next - x);
            x = next;
            if (moved <= LastStep) break;
        }
        return Math.Abs(x) < limit - (2 * LastStep) ? x : null;
    }

    private static ExponentialSum Derivative(ExponentialSum sum)
    {
        double centre = FirstChange(sum), largest = 0;
        var amounts = new double[sum.Times.Length];
        for (int i = 0; i < amounts.Length; i++)
        {
            amounts[i] = sum.Amounts[i] * (centre - sum.Times[i]);
            largest = Math.Max(largest, Math.Abs(amounts[i]));
        }
        // The roots stay where they are, and hundreds of derivatives within the range of double.
        for (int i = 0; i < amounts.Length; i++) amounts[i] /= largest;
        return new ExponentialSum(sum.Times, amounts);
    }

    /// <summary>The middle between the first two flows of opposite sign.</summary>
    private static double FirstChange(ExponentialSum sum)
    {
        int last = -1;
        for (int i = 0; i < sum.Times.Length; i++)
        {
            if (sum.Amounts[i] == 0) continue;
            if (last >= 0 && sum.Amounts[i] * sum.Amounts[last] < 0) return (sum.Times[last] + sum.Times[i]) / 2;
            last = i;
        }
        return 0;
    }

    private static List<double> Between(ExponentialSum sum, List<double> turns, double limit)
    {
        var roots = new List<double>();
        double low = -limit, atLow = sum.At(low).Balance;
        foreach (double turn in turns.Append(limit))
        {
            double at = sum.At(turn).Balance;
            if (Math.Abs(at) <= NearlyNothing)
            {
                // The curve touches the line and turns: two roots fall together.
                roots.Add(turn);
                at = 0;
            }
            else if (atLow * at < 0) roots.Add(Bracketed(sum, low, atLow, turn));
            (low, atLow) = (turn, at);
        }
        return roots;
    }

    private static double Bracketed(ExponentialSum sum, double low, double atLow, double high)
    {
        double x = low + ((high - low) / 2);
        for (int step = 0; step < MaxSteps; step++)
        {
            var at = sum.At(x);
            if (at.Balance * atLow > 0) low = x;
            else high = x;
            double next = x - ((at.In - at.Out) / at.Slope);
            if (!(next > low && next < high)) next = low + ((high - low) / 2);
            double moved = Math.Abs(next - x);
            x = next;
            if (moved <= LastStep * LastStep || high - low <= double.BitIncrement(Math.Abs(x)) - Math.Abs(x)) break;
        }
        return x;
    }
}
