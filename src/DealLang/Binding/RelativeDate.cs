using System.Globalization;
using DealLang.Syntax.Nodes;
using DealLang.Values;

namespace DealLang.Binding;

/// <summary>
/// <c>3 days before closed</c>, <c>18 months after signed</c>. Days and weeks are calendar days; months and years go to the corresponding date, which
/// is the last day of a month that has no such day (the corresponding date rule of contracts: Dodds v Walker [1981] 1 WLR 1027).
/// </summary>
internal static class RelativeDate
{
    /// <summary>The days as far away as the date says from those that it refers to; what would leave the calendar stays at its end.</summary>
    public static (DateOnly First, DateOnly Last) Of(DateSyntax date, DateOnly first, DateOnly last) => (Of(date, first), Of(date, last));

    private static DateOnly Of(DateSyntax date, DateOnly day)
    {
        if (date.Count is not { } count || !int.TryParse(count.ToString().Replace("_", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out int size)) return day;
        long number = date.Main.Text is "before" ? -size : size;
        return StepOf(date) switch
        {
            "week" or "weeks" => CalendarDate.AddDays(day, (int)Math.Clamp(number * 7, int.MinValue, int.MaxValue)),
            "month" or "months" => AddMonths(day, number),
            "year" or "years" => AddMonths(day, number * 12),
            _ => CalendarDate.AddDays(day, (int)number),
        };
    }

    /// <summary>The word behind the number.</summary>
    private static string StepOf(DateSyntax date) => date.Main.Line[date.Count!.Value.Index + 1].ToString();

    private static DateOnly AddMonths(DateOnly day, long months)
    {
        long month = (day.Year * 12L) + day.Month - 1 + months;
        return month < 12 ? DateOnly.MinValue : month >= 120_000 ? DateOnly.MaxValue : day.AddMonths((int)months);
    }
}
