using DealLang.Values;

namespace DealLang.Binding;

/// <summary>Money for a month as money for a year.</summary>
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

    private static decimal? Year(decimal? month) => month is { } value ? PlainDecimal.Of(decimal.Round(value * 12m, Places)) : null;
}
