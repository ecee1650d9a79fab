using System.Globalization;

namespace DealLang.Reports.Json;

/// <summary>Unrounded decimals and dates as strings.</summary>
internal static class JsonNumber
{
    public static string Of(decimal value, Values.Unit unit) =>
        unit.Equals(Values.Unit.Date) && value is >= 0m and <= 3_652_058m
            ? DateOnly.FromDayNumber((int)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : value.ToString("0.############################", CultureInfo.InvariantCulture);

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
