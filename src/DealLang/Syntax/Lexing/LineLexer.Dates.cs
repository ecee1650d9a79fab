using System.Globalization;
using DealLang.Diagnostics.Descriptors;
using DealLang.Text;
using DealLang.Values;
using DealLang.Vocabulary;

namespace DealLang.Syntax.Lexing;

/// <content>Dates and day counts: tokens with marks inside.</content>
internal ref partial struct LineLexer
{
    /// <summary>2026-02-02, 2026-02, 2026-Q1, 2026-H2.</summary>
    private bool TryDate(int start, int digits)
    {
        if (digits != 4 || _position + 2 >= _end || _text[_position] != '-') return false;
        int length = DigitsAt(_position + 1) == 2 ? (_position + 3 < _end && _text[_position + 3] == '-' && DigitsAt(_position + 4) == 2 ? 6 : 3)
            : _text[_position + 1] is 'Q' or 'H' && DigitsAt(_position + 2) == 1 ? 3 : 0;
        if (length == 0 || (_position + length < _end && IsNamePart(_position + length))) return false;
        _position += length;
        Add(TokenKind.Date, start);
        return true;
    }

    /// <summary>5 October 2025, the 15th of March, 2026 and 31-Dec-2026 are read; 10/05/2025 has two readings and is not.</summary>
    private bool TryDayFirstDate(int start, int digits)
    {
        if (digits is 1 or 2)
        {
            int at = SkipMark(SkipOf(SkipSpaces(SkipOrdinal(_position))), '-');
            if (at > _position && WrittenDate.MonthAt(_text[at.._end], out int length) > 0)
            {
                int year = SkipMark(SkipSpaces(SkipMark(at + length, ',')), '-');
                if (year > at + length && DigitsAt(year) == 4) return AddWrittenDate(start, year + 4);
            }
            if (digits == 1 && TryNumberedPart(start)) return true;
        }
        if (_position >= _end || _text[_position] is not ('/' or '-') || digits is not (1 or 2 or 4)) return false;
        char mark = _text[_position];
        int second = DigitsAt(_position + 1), third = _position + 1 + second + 1;
        if (second is not (1 or 2) || third >= _end || _text[third - 1] != mark || DigitsAt(third) is not (1 or 2 or 4)) return false;
        if (mark == '-' && (digits == 4 || DigitsAt(third) != 4)) return false;
        return AddUnclearDate(start, third + DigitsAt(third));
    }

    /// <summary>1H 2026, 3Q25: a half or a quarter, with the year in four digits or in two.</summary>
    private bool TryNumberedPart(int start)
    {
        if (_position >= _end || _text[_position] is not ('H' or 'Q')) return false;
        int at = _position + 1, year = SkipSpaces(at), digits = DigitsAt(year);
        if (digits != 4 && (digits != 2 || year != at)) return false;
        if (year + digits < _end && (IsNamePart(year + digits) || _text[year + digits] is '.' or ',' or '_' && DigitsAt(year + digits + 1) > 0)) return false;
        if (WrittenDate.Period(_text[start..(year + digits)]) is not { } period) return false;
        _position = year + digits;
        Add(TokenKind.Date, start);
        Pasted(start, period);
        return true;
    }

    /// <summary>Past st, nd, rd, th.</summary>
    private readonly int SkipOrdinal(int at) =>
        at + 2 <= _end && _text[at..(at + 2)] is "st" or "nd" or "rd" or "th" && (at + 2 == _end || !IsNamePart(at + 2)) ? at + 2 : at;

    private readonly int SkipOf(int at) => at + 3 < _end && _text[at..(at + 2)] is "of" && SkipSpaces(at + 2) is var next && next > at + 2 ? next : at;

    private readonly int SkipMark(int at, char mark) => at < _end && _text[at] == mark ? at + 1 : at;

    /// <summary>05.10.2025, as German papers print it.</summary>
    private bool TryPointDate(int start)
    {
        if (_position - start is < 3 or > 5 || _position >= _end || _text[_position] != '.' || DigitsAt(_position + 1) != 4) return false;
        return AddUnclearDate(start, _position + 5);
    }

    /// <summary>October 5, 2025.</summary>
    private bool TryMonthFirstDate(int start)
    {
        if (_position >= _end || _text[_position] is not (' ' or '.') || WrittenDate.MonthAt(_text[start.._end], out int length) == 0 || start + length < _position) return false;
        int day = SkipSpaces(start + length), digits = DigitsAt(day);
        if (digits is not (1 or 2)) return false;
        int behind = SkipOrdinal(day + digits), comma = SkipMark(behind, ','), year = SkipSpaces(comma);
        return (comma > behind || year > behind) && DigitsAt(year) == 4 && AddWrittenDate(start, year + 4);
    }

    /// <summary>Q2 2026, March 2026, second half of 2026, mid-2026, year-end 2027, end of 2027.</summary>
    private bool TryPeriod(int start)
    {
        var word = _text[start.._position];
        if (word is ['m', 'i', 'd', '-', ..] or ['l', 'a', 't', 'e', '-', ..] or ['e', 'a', 'r', 'l', 'y', '-', ..] or ['e', 'n', 'd', '-', ..]) return TryHyphened(start, word);
        if (_position >= _end || _text[_position] != ' ') return false;
        if (word is "year-end" or "end") return TryYearEnd(start, word is "end");
        bool isShort = word.Length == 2 && word[0] is 'Q' or 'H' && Characters.IsAsciiDigit(word[1]);
        bool isOrdinal = word is "first" or "second" or "third" or "fourth";
        if (!isShort && !isOrdinal && !(WrittenDate.MonthAt(word, out int length) > 0 && length == word.Length)) return false;
        int at = SkipSpaces(_position);
        for (int words = isOrdinal ? 2 : 0; words > 0 && DigitsAt(at) == 0; words--)
        {
            while (at < _end && Characters.IsAsciiLetter(_text[at])) at++;
            at = SkipSpaces(at);
        }
        if (DigitsAt(at) != 4 || (at + 4 < _end && (IsNamePart(at + 4) || _text[at + 4] is ',' or '_' or '-' && at + 5 < _end && Characters.IsAsciiDigit(_text[at + 5])))) return false;
        if (WrittenDate.Period(_text[start..(at + 4)]) is not { } period) return false;
        _position = at + 4;
        Add(TokenKind.Date, start);
        Pasted(start, period);
        return true;
    }

    /// <summary>mid-2026 in one word.</summary>
    private bool TryHyphened(int start, ReadOnlySpan<char> word)
    {
        if (WrittenDate.Period(word) is not { } period) return false;
        Add(TokenKind.Date, start);
        Pasted(start, period);
        return true;
    }

    private bool TryYearEnd(int start, bool needsOf)
    {
        int at = SkipSpaces(_position), year = SkipOf(at);
        if ((needsOf && year == at) || DigitsAt(year) != 4 || (year + 4 < _end && (IsNamePart(year + 4) || _text[year + 4] is '-' or '_' or '.'))) return false;
        _position = year + 4;
        Add(TokenKind.Date, start);
        Pasted(start, $"{_text[year.._position]}-12-31");
        return true;
    }

    private bool AddWrittenDate(int start, int end)
    {
        if (end < _end && IsNamePart(end)) return false;
        _position = end;
        Add(TokenKind.Date, start);
        if (CalendarDate.Read(_text[start..end]) is var (day, _)) Pasted(start, CalendarDate.Spell(day));
        return true;
    }

    private bool AddUnclearDate(int start, int end)
    {
        _position = end;
        Add(TokenKind.Date, start);
        var readings = WrittenDate.Readings(_text[start..end]);
        string either = string.Join(" or ", readings);
        Report(SyntaxErrors.UnclearDate, start, [_text[start..end].ToString(), either.Length == 0 ? "2025-10-05" : either],
            readings.Count == 0 ? [] : [new LineEdit(TextSpan.FromBounds(start, end), readings[0])]);
        return true;
    }

    private bool TryDayCount(int start)
    {
        foreach (var count in DayCounts.All)
        {
            int end = start + count.Name.Length;
            if (end > _end || !_text[start..end].SequenceEqual(count.Name) || (end < _end && IsNamePart(end))) continue;
            _position = end;
            Add(TokenKind.DayCount, start);
            return true;
        }
        return false;
    }

    private readonly int SkipSpaces(int at)
    {
        while (at < _end && (_text[at] is ' ' || Characters.IsPastedSpace(_text[at]))) at++;
        return at;
    }
}
