using System.Globalization;
using DealLang.Runtime;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>How a wrong figure probably came about.</summary>
public enum SlipKind { DigitsSwapped, WrongMagnitude, DigitLost, DigitTooMany }

/// <param name="Likely">The figure that was meant.</param>
public sealed record Slip(SlipKind Kind, decimal Likely)
{
    public string Question => Kind switch
    {
        SlipKind.DigitsSwapped => "Digits swapped?",
        SlipKind.WrongMagnitude => "Wrong magnitude?",
        SlipKind.DigitLost => "A digit lost?",
        _ => "A digit too many?",
    };
}

/// <summary>Looks for the one slip of the pen that turns a figure that would tie into the figure that is stated.</summary>
public static class SlipFinder
{
    private const int MostDigits = 15;
    private static readonly int[] s_powers = [1, -1, 3, -3, 2, -2, 6, -6, 9, -9, 12, -12];

    /// <param name="stated">The figure as stated.</param>
    /// <param name="needed">The value that would tie.</param>
    /// <param name="width">How far off <paramref name="needed"/> may be.</param>
    public static Slip? Find(Quantity stated, decimal needed, decimal width)
    {
        if (stated.Value is not { } value || value == 0m || needed == 0m || Math.Sign(value) != Math.Sign(needed)) return null;
        var (digits, unit) = Digits(Math.Abs(value), stated.Digits);
        if (digits.Length > MostDigits) return null;
        return Candidates(digits, unit, Math.Abs(value))
            .Where(c => Math.Abs(c.Value - Math.Abs(needed)) <= width + c.Slack)
            .Select(c => new Slip(c.Kind, Math.Sign(value) * c.Value))
            .FirstOrDefault();
    }

    private static IEnumerable<(SlipKind Kind, decimal Value, decimal Slack)> Candidates(string digits, decimal unit, decimal value)
    {
        foreach (string swapped in Swapped(digits)) yield return (SlipKind.DigitsSwapped, Number(swapped) * unit, unit / 2m);
        foreach (int power in s_powers)
        {
            if (Rounding.Magnitude(value) + power is < -20 or > 26) continue;
            decimal factor = Rounding.PowerOfTen(power);
            yield return (SlipKind.WrongMagnitude, value * factor, unit * factor / 2m);
        }
        foreach (decimal scale in new[] { 1m, 0.1m })
        {
            foreach (string longer in Lengthened(digits)) yield return (SlipKind.DigitLost, Number(longer) * unit * scale, unit * scale / 2m);
        }
        foreach (decimal scale in new[] { 1m, 10m })
        {
            foreach (string shorter in Shortened(digits)) yield return (SlipKind.DigitTooMany, Number(shorter) * unit * scale, unit * scale / 2m);
        }
    }

    /// <summary>The significant digits written, and what one of the last is worth.</summary>
    private static (string Digits, decimal Unit) Digits(decimal value, int written)
    {
        int places = Math.Min(written, 28) - 1 - Rounding.Magnitude(value);
        decimal unit = Rounding.PowerOfTen(-Math.Clamp(places, -28, 28));
        string digits = decimal.Round(value / unit, 0).ToString(CultureInfo.InvariantCulture);
        // Nobody counted the digits: those at the end that say nothing are none.
        if (written >= 28)
        {
            string kept = digits.TrimEnd('0');
            unit *= Rounding.PowerOfTen(digits.Length - kept.Length);
            digits = kept;
        }
        return (digits, unit);
    }

    private static IEnumerable<string> Swapped(string digits)
    {
        for (int distance = 1; distance < digits.Length; distance++)
        {
            for (int i = 0; i + distance < digits.Length; i++)
            {
                if (digits[i] == digits[i + distance]) continue;
                char[] swapped = digits.ToCharArray();
                (swapped[i], swapped[i + distance]) = (swapped[i + distance], swapped[i]);
                yield return new string(swapped);
            }
        }
    }

    private static IEnumerable<string> Lengthened(string digits)
    {
        for (int at = 0; at <= digits.Length; at++)
        {
            for (char digit = at == 0 ? '1' : '0'; digit <= '9'; digit++) yield return digits.Insert(at, digit.ToString());
        }
    }

    private static IEnumerable<string> Shortened(string digits)
    {
        for (int at = 0; at < digits.Length && digits.Length > 1; at++) yield return digits.Remove(at, 1);
    }

    private static decimal Number(string digits) => decimal.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
