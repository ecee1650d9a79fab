using System.Globalization;

namespace DealLang.Values;

/// <summary>Digits as they were written: the number, how many of its digits count, and what one of its last digit is worth.</summary>
/// <param name="Digits">Significant digits: 0.1433 has four, 1_428 four, 300 three.</param>
/// <param name="LastDigit">The value of one in the last place: 0.0001, 1, 1.</param>
internal readonly record struct WrittenNumber(decimal Value, int Digits, decimal LastDigit)
{
    /// <summary>Digits with <c>,</c> or <c>_</c> between groups and one decimal point.</summary>
    /// <returns>Null when a decimal cannot hold it, or when it is no such number.</returns>
    public static WrittenNumber? Read(ReadOnlySpan<char> text)
    {
        Span<char> plain = stackalloc char[Math.Min(text.Length, 64)];
        int length = 0, places = -1, significant = 0;
        foreach (char c in text)
        {
            if (c is ',' or '_') continue;
            if (length == plain.Length) return null;
            plain[length++] = c;
            if (c == '.') places = 0;
            else if (places >= 0) places++;
            if (c is >= '1' and <= '9' || (c == '0' && significant > 0)) significant++;
        }
        if (!decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) || places > 28) return null;
        return new WrittenNumber(value, Math.Max(1, significant), new decimal(1, 0, 0, false, (byte)Math.Max(0, places)));
    }

    /// <summary>A comma that cannot part thousands is a decimal comma: 1,25 or 1,2500 or 12,34,567.</summary>
    public static bool HasDecimalComma(ReadOnlySpan<char> text)
    {
        int point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        bool first = true;
        while (whole.IndexOf(',') is var comma and >= 0)
        {
            int group = whole[..comma].Length;
            if (first ? group is < 1 or > 3 : group != 3) return true;
            first = false;
            whole = whole[(comma + 1)..];
        }
        return !first && whole.Length != 3;
    }
}
