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

    /// <summary>5 October 2025 is read; 10/05/2025 has two readings and is not.</summary>
    private bool TryDayFirstDate(int start, int digits)
    {
        if (digits is 1 or 2)
        {
            int at = SkipSpaces(_position);
            if (at > _position && WrittenDate.MonthAt(_text[at.._end], out int length) > 0)
            {
                int year = SkipSpaces(at + length);
                if (year > at + length && DigitsAt(year) == 4) return AddWrittenDate(start, year + 4);
            }
        }
        if (_position >= _end || _text[_position] != '/' || digits is not (1 or 2 or 4)) return false;
        int second = DigitsAt(_position + 1), third = _position + 1 + second + 1;
        if (second is not (1 or 2) || third >= _end || _text[third - 1] != '/' || DigitsAt(third) is not (1 or 2 or 4)) return false;
        return AddUnclearDate(start, third + DigitsAt(third));
    }

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
        if (digits is not (1 or 2) || day + digits >= _end || _text[day + digits] != ',') return false;
        int year = SkipSpaces(day + digits + 1);
        return DigitsAt(year) == 4 && AddWrittenDate(start, year + 4);
    }

    /// <summary>Q2 2026, March 2026, second half of 2026.</summary>
    private bool TryPeriod(int start)
    {
        if (_position >= _end || _text[_position] != ' ') return false;
        var word = _text[start.._position];
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
