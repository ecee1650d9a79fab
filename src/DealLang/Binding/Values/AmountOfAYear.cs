using DealLang.Values;

namespace DealLang.Binding;

/// <summary>So much a month, or a day, as so much a year.</summary>
internal static class AmountOfAYear
{
    /// <summary>A twelfth and back is not the whole in decimal; what is left over lies far beyond this place.</summary>
    private const int Places = 12;

    public static Quantity Of(Quantity perMonth, Unit money) => perMonth with
    {
        Unit = money,
        Value = Year(perMonth.Value),
        Low = Year(perMonth.Low),
        High = Year(perMonth.High),
        Base = Year(perMonth.Base),
        Width = Year(perMonth.Width)!.Value,
    };

    /// <summary>So much a day as so much a month, of 365 days to twelve.</summary>
    public static Quantity PerMonth(Quantity perDay)
    {
        return perDay with
        {
            Unit = perDay.Unit * Unit.Day / Unit.Month,
            Value = Month(perDay.Value),
            Low = Month(perDay.Low),
            High = Month(perDay.High),
            Base = Month(perDay.Base),
            Width = Month(perDay.Width)!.Value,
        };

        static decimal? Month(decimal? day) => day is { } value ? value * 365m / 12m : null;
    }

    private static decimal? Year(decimal? month) => month is { } value ? PlainDecimal.Of(decimal.Round(value * 12m, Places)) : null;
}
