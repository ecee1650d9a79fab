using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>How days and years are counted between two dates; written as one token.</summary>
public sealed record DayCountWord(string Name, string Hover, string Example) : Entry(Name, Hover, Example);

public static class DayCounts
{
    /// <summary>Longer spellings come before their beginnings.</summary>
    public static ImmutableArray<DayCountWord> All { get; } =
    [
        new("ACT/ACT ISDA", "Actual days, each year's part over its own length (ISDA 2006 §4.16(b)).", "rate 5%, days ACT/ACT ISDA"),
        new("ACT/ACT ICMA", "Actual days over the coupon period's actual days (ICMA rule 251).", "rate 5%, days ACT/ACT ICMA"),
        new("ACT/ACT", "The same as ACT/ACT ISDA.", "rate 5%, days ACT/ACT"),
        new("ACT/365F", "Actual days over 365 (ISDA 2006 §4.16(d)).", "rate 5%, days ACT/365F"),
        new("ACT/365", "The same as ACT/365F.", "figure r = xirr(ms, ACT/365)"),
        new("ACT/360", "Actual days over 360 (ISDA 2006 §4.16(e)).", "rate SOFR + 650bp, days ACT/360"),
        new("30E/360 ISDA", "Months of 30 days, German style (ISDA 2006 §4.16(h)).", "rate 5%, days 30E/360 ISDA"),
        new("30E/360", "Months of 30 days, Eurobond style (ISDA 2006 §4.16(g)).", "rate 5%, days 30E/360"),
        new("30/360", "Months of 30 days, US bond style (ISDA 2006 §4.16(f)).", "periods quarterly, days 30/360"),
    ];
}
