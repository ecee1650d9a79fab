using System.Numerics;

namespace DealLang.Runtime;

/// <summary>
/// Σ aᵢ·exp(−x·tᵢ): what flows of aᵢ in tᵢ years are worth today when x is ln(1 + rate). The times ascend. In double, several at once.
/// </summary>
internal readonly ref struct ExponentialSum(ReadOnlySpan<double> times, ReadOnlySpan<double> amounts)
{
    private readonly ReadOnlySpan<double> _times = times;
    private readonly ReadOnlySpan<double> _amounts = amounts;

    public ReadOnlySpan<double> Times => _times;
    public ReadOnlySpan<double> Amounts => _amounts;

    /// <summary>How often the amounts change their sign: no more roots than these (Laguerre; Descartes' rule for real exponents).</summary>
    public int SignChanges
    {
        get
        {
            int changes = 0;
            double last = 0;
            foreach (double amount in _amounts)
            {
                if (amount == 0) continue;
                if (amount * last < 0) changes++;
                last = Math.Sign(amount);
            }
            return changes;
        }
    }

    /// <summary>The worth of what comes in and of what goes out, both positive, and each times its years: their slopes.</summary>
    public Sides At(double x)
    {
        int width = Vector<double>.Count, i = 0;
        Vector<double> rate = new(-x), inflow = default, outflow = default, inflowYears = default, outflowYears = default;
        for (; i <= _times.Length - width; i += width)
        {
            var time = new Vector<double>(_times[i..]);
            var worth = new Vector<double>(_amounts[i..]) * Vector.Exp(rate * time);
            var (positive, negative) = (Vector.Max(worth, Vector<double>.Zero), Vector.Min(worth, Vector<double>.Zero));
            inflow += positive;
            outflow -= negative;
            inflowYears += positive * time;
            outflowYears -= negative * time;
        }
        var sides = new Sides(Vector.Sum(inflow), Vector.Sum(outflow), Vector.Sum(inflowYears), Vector.Sum(outflowYears));
        for (; i < _times.Length; i++) sides = sides.With(_amounts[i] * Math.Exp(-x * _times[i]), _times[i]);
        return sides;
    }
}

/// <summary>Worth of inflows and outflows, and each weighted by its years.</summary>
internal readonly record struct Sides(double In, double Out, double InYears, double OutYears)
{
    /// <summary>From −1, all goes out, to 1, all comes in.</summary>
    public double Balance => (In - Out) / (In + Out);

    public double Slope => OutYears - InYears;

    public Sides With(double worth, double time) => worth > 0
        ? this with { In = In + worth, InYears = InYears + (worth * time) }
        : this with { Out = Out - worth, OutYears = OutYears - (worth * time) };
}
