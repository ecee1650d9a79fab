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
                if (month != 0 || (month = MonthAt(text[i..], out length)) == 0) return null;
            }
            i += length;
        }
        return found == 2 && month > 0 ? Day(numbers[1], month, numbers[0]) : null;
    }

    private static readonly string[] s_ordinals = ["first", "second", "third", "fourth"];

    /// <summary>Q2 2026, H2 2026, March 2026, second half of 2026 → 2026-Q2, 2026-H2, 2026-03: as the language spells the period; null for any other text.</summary>
    public static string? Period(ReadOnlySpan<char> text)
    {
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

    /// <summary>What 10/05/2025 or 05.10.2025 may mean, month first before day first; with points the day comes first. ISO spelling.</summary>
    public static IReadOnlyList<string> Readings(ReadOnlySpan<char> text)
    {
        char mark = text.Contains('.') ? '.' : '/';
        string[] parts = text.ToString().Split(mark);
        if (parts.Length != 3) return [];
        int[] n = [.. parts.Select(p => int.Parse(p, NumberStyles.None, CultureInfo.InvariantCulture))];
        if (parts[0].Length == 4) return Spell(Day(n[0], n[1], n[2]));
        int year = n[2] < 100 ? 2000 + n[2] : n[2];
        return mark == '.' ? Spell(Day(year, n[1], n[0])) : Spell(Day(year, n[0], n[1]), Day(year, n[1], n[0]));
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
