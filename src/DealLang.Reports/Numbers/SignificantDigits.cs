namespace DealLang.Reports.Numbers;

/// <summary>How many digits of a figure mean something (rule R01), and rounding to them.</summary>
internal static class SignificantDigits
{
    /// <summary>More digits than this are never shown of a large amount.</summary>
    public const int Most = 4;

    /// <summary>One digit alone would move a figure by up to a third; from there on the mark must say how vague it is.</summary>
    public const int Fewest = 2;

    /// <summary>Up to here a third digit still says something: what is written with two digits, however small, is no wider. A figure that is only about right says so by two.</summary>
    private const decimal WidestOfThree = 0.05m, WidestOfThreeAbout = 0.0075m;

    /// <summary>
    /// The digits that the inputs support. Figures written with three digits are 0.05 to 0.5 % wide to either side; what follows from a few
    /// of them is a little wider, and four digits would be more than they support: the limits are 0.075 % for four, 0.0075 % for five, and so on. Two are
    /// for what is only about right: a plan whose inputs have two or three digits has sums, and a reader adds them up. But never so
    /// few that rounding to them moves the figure further than its width: 215 that is good to 12 is no 220 when it is good to 2.6. A figure without width supports any number.
    /// </summary>
    public static int Supported(decimal value, decimal width, bool isAbout = false)
    {
        if (value == 0m || width <= 0m) return 28;
        decimal relative = Math.Abs(width / value);
        int digits = relative <= (isAbout ? WidestOfThreeAbout : WidestOfThree) ? Fewest + 1 : Fewest;
        for (decimal step = 0.00075m; digits < 28 && relative <= step; step /= 10m) digits++;
        while (digits < Most && Math.Abs(Round(value, digits) - value) > Math.Abs(width)) digits++;
        return digits;
    }

    /// <summary>Rounded to that many significant digits, half away from zero.</summary>
    public static decimal Round(decimal value, int digits) => RoundAt(value, digits - 1 - Exponent(value));

    /// <summary>Rounded at that many decimal places, half away from zero; negative places round to tens, hundreds …</summary>
    public static decimal RoundAt(decimal value, int places)
    {
        if (places >= 28) return value;
        if (places >= 0) return Math.Round(value, places, MidpointRounding.AwayFromZero);
        decimal unit = PowerOfTen(-places);
        return Math.Round(value / unit, 0, MidpointRounding.AwayFromZero) * unit;
    }

    /// <summary>The power of ten of the first digit: 2 for 471, −3 for 0.005.</summary>
    public static int Exponent(decimal value)
    {
        decimal size = Math.Abs(value);
        if (size == 0m) return 0;
        int exponent = 0;
        while (size >= 10m) { size /= 10m; exponent++; }
        while (size < 1m) { size *= 10m; exponent--; }
        return exponent;
    }

    private static decimal PowerOfTen(int power)
    {
        decimal result = 1m;
        for (int i = 0; i < Math.Min(power, 28); i++) result *= 10m;
        return result;
    }
}
