namespace DealLang.Runtime;

/// <summary>Compound growth.</summary>
public static class Growth
{
    /// <summary>
    /// <paramref name="value"/> to the power of <paramref name="exponent"/>: 1.05 to 5 is 1.2762815625. A whole exponent is multiplied out in
    /// decimal; any other is found in double and rounded to <see cref="Solver.Digits"/> significant digits.
    /// </summary>
    /// <returns>Null where an argument is unknown, where a negative value has a broken exponent, for 0 to a negative one, and beyond decimal's range.</returns>
    public static decimal? Power(decimal? value, decimal? exponent)
    {
        if (value is not { } of || exponent is not { } to) return null;
        try
        {
            return to == decimal.Truncate(to) && Math.Abs(to) <= 1000m ? Whole(of, (int)to) : Broken(of, to);
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    /// <summary>What is still due out of what is left of a limit, where nobody says what a period brings: nothing once nothing is left.</summary>
    /// <returns>0 where nothing is left; null where something is, or that is not known.</returns>
    public static decimal? OnceExhausted(decimal? left) => left is <= 0m ? 0m : null;

    /// <summary>What each of several things to choose between is worth, where all are worth the same; a mean over them is then that, whatever is chosen.</summary>
    /// <returns>Null where one is not known, or they differ.</returns>
    public static decimal? Alike(params decimal?[] arguments) => arguments is [{ } first, .. var others] && others.All(o => o == first) ? first : null;

    private static decimal Whole(decimal value, int exponent)
    {
        decimal power = 1m;
        for (int i = 0; i < Math.Abs(exponent); i++) power *= value;
        return exponent < 0 ? 1m / power : power;
    }

    private static decimal? Broken(decimal value, decimal exponent)
    {
        double power = Math.Pow((double)value, (double)exponent);
        return double.IsFinite(power) ? Rounding.ToDigits((decimal)power, Solver.Digits) : null;
    }
}
