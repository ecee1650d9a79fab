using DealLang.Diagnostics.Descriptors;
using DealLang.Text;
using DealLang.Vocabulary;

namespace DealLang.Syntax.Lexing;

/// <content>Figures: as the language writes them, and as people paste them.</content>
internal ref partial struct LineLexer
{
    private void ScanNumber()
    {
        int start = _position;
        int digits = SkipDigits();
        if (TryDate(start, digits) || TryDayFirstDate(start, digits) || (digits == 2 && TryDayCount(start))) return;
        var grouping = SkipGroups(digits);
        if (_position + 1 < _end && _text[_position] == '.' && Characters.IsAsciiDigit(_text[_position + 1]))
        {
            _position++;
            SkipDigits();
            if (TryPointDate(start)) return;
            if (SkipFurtherGroups()) grouping = Grouping.Wrong;
        }
        Add(TokenKind.Number, start);
        if (grouping == Grouping.Wrong) ReportGrouping(start);
        else if (grouping == Grouping.Pasted) Pasted(start, Plain(_text[start.._position]));
        ScanGluedWord();
    }

    private enum Grouping { None, Pasted, Wrong }

    private int SkipDigits()
    {
        int start = _position;
        while (_position < _end && Characters.IsAsciiDigit(_text[_position])) _position++;
        return _position - start;
    }

    /// <summary>1_428_000 and 1,428,000 in groups of three; with no-break spaces too.</summary>
    private Grouping SkipGroups(int leading)
    {
        var grouping = Grouping.None;
        bool threes = leading <= 3;
        while (_position + 1 < _end && Characters.IsAsciiDigit(_text[_position + 1]))
        {
            char separator = _text[_position];
            if (separator != '_' && separator != ',' && !(Characters.IsPastedSpace(separator) && threes && DigitsAt(_position + 1) == 3)) break;
            _position++;
            bool three = SkipDigits() == 3;
            if (separator == '_') continue;
            threes &= three; // 1,25 has a decimal comma, which the figure's reader reports
            grouping = threes ? Grouping.Pasted : Grouping.None;
        }
        return grouping;
    }

    /// <summary>1.428.000,50: what stands behind a fraction and cannot belong to a figure of this language.</summary>
    private bool SkipFurtherGroups()
    {
        bool any = false;
        while (_position + 1 < _end && _text[_position] is '.' or ',' or '_' && Characters.IsAsciiDigit(_text[_position + 1]))
        {
            any = true;
            _position++;
            SkipDigits();
        }
        return any;
    }

    private readonly int DigitsAt(int at)
    {
        int count = 0;
        while (at + count < _end && Characters.IsAsciiDigit(_text[at + count])) count++;
        return count;
    }

    /// <summary>Behind a number a word is letters only: 250bn, 14.3x, 2.5GW.</summary>
    private void ScanGluedWord()
    {
        int start = _position;
        while (_position < _end && (Characters.IsAsciiLetter(_text[_position]) || _text[_position] >= 128))
        {
            int length = Characters.IsAsciiLetter(_text[_position]) ? 1 : Characters.NonAsciiNameLength(_text, _position, start: true);
            if (length == 0) break;
            _position += length;
        }
        if (_position == start) return;
        int word = Lexicon.WordId(_text[start.._position]);
        Add(TokenKind.Word, start, word);
        if (word != 0 && (Lexicon.RolesOf(word) & (WordRoles.Scale | WordRoles.GluedScale)) != 0 && _text[start.._position] is "mm" or "mn")
            Pasted(start, "m");
    }

    /// <summary>1,25 and 1.428.000,50; with the foreign scale word behind it, which goes with the figure.</summary>
    private void ReportGrouping(int start)
    {
        string written = _text[start.._position].ToString(), meant = Mended(written);
        int word = SkipSpaces(_position), end = word;
        while (end < _end && Characters.IsAsciiLetter(_text[end])) end++;
        if (Scales.Find(_text[word..end].ToString()) is { Spelling: ScaleSpelling.Foreign } scale)
        {
            Report(Diagnostics.Descriptors.Units.ForeignNumber, start, end,
                [_text[start..end].ToString(), $"a decimal comma, and a scale word that is not English: {scale.Name} is {scale.Canonical}", meant + scale.Canonical],
                new LineEdit(TextSpan.FromBounds(start, end), meant + scale.Canonical));
        }
        else Report(Diagnostics.Descriptors.Units.ForeignNumber, start, _position, [written, "its marks where English figures have none", meant], new LineEdit(TextSpan.FromBounds(start, _position), meant));
    }

    /// <summary>The last comma or point as the decimal point; the others separate groups.</summary>
    private static string Mended(ReadOnlySpan<char> written)
    {
        int last = written.LastIndexOfAny(',', '.');
        bool severalAlike = written.Count(written[last]) > 1;
        if (severalAlike) return Plain(written).Replace(".", "", StringComparison.Ordinal);
        return Plain(written[..last]).Replace(".", "", StringComparison.Ordinal) + "." + written[(last + 1)..].ToString();
    }

    private static string Plain(ReadOnlySpan<char> written)
    {
        var plain = new System.Text.StringBuilder(written.Length);
        foreach (char c in written)
        {
            if (Characters.IsAsciiDigit(c) || c == '.') plain.Append(c);
        }
        return plain.ToString();
    }
}
