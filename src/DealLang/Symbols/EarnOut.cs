using DealLang.Lowering;
using DealLang.Text;
using DealLang.Values;

namespace DealLang.Symbols;

/// <summary>What a later payment is measured by: the lines <c>metric</c>, <c>period</c>, <c>threshold</c>, <c>cap</c> and <c>floor</c> under its leg.</summary>
public sealed record EarnOut(Location Location)
{
    /// <summary>The figure that is measured, without its period: Beta.revenue; null when nothing says.</summary>
    public FigurePath? Metric { get; init; }

    /// <summary>The days that it is measured over; null when nothing says (K12).</summary>
    public DateInterval? Period { get; init; }

    /// <summary>From where it pays; a range pays a growing part of the whole from its low to its high end.</summary>
    public Quantity? Threshold { get; init; }

    /// <summary>What must be reached for a part of what is <c>above</c> another amount to be paid at all; null where that amount is both.</summary>
    public Quantity? Trigger { get; init; }

    /// <summary>The most that is paid in all.</summary>
    public Quantity? Cap { get; init; }

    /// <summary><c>cap none</c>: without limit, and meant so.</summary>
    public bool IsUncapped { get; init; }

    /// <summary>The least that is paid, whatever the metric.</summary>
    public Quantity? Floor { get; init; }

    /// <summary>The part of the metric, above the threshold, that is paid; null when an amount is.</summary>
    public decimal? Rate { get; init; }

    /// <summary>The same with what an earlier version says where this one says nothing.</summary>
    public EarnOut Over(EarnOut? before) => before is null ? this : this with
    {
        Metric = Metric ?? before.Metric,
        Period = Period ?? before.Period,
        Threshold = Threshold ?? before.Threshold,
        Trigger = Trigger ?? before.Trigger,
        Cap = Cap ?? (IsUncapped ? null : before.Cap),
        IsUncapped = IsUncapped || (Cap is null && before.IsUncapped),
        Floor = Floor ?? before.Floor,
    };
}
