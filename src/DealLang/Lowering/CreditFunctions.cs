using DealLang.Runtime;
using DealLang.Values;

namespace DealLang.Lowering;

/// <summary>Functions of a schedule of payments.</summary>
public static class CreditFunctions
{
    /// <summary>Times and amounts in turn: the mean time, weighted by the amounts.</summary>
    public static readonly Function AverageLife = new("average-life", "PaymentTiming.AverageLife", a => PaymentTiming.AverageLife(a), _ => Unit.One) { Shown = 2 };

    /// <summary>A yield a period and the payments of the periods: the mean time in periods, weighted by what each payment is worth.</summary>
    public static readonly Function Duration = new("duration", "PaymentTiming.Duration", a => PaymentTiming.Duration(a), _ => Unit.One) { Shown = 1 };
}
