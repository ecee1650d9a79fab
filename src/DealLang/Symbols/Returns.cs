using DealLang.Runtime;
using DealLang.Text;
using DealLang.Values;

namespace DealLang.Symbols;

/// <summary>The return on shares or an index that one side of a swap pays (2002 ISDA Equity Definitions).</summary>
/// <param name="IsTotal">With dividends; a price return is without.</param>
/// <param name="Class">The class of shares; null for an index or a series.</param>
/// <param name="Levels">The series or the index whose levels count, by name; empty for a class.</param>
/// <param name="Notional">Money, or a number of shares.</param>
public sealed record ReturnTerms(bool IsTotal, ShareClass? Class, string Levels, Quantity Notional)
{
    /// <summary>What it is measured on, as paths name it.</summary>
    public string Underlying => Class?.FullName ?? Levels;

    /// <summary>The price from which the first period is measured, when the line states it.</summary>
    public Quantity? Initial { get; init; }

    /// <summary>Whether the notional amount stays as it was at the start; it follows the price where the shares are fixed. Null when nothing is said.</summary>
    public bool? IsConstant { get; init; }
}

/// <summary>Interest on the notional amount: a fixed rate, or a reference rate and a spread.</summary>
/// <param name="Index">The series of the reference rate; empty for a fixed rate.</param>
/// <param name="Fixed">The fixed rate, or the spread over the reference rate; null when there is none.</param>
public sealed record RateTerms(string Index, Quantity? Fixed)
{
    /// <summary>The rate is that of the period's end, not of its start.</summary>
    public bool IsSetInArrears { get; init; }

    /// <summary>The line itself says when the rate is set, so that an amendment that does not keeps it.</summary>
    internal bool SaysWhenSet { get; init; }

    /// <summary>Whether interest is reckoned on the amount of the start, whatever the return does; null where it follows the return's notional amount.</summary>
    public bool? IsConstant { get; init; }

    /// <summary>How often interest is added within a period; null for interest on the amount alone.</summary>
    public Cycle? Compounding { get; init; }

    /// <summary>The line's own day count; null for the deal's.</summary>
    public DayCount? Days { get; init; }
}

/// <summary><c>periods quarterly, days ACT/360, modified following, calendar US</c>.</summary>
public sealed record PaymentTerms(Cycle Cycle, Location Location)
{
    public DayCount? Days { get; init; }
    public Stub Stub { get; init; } = Stub.ShortLast;
    public MonthEnds MonthEnds { get; init; } = MonthEnds.Clip;
    public BusinessDayConvention Convention { get; init; } = BusinessDayConvention.None;
    public BusinessCalendar Calendar { get; init; } = BusinessCalendar.None;

    public Schedule Schedule(DateOnly start, DateOnly end) => new(start, end, Cycle)
    {
        Stub = Stub,
        MonthEnds = MonthEnds,
        Convention = Convention,
        Calendar = Calendar,
    };
}
