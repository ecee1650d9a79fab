namespace DealLang.Runtime;

/// <summary>Which way a value goes that lies between two.</summary>
public enum RoundingDirection
{
    /// <summary>To the nearer one; halves go away from zero.</summary>
    Nearest,
    /// <summary>Away from zero.</summary>
    Up,
    /// <summary>Towards zero.</summary>
    Down,
}

/// <summary>Decimal rounding as contracts mean it.</summary>
public static class Rounding
{
    private const int MaxPlaces = 28;

    /// <summary>Rounds to decimal places.</summary>
    /// <param name="value">Any value; its unit is kept.</param>
    /// <param name="places">0 to 28; a value outside is taken as the nearer end.</param>
    /// <param name="direction">Where a value between two goes.</param>
    public static decimal ToPlaces(decimal value, int places, RoundingDirection direction = RoundingDirection.Nearest)
    {
        places = Math.Clamp(places, 0, MaxPlaces);
        if (direction == RoundingDirection.Nearest) return decimal.Round(value, places, MidpointRounding.AwayFromZero);
        decimal cut = decimal.Round(value, places, MidpointRounding.ToZero);
        return direction == RoundingDirection.Up && cut != value ? cut + (Math.Sign(value) * PowerOfTen(-places)) : cut;
    }

    /// <summary>Rounds to significant digits: 123456 to three is 123000.</summary>
    /// <param name="value">Any value; 0 stays 0.</param>
    /// <param name="digits">1 to 28; a value outside is taken as the nearer end.</param>
    /// <param name="direction">Where a value between two goes.</param>
    public static decimal ToDigits(decimal value, int digits, RoundingDirection direction = RoundingDirection.Nearest)
    {
        if (value == 0m) return 0m;
        int places = Math.Clamp(digits, 1, MaxPlaces) - 1 - Magnitude(value);
        if (places >= 0) return ToPlaces(value, places, direction);
        decimal unit = PowerOfTen(-places);
        return ToPlaces(value / unit, 0, direction) * unit;
    }

    /// <summary>The power of ten of the first significant digit: 2 for 526.59, -1 for 0.1433; 0 for 0.</summary>
    public static int Magnitude(decimal value)
    {
        value = Math.Abs(value);
        if (value == 0m) return 0;
        int power = 0;
        for (; value >= 10m; value /= 10m) power++;
        for (; value < 1m; value *= 10m) power--;
        return power;
    }

    /// <summary>10 to a power from -28 to 28.</summary>
    public static decimal PowerOfTen(int power)
    {
        decimal result = 1m;
        for (int i = 0; i < Math.Abs(power); i++) result *= 10m;
        return power < 0 ? 1m / result : result;
    }
}
