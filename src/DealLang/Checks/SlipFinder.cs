using System.Globalization;
using DealLang.Runtime;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>How a wrong figure probably came about, the likelier first.</summary>
internal enum SlipKind { DigitsSwapped, WrongScale, DigitLost, DigitTooMany, PointMoved }

/// <param name="Likely">The figure that was meant.</param>
internal sealed record Slip(SlipKind Kind, decimal Likely)
{
    public string Question => Kind switch
    {
        SlipKind.DigitsSwapped => "Digits swapped?",
        SlipKind.WrongScale => "Wrong scale word?",
        SlipKind.DigitLost => "A digit lost?",
        SlipKind.DigitTooMany => "A digit too many?",
        _ => "The decimal point moved?",
    };
}

/// <summary>Looks for the one slip of the pen that turns a figure that would tie into the figure that is stated.</summary>
internal static class SlipFinder
{
    private const int MostDigits = 15;
    private const int LargestMagnitude = 26;

    /// <summary>A slip is named only where figures at random would look like one more rarely than this.</summary>
    private const decimal MostByChance = 0.15m;

    /// <summary>Behind these a digit more or less leaves the figure's size as it is; with them free, nearly any figure would be a slip of any other.</summary>
    private const int LeadingDigits = 2;

    private static readonly int[] s_scales = [3, -3, 6, -6, 9, -9, 12, -12];
    private static readonly int[] s_points = [1, -1, 2, -2];

    /// <param name="stated">The figure as stated.</param>
    /// <param name="needed">The value that would tie.</param>
    /// <param name="width">How far off <paramref name="needed"/> may be.</param>
    public static Slip? Find(Quantity stated, decimal needed, decimal width) =>
        System.Enum.GetValues<SlipKind>().Select(kind => Find(kind, stated, needed, width)).FirstOrDefault(slip => slip is not null);

    public static Slip? Find(SlipKind kind, Quantity stated, decimal needed, decimal width)
    {
        if (stated.Value is not { } value || value == 0m || needed == 0m || Math.Sign(value) != Math.Sign(needed)) return null;
        var (digits, unit) = Digits(Math.Abs(value), stated.Digits);
        if (digits.Length > MostDigits || Math.Max(Rounding.Magnitude(value), Rounding.Magnitude(needed)) > LargestMagnitude) return null;
        decimal off = Math.Abs(value - needed);
        var near = Readings(kind, digits, unit, Math.Abs(value))
            .Where(r => Math.Abs(r.Likely - Math.Abs(value)) <= 2m * off)
            .Select(r => (r.Likely, Within: width + (r.LastDigit / 2m))).ToList();
        var meant = near.Find(r => Math.Abs(r.Likely - Math.Abs(needed)) <= r.Within);
        return meant.Within > 0m && Covered(near) <= 4m * off * MostByChance ? new Slip(kind, Math.Sign(value) * meant.Likely) : null;
    }

    /// <summary>How much of the line ties with one reading or another.</summary>
    private static decimal Covered(List<(decimal Likely, decimal Within)> readings)
    {
        decimal covered = 0m, end = decimal.MinValue;
        foreach (var (likely, within) in readings.OrderBy(r => r.Likely - r.Within))
        {
            covered += Math.Max(0m, likely + within - Math.Max(end, likely - within));
            end = Math.Max(end, likely + within);
        }
        return covered;
    }

    /// <summary>What may have been meant, each with what one of its last digit is worth.</summary>
    private static IEnumerable<(decimal Likely, decimal LastDigit)> Readings(SlipKind kind, string digits, decimal unit, decimal value) => kind switch
    {
        SlipKind.DigitsSwapped => Swapped(digits).Select(d => (Number(d) * unit, unit)),
        SlipKind.WrongScale => Moved(s_scales, unit, value),
        // A digit lost before the point leaves the last one where it was; behind the point it moves it. The last digit itself is no matter of slips.
        SlipKind.DigitLost => Lengthened(digits, 0, digits.Length).Select(d => (Number(d) * unit, unit)).Concat(Lengthened(digits, LeadingDigits, digits.Length - 1).Select(d => (Number(d) * unit / 10m, unit / 10m))),
        SlipKind.DigitTooMany => Shortened(digits, 0, digits.Length - 1).Select(d => (Number(d) * unit, unit)).Concat(Shortened(digits, LeadingDigits, digits.Length - 2).Select(d => (Number(d) * unit * 10m, unit * 10m))),
        _ => Moved(s_points, unit, value),
    };

    private static IEnumerable<(decimal, decimal)> Moved(int[] powers, decimal unit, decimal value) => powers
        .Where(power => Rounding.Magnitude(value) + power is >= -20 and <= LargestMagnitude)
        .Select(Rounding.PowerOfTen)
        .Select(factor => (value * factor, unit * factor));

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

    /// <summary>Neighbours change places; digits further apart do not.</summary>
    private static IEnumerable<string> Swapped(string digits)
    {
        for (int i = 0; i + 1 < digits.Length; i++)
        {
            bool leavesLess = i == 0 && digits[1] == '0';
            if (digits[i] != digits[i + 1] && !leavesLess) yield return string.Concat(digits.AsSpan(0, i), [digits[i + 1], digits[i]], digits.AsSpan(i + 2));
        }
    }

    private static IEnumerable<string> Lengthened(string digits, int from, int to)
    {
        for (int at = from; at <= to; at++)
        {
            for (char digit = at == 0 ? '1' : '0'; digit <= '9'; digit++) yield return digits.Insert(at, digit.ToString());
        }
    }

    private static IEnumerable<string> Shortened(string digits, int from, int to)
    {
        for (int at = from; at <= to && digits.Length > 1; at++) yield return digits.Remove(at, 1);
    }

    private static decimal Number(string digits) => decimal.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
