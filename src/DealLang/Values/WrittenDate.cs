using System.Globalization;

namespace DealLang.Values;

/// <summary>Dates as papers print them, in English words or with slashes and points.</summary>
internal static class WrittenDate
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>1-12 when the text begins with the English name of a month or its first three letters, else 0.</summary>
    /// <param name="length">Of the name, with the point after a short one.</param>
    public static int MonthAt(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (text.IsEmpty || text[0] is < 'A' or > 'S') return 0;
        for (int i = 0; i < Months.Length; i++)
        {
            string name = Months[i];
            length = text.StartsWith(name, StringComparison.Ordinal) ? name.Length : text.StartsWith(name.AsSpan(0, 3), StringComparison.Ordinal) ? 3 : 0;
            if (length == 0) continue;
            if (length < text.Length && text[length] == '.') length++;
            if (length == text.Length || !char.IsLetterOrDigit(text[length])) return i + 1;
        }
        return 0;
    }

    /// <summary>5 October 2025, Oct 5, 2025: the day, or null.</summary>
    public static DateOnly? Read(ReadOnlySpan<char> text)
    {
        int month = 0;
        Span<int> numbers = stackalloc int[2];
        int found = 0;
        for (int i = 0; i < text.Length;)
        {
            int length = 1;
            if (char.IsAsciiDigit(text[i]))
            {
                while (i + length < text.Length && char.IsAsciiDigit(text[i + length])) length++;
                if (found == 2 || length > 4) return null;
                numbers[found++] = int.Parse(text.Slice(i, length), NumberStyles.None, CultureInfo.InvariantCulture);
            }
            else if (char.IsAsciiLetter(text[i]))
            {
                if (LengthOfFiller(text, i) is > 0 and var filler) length = filler;
                else if (month != 0 || (month = MonthAt(text[i..], out length)) == 0) return null;
            }
            i += length;
        }
        return found == 2 && month > 0 ? Day(numbers[1], month, numbers[0]) : null;
    }

    /// <summary>15th of March: what is no part of the date.</summary>
    private static int LengthOfFiller(ReadOnlySpan<char> text, int at) =>
        at + 2 < text.Length && (text[at..(at + 2)] is "of" || (at > 0 && char.IsAsciiDigit(text[at - 1]) && text[at..(at + 2)] is "st" or "nd" or "rd" or "th")) ? 2 : 0;

    private static readonly string[] s_ordinals = ["first", "second", "third", "fourth"];

    /// <summary>Q2 2026, H2 2026, March 2026, second half of 2026 → 2026-Q2, 2026-H2, 2026-03: as the language spells the period; null for any other text.</summary>
    public static string? Period(ReadOnlySpan<char> text)
    {
        if (Third(text) is { } third) return $"{third} {text[^4..]}";
        if (text.StartsWith("year-end ", StringComparison.Ordinal) || text.StartsWith("end of ", StringComparison.Ordinal) || (text.StartsWith("end-", StringComparison.Ordinal) && IsYear(text[4..]))) return $"{text[^4..]}-12-31";
        if (text is [>= '1' and <= '4', 'H' or 'Q', ..] && text[2..].Trim() is { Length: 2 or 4 } ending && IsNumber(ending))
            return text[1] == 'H' && text[0] > '2' ? null : $"{(ending.Length == 2 ? "20" : "")}{ending}-{text[1]}{text[0]}";
        string[] words = text.ToString().Split([' ', '\u00a0', '\u202f'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 4 || words[^1].Length != 4 || !int.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out _)) return null;
        string year = words[^1];
        if (words.Length == 2)
        {
            if (words[0] is ['Q', >= '1' and <= '4'] or ['H', '1' or '2']) return $"{year}-{words[0]}";
            int month = MonthAt(words[0], out int length);
            return month > 0 && length == words[0].Length ? string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}") : null;
        }
        int part = Array.IndexOf(s_ordinals, words[0]) + 1;
        if (part == 0 || (words.Length == 4 && words[2] != "of")) return null;
        return words[1] == "quarter" ? $"{year}-Q{part}" : words[1] == "half" && part <= 2 ? $"{year}-H{part}" : null;
    }

    /// <summary>mid-2026, early-2026, late-2026: which third of the year; null for any other text.</summary>
    public static string? Third(ReadOnlySpan<char> text) =>
        text.Length > 7 && text[^5] == '-' && IsYear(text[^4..]) && text[..^5] is "mid" or "early" or "late" ? text[..^5].ToString() : null;

    private static bool IsYear(ReadOnlySpan<char> text) => text.Length == 4 && IsNumber(text);

    private static bool IsNumber(ReadOnlySpan<char> text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>What 10/05/2025 or 05.10.2025 may mean, month first before day first; with points the day comes first. ISO spelling.</summary>
    public static IReadOnlyList<string> Readings(ReadOnlySpan<char> text)
    {
        char mark = text.Contains('.') ? '.' : text.Contains('-') ? '-' : '/';
        string[] parts = text.ToString().Split(mark);
        if (parts.Length != 3) return [];
        int[] n = [.. parts.Select(p => int.Parse(p, NumberStyles.None, CultureInfo.InvariantCulture))];
        if (parts[0].Length == 4) return Spell(Day(n[0], n[1], n[2]));
        int year = n[2] < 100 ? 2000 + n[2] : n[2];
        return mark is '.' or '-' ? Spell(Day(year, n[1], n[0]) ?? Day(year, n[0], n[1])) : Spell(Day(year, n[0], n[1]), Day(year, n[1], n[0]));
    }

    private static List<string> Spell(params ReadOnlySpan<DateOnly?> days)
    {
        var spelled = new List<string>();
        foreach (var day in days)
        {
            if (day is { } d && !spelled.Contains(CalendarDate.Spell(d))) spelled.Add(CalendarDate.Spell(d));
        }
        return spelled;
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
