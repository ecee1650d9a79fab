namespace DealLang.Values;

/// <summary>The days over which an amount runs, from the words behind it.</summary>
internal static class Runs
{
    /// <summary><c>over 5 years starting 2027</c>, <c>starting 2027 until 2031</c>; null where the start or the end is not said.</summary>
    /// <param name="over">In months, years or days.</param>
    public static DateInterval? Of(DateInterval? starting, Quantity? over, DateInterval? until)
    {
        if (starting is not { } start) return null;
        if (until is { } end) return start.First <= end.Last ? new DateInterval(start.First, end.Last, $"{start.Written}..{end.Written}") : null;
        return over is { Value: > 0m and < 12_000m } ? Through(start, over) : null;
    }

    private static DateInterval? Through(DateInterval start, Quantity over)
    {
        var last = over.Unit == Unit.Day ? CalendarDate.AddDays(start.First, (int)over.Value!.Value - 1) : LastOf(start.First, (int)over.Value!.Value);
        return last is { } day && day >= start.First ? new DateInterval(start.First, day, $"{start.Written}..{Spelled(start, day)}") : null;
    }

    /// <summary>A year where whole years run from one.</summary>
    private static string Spelled(DateInterval start, DateOnly last) =>
        start.Written.Length == 4 && last is { Month: 12, Day: 31 } ? CalendarDate.Spell(last)[..4] : CalendarDate.Spell(last);

    private static DateOnly? LastOf(DateOnly first, int months) =>
        (first.Year * 12) + first.Month + months <= DateOnly.MaxValue.Year * 12 ? first.AddMonths(months).AddDays(-1) : null;
}
