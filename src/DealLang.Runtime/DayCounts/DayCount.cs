namespace DealLang.Runtime;

/// <summary>How days, and fractions of a year, are counted between two dates (2006 ISDA Definitions, section 4.16).</summary>
public enum DayCount
{
    /// <summary>Actual days over 365, in leap years too: ACT/365F, §4.16(d).</summary>
    Actual365Fixed,
    /// <summary>Actual days over 360: ACT/360, §4.16(e).</summary>
    Actual360,
    /// <summary>The days that fall in leap years over 366, the others over 365: ACT/ACT ISDA, §4.16(b).</summary>
    ActualActualIsda,
    /// <summary>Actual days over those of the coupon period times the coupons of a year: ACT/ACT ICMA, ICMA rule 251, §4.16(c).</summary>
    ActualActualIcma,
    /// <summary>Months of 30 days, bond basis: the 31st counts as the 30th, at the end only where the start is the 30th or 31st: 30/360, §4.16(f).</summary>
    Thirty360,
    /// <summary>Months of 30 days, Eurobond basis: every 31st counts as the 30th: 30E/360, §4.16(g).</summary>
    ThirtyE360,
    /// <summary>Months of 30 days, German style: the last of a month counts as the 30th, of February too: 30E/360 ISDA, §4.16(h).</summary>
    ThirtyE360Isda,
}
