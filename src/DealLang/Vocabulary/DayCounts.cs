using System.Collections.Immutable;
using DealLang.Runtime;

namespace DealLang.Vocabulary;

/// <summary>How days and years are counted between two dates; written as one token.</summary>
public sealed record DayCountWord(string Name, DayCount Count, string Hover, string Example) : Entry(Name, Hover, Example);

public static class DayCounts
{
    /// <summary>Longer spellings come before their beginnings.</summary>
    public static ImmutableArray<DayCountWord> All { get; } =
    [
        new("ACT/ACT ISDA", DayCount.ActualActualIsda, "Actual days, each year's part over its own length (ISDA 2006 §4.16(b)).", "rate 5%, days ACT/ACT ISDA"),
        new("ACT/ACT ICMA", DayCount.ActualActualIcma, "Actual days over the coupon period's actual days (ICMA rule 251).", "rate 5%, days ACT/ACT ICMA"),
        new("ACT/ACT", DayCount.ActualActualIsda, "The same as ACT/ACT ISDA; of a loan or a bond the same as ACT/ACT ICMA.", "rate 5%, days ACT/ACT"),
        new("ACT/365F", DayCount.Actual365Fixed, "Actual days over 365 (ISDA 2006 §4.16(d)).", "rate 5%, days ACT/365F"),
        new("ACT/365", DayCount.Actual365Fixed, "The same as ACT/365F.", "figure r = xirr(ms, ACT/365)"),
        new("ACT/360", DayCount.Actual360, "Actual days over 360 (ISDA 2006 §4.16(e)).", "rate SOFR + 650bp, days ACT/360"),
        new("30E/360 ISDA", DayCount.ThirtyE360Isda, "Months of 30 days, German style (ISDA 2006 §4.16(h)).", "rate 5%, days 30E/360 ISDA"),
        new("30E/360", DayCount.ThirtyE360, "Months of 30 days, Eurobond style (ISDA 2006 §4.16(g)).", "rate 5%, days 30E/360"),
        new("30/360", DayCount.Thirty360, "Months of 30 days, US bond style (ISDA 2006 §4.16(f)).", "periods quarterly, days 30/360"),
    ];

    /// <summary>The convention of a token, in any spacing of its parts; null for any other.</summary>
    public static DayCountWord? Find(string token) =>
        All.FirstOrDefault(d => string.Equals(d.Name, string.Join(' ', token.Split(' ', StringSplitOptions.RemoveEmptyEntries)), StringComparison.OrdinalIgnoreCase));
}
