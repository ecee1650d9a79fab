using DealLang.Diagnostics.Descriptors;
using DealLang.Text;
using DealLang.Vocabulary;

namespace DealLang.Syntax.Lexing;

/// <content>Minus signs, dashes and the currency signs of pasted text.</content>
internal ref partial struct LineLexer
{
    /// <summary>A minus between two figures without spaces looks like a range and is none.</summary>
    private void ScanMinus(int start)
    {
        if (_fullStart == start && EndsFigure(start) && BeginsFigure(_position)) AddDashedRange(start);
        else Add(TokenKind.Minus, start);
    }

    private void ScanDash(int start)
    {
        int next = SkipSpaces(_position);
        if (_count > 0 && EndsFigure(start) && BeginsFigure(next)) AddDashedRange(start);
        else
        {
            Add(TokenKind.Minus, start);
            Report(SyntaxErrors.UnknownCharacter, start, [Characters.Describe(_text[start.._position])], new LineEdit(TextSpan.FromBounds(start, _position), "-"));
        }
    }

    private void AddDashedRange(int start)
    {
        Add(TokenKind.DotDot, start);
        int before = start, after = _position;
        while (before > 0 && _text[before - 1] == ' ') before--;
        after = SkipSpaces(after);
        string sign = CurrencyToRepeat(after);
        Report(SyntaxErrors.DashedRange, start, [_text[start.._position].ToString()], new LineEdit(TextSpan.FromBounds(before, after), ScaleToRepeat(after) + ".." + sign));
    }

    /// <summary>$2.4-2.6bn means billions on both sides, and 20-25% percent.</summary>
    private readonly string ScaleToRepeat(int next)
    {
        if (_tokens[_count - 2].Kind != TokenKind.Number) return "";
        while (next < _end && (Characters.IsAsciiDigit(_text[next]) || _text[next] is '$' or '€' or '£' or '¥' or '.' or ',' or '_')) next++;
        if (next < _end && _text[next] == '%') return "%";
        int word = SkipSpaces(next), end = word;
        while (end < _end && Characters.IsAsciiLetter(_text[end])) end++;
        return Scales.Find(_text[word..end].ToString()) is { Spelling: not ScaleSpelling.Foreign } scale ? scale.Canonical : _text[word..end] is "x" && word == next ? "x" : "";
    }

    /// <summary>$5bn-7.5bn means dollars on both sides.</summary>
    private readonly string CurrencyToRepeat(int next)
    {
        if (!Characters.IsAsciiDigit(_text[next])) return "";
        // Back over the dash, the scale and the number to the sign.
        for (int i = _count - 2; i >= 0 && _tokens[i].Kind is TokenKind.Number or TokenKind.Word or TokenKind.CurrencySign; i--)
        {
            if (_tokens[i].Kind == TokenKind.CurrencySign) return _text[_tokens[i].Start.._tokens[i].End].ToString();
            if (i > 0 && _tokens[i - 1].End != _tokens[i].Start) break;
        }
        return "";
    }

    private readonly bool EndsFigure(int at)
    {
        while (at > 0 && _text[at - 1] == ' ') at--;
        if (_count == 0 || _tokens[_count - 1].End != at) return false;
        var last = _tokens[_count - 1];
        return last.Kind is TokenKind.Number or TokenKind.Percent or TokenKind.Date
            || (last.Kind == TokenKind.Word && _count > 1 && _tokens[_count - 2].Kind == TokenKind.Number && _tokens[_count - 2].End == last.Start);
    }

    private readonly bool BeginsFigure(int at) =>
        at < _end && (Characters.IsAsciiDigit(_text[at]) || (_text[at] is '$' or '€' or '£' or '¥' && DigitsAt(at + 1) > 0));

    /// <summary>US$, HK$ and the like: the code says which dollar it is.</summary>
    private bool TryCurrencyPrefix(int start)
    {
        if (_text[start.._position] is "U" && _position + 3 < _end && _text[_position..(_position + 3)] is ".S.") _position += 3; // U.S.$
        if (_position + 1 >= _end || _text[_position] != '$' || DigitsAt(SkipSpaces(_position + 1)) == 0)
        {
            if (_text[_position - 1] == '.') _position = start + 1;
            return false;
        }
        string code = _text[start.._position] switch
        {
            "US" or "U" or "U.S." => "USD", "HK" => "HKD", "A" or "AU" => "AUD", "C" or "CA" or "CAN" => "CAD", "NZ" => "NZD", "S" or "SG" => "SGD", "NT" => "TWD", _ => "",
        };
        if (code.Length == 0) return false;
        _position++;
        Add(TokenKind.CurrencySign, start);
        Report(SyntaxErrors.CurrencyPrefix, start, [_text[start.._position].ToString(), code], new LineEdit(TextSpan.FromBounds(start, SkipSpaces(_position)), code + " "));
        return true;
    }
}
