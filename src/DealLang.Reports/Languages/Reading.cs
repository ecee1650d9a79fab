using DealLang.Reports.Documents;

namespace DealLang.Reports.Languages;

/// <summary>One text, read span by span; each span is read once.</summary>
internal sealed class Reading
{
    /// <summary>Longer texts are nobody's sentence: they are read in their parts.</summary>
    private const int Longest = 130;

    /// <summary>The most words of a name, such as the label of a row.</summary>
    private const int LongestName = 4;

    private readonly Interpreter _interpreter;
    private readonly List<Token> _tokens;
    private readonly decimal _factor;
    private readonly int[] _depth;
    private readonly Dictionary<int, List<Run>?> _read = [];

    public Reading(Interpreter interpreter, List<Token> tokens, decimal factor)
    {
        (_interpreter, _tokens, _factor) = (interpreter, tokens, factor);
        _depth = new int[tokens.Count + 1];
        for (int i = 0; i < tokens.Count; i++)
            _depth[i + 1] = _depth[i] + tokens[i].Text switch { "(" or "“" or "[" => 1, ")" or "”" or "]" => -1, _ => 0 };
    }

    /// <summary>Whether a token stands outside all brackets.</summary>
    public bool IsOuter(int at) => _depth[at] == 0;

    /// <summary>The span in the other language; null when a word of it cannot be said.</summary>
    public List<Run>? Read(int from, int to)
    {
        int key = (from * (_tokens.Count + 1)) + to;
        if (_read.TryGetValue(key, out var known)) return known;
        _read[key] = null;
        return _read[key] = to - from > Longest ? Verbatim(from, to) : Verbatim(from, to) ?? Sentence(from, to);
    }

    /// <summary>A full stop ends the whole, not the last thing in it, where both can be read.</summary>
    private List<Run>? Sentence(int from, int to) =>
        (_tokens[to - 1] is { Kind: TokenKind.Sign, Text: "." } ? Sentence(from, to, s => s.Pieces[^1].Literal?.Text == ".") : null) ?? Sentence(from, to, _ => true);

    private List<Run>? Sentence(int from, int to, Func<Sentence, bool> fits)
    {
        // A label and a word inside a sentence may be told apart by their capital: Purchase among the uses of money, purchase as what a deal is.
        if (to - from == 1 && _tokens[from].Text is [>= 'A' and <= 'Z', ..] && _interpreter.SentencesAt(_tokens[from]).FirstOrDefault(s => s.Pieces is [{ Literal: { } only }] && only.Text == _tokens[from].Text && _tokens[from].Run is null) is { } same) return Say(same, from, []);
        foreach (var sentence in _interpreter.SentencesAt(_tokens[from]))
        {
            if (!fits(sentence)) continue;
            var holes = new List<(string Name, int From, int To)>();
            if (sentence.Pieces.Length <= to - from && Match(sentence, 0, from, to, holes)) return Say(sentence, from, holes);
        }
        return null;
    }

    private bool Match(Sentence sentence, int piece, int at, int to, List<(string Name, int From, int To)> holes)
    {
        if (piece == sentence.Pieces.Length) return at == to;
        int left = sentence.Pieces.Length - piece;
        if (to - at < left) return false;
        var (literal, hole) = sentence.Pieces[piece];
        if (literal is not null) return IsSame(literal, _tokens[at], piece == 0) && Match(sentence, piece + 1, at + 1, to, holes);
        // The last hole takes what is left.
        int first = left == 1 ? to : at + 1, last = to - (left - 1);
        for (int end = first; end <= last; end++)
        {
            if (end < to && left > 1 && sentence.Pieces[piece + 1].Literal is { } next && !IsSame(next, _tokens[end], false)) continue;
            if (!Fits(hole, at, end) || (piece == 0 && hole[0] == 'v' && IsSeveral(at, end))) continue;
            holes.Add((hole, at, end));
            if (Match(sentence, piece + 1, end, to, holes) && (hole[0] == 'v' || Read(at, end) is not null)) return true;
            holes.RemoveRange(holes.FindIndex(h => h.From == at && h.Name == hole), holes.Count - holes.FindIndex(h => h.From == at && h.Name == hole));
        }
        return false;
    }

    private bool Fits(string hole, int from, int to)
    {
        if (_depth[from] != _depth[to]) return false;
        for (int i = from; i < to; i++)
            if (_depth[i + 1] < _depth[from]) return false;
        var only = to - from == 1 ? _tokens[from] : null;
        return hole[0] switch
        {
            'n' => only is { Kind: TokenKind.Number } or { Run: Words { Path.Length: > 0 } },
            'd' => only is { Kind: TokenKind.Date } || IsYear(only),
            'p' => only is { Kind: TokenKind.Name },
            'c' => only is { Run: Cite },
            's' => only is { Kind: TokenKind.Scale },
            _ => true,
        };
    }

