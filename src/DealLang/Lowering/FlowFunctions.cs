using DealLang.Runtime;
using DealLang.Values;

namespace DealLang.Lowering;

/// <summary>
/// Functions of flows. Dated flows are day, amount, day, amount …; what stands before them is a rate or a guess. A day count other than the
/// function's own is part of its name.
/// </summary>
public static class FlowFunctions
{
    public static readonly Function Irr = new("irr", "Returns.Irr", a => Returns.Irr(a), _ => Unit.One);
    public static readonly Function IrrNear = new("irr near", "Returns.IrrNear", a => Returns.IrrNear(a), _ => Unit.One);
    public static readonly Function Npv = new("npv", "Returns.Npv", a => Returns.Npv(a), Second);
    public static readonly Function Moic = new("moic", "Returns.Moic", a => Returns.Moic(a), _ => Unit.One);

    public static Function Xirr(DayCount dayCount) => Counted("xirr", "Xirr", dayCount, a => Returns.Xirr(dayCount, a), _ => Unit.One);

    public static Function XirrNear(DayCount dayCount) => Counted("xirr near", "XirrNear", dayCount, a => Returns.XirrNear(dayCount, a), _ => Unit.One);

    public static Function Xnpv(DayCount dayCount) => Counted("xnpv", "Xnpv", dayCount, a => Returns.Xnpv(dayCount, a), units => units.Count > 2 ? units[2] : Unit.One);

    /// <summary>All rates of a call that looks for one; null for any other call, and where a flow is unknown.</summary>
    public static RatesOfReturn? Rates(Call call, IReadOnlyList<decimal?> arguments)
    {
        if (call.Function == Irr) return arguments.All(a => a is not null) ? RateOfReturn.Periodic([.. arguments.Select(a => a!.Value)]) : null;
        foreach (var dayCount in Enum.GetValues<DayCount>())
        {
            if (call.Function == Xirr(dayCount)) return Returns.Rates(dayCount, [.. arguments]);
        }
        return null;
    }

    private static Function Counted(string name, string method, DayCount dayCount, FlowFunction apply, Func<IReadOnlyList<Unit?>, Unit?> unit) =>
        new(dayCount == DayCount.Actual365Fixed ? name : $"{name} {dayCount}", "Returns." + method, a => apply(a), unit) { Constant = "DayCount." + dayCount };

    private static Unit? Second(IReadOnlyList<Unit?> units) => units.Count > 1 ? units[1] : Unit.One;

    private delegate decimal? FlowFunction(ReadOnlySpan<decimal?> arguments);
}
