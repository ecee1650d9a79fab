using DealLang.Runtime;
using DealLang.Values;

namespace DealLang.Lowering;

/// <summary>Functions of a web of deals. Formulas print the payments that they are worked out over.</summary>
public static class WebFunctions
{
    /// <summary>A part of a sum that may be unknown in a case, and adds nothing there.</summary>
    public static readonly Function Part = new("", "Unknown.Part", a => Unknown.Part(a[0]), u => u[0]) { IsSilent = true };

    public static readonly Function MaximumFlow = Over("maximum-flow", "MaximumFlow.Between", a => Runtime.MaximumFlow.Between([.. a])) with { Around = a => Runtime.MaximumFlow.Around(a) };
    public static readonly Function Circulation = Over("largest-circulation", "Circulation.Largest", a => Runtime.Circulation.Largest([.. a])) with { Around = a => Runtime.Circulation.Around(a) };
    public static readonly Function LookThrough = Over("look-through", "LookThrough.Stake", a => Runtime.LookThrough.Stake([.. a]));

    /// <summary>The weight of the first edge has the unit of the result.</summary>
    private static Function Over(string name, string method, GraphFunction apply) =>
        new(name, method, a => apply(a), units => units.Count > 5 ? units[5] : Unit.One) { IsOverNetwork = true };

    private delegate decimal? GraphFunction(ReadOnlySpan<decimal?> arguments);
}