    private static bool IsYear(Token? token) => token is { Kind: TokenKind.Number, Text: ['1' or '2', _, _, _] };

    /// <summary>What a text begins with and leaves as it is, is one name: not the parts of a sentence before it.</summary>
    private bool IsSeveral(int from, int to)
    {
        if (to - from > LongestName) return true;
        for (int i = from; i < to; i++)
            if (_tokens[i] is { Kind: TokenKind.Sign, Text: ":" or ";" or "," or "(" or ")" }) return true;
        return false;
    }

    /// <summary>A word that begins a text may have a capital that it lacks inside one, and the other way about.</summary>
    private static bool IsSame(Token literal, Token token, bool first) => literal.Kind != TokenKind.Name && token.Run is null && (literal.Text == token.Text
        || (first && literal.Kind == TokenKind.Word && token.Kind == TokenKind.Word && SentenceTable.Fold(literal.Text) == SentenceTable.Fold(token.Text)));

    private List<Run> Say(Sentence sentence, int from, List<(string Name, int From, int To)> holes)
    {
        string form = sentence.Form(() => holes.FirstOrDefault(h => h.Name[0] == 'n') is { Name: not null } number ? _interpreter.Category(_tokens[number.From].Text) : "other");
        var runs = new List<Run>();
        foreach (var (text, isHole) in Languages.Sentence.Split(form))
        {
            if (!isHole) runs.Add(text.Replace('_', Numbers.Space.NoBreak));
            else if (holes.Find(h => h.Name == text) is { Name: not null } hole) runs.AddRange(Filling(hole.Name[0], hole.From, hole.To));
        }
        return Cased(runs, sentence, _tokens[from]);
    }

    private List<Run> Cased(List<Run> runs, Sentence sentence, Token first)
    {
        if (sentence.Pieces[0].Literal is not { Kind: TokenKind.Word } word || runs is not [Words { Text.Length: > 0, Path.Length: 0 } start, ..]) return runs;
        bool wants = char.IsUpper(first.Text[0]), has = char.IsUpper(word.Text[0]);
        if (wants == has || (!wants && (_interpreter.KeepsCapital(start.Text) || (start.Text.Length > 1 && char.IsUpper(start.Text[1]))))) return runs;
        runs[0] = start with { Text = (wants ? char.ToUpperInvariant(start.Text[0]) : char.ToLowerInvariant(start.Text[0])) + start.Text[1..] };
        return runs;
    }

    private List<Run> Filling(char kind, int from, int to) => kind switch
    {
        'v' => AsItIs(from, to),
        'd' when _tokens[from].Kind == TokenKind.Number => [_interpreter.Numbers.Year(_tokens[from].Text)],
        _ => Read(from, to)!,
    };

    private List<Run> AsItIs(int from, int to)
    {
        var runs = new List<Run>();
        bool isList = IsList(from, to);
        for (int i = from; i < to; i++)
        {
            if (i > from && _tokens[i].Spaced && !(isList && Interpreter.IsWide(_interpreter.ListSign))) runs.Add(" ");
            runs.Add(_tokens[i].Run ?? (isList && _tokens[i].Text == "," ? _interpreter.ListSign : _tokens[i].Text));
        }
        return runs;
    }

    /// <summary>One name after the other, with nothing but commas between them.</summary>
    private bool IsList(int from, int to)
    {
        if ((to - from) % 2 == 0 || to - from < 3) return false;
        for (int i = from; i < to; i++)
        {
            bool isComma = _tokens[i] is { Kind: TokenKind.Sign, Text: "," };
            if (isComma != ((i - from) % 2 == 1) || !(isComma || _tokens[i].Kind is TokenKind.Name or TokenKind.Word)) return false;
        }
        return true;
    }

    /// <summary>Figures, dates, names and signs in their own order; null when there is a word among them.</summary>
    private List<Run>? Verbatim(int from, int to)
    {
        var runs = new List<Run>();
        bool isList = IsList(from, to);
        for (int i = from; i < to; i++)
        {
            if (_interpreter.Own(_tokens[i], _factor) is not { } own) return null;
            if (i > from && _tokens[i].Spaced && !(isList && Interpreter.IsWide(_interpreter.ListSign))) runs.Add(" ");
            runs.Add(isList && _tokens[i].Text == "," ? _interpreter.ListSign : own);
        }
        return runs;
    }
}
