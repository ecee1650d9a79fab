using DealLang.Syntax;
using DealLang.Vocabulary;

namespace DealLang.Editing;

/// <summary>Rows of the vocabulary by each of their words, to find which of them a word in a line belongs to.</summary>
internal sealed class PhraseTable<T> where T : Entry
{
    private readonly Dictionary<string, (T Row, string[] Words, int Place)[]> _byWord;

    public PhraseTable(IEnumerable<T> rows)
    {
        _byWord = rows.Select(r => (Row: r, Words: r.Name.Split(' '))).SelectMany(r => r.Words.Select((word, place) => (word, (r.Row, r.Words, place))))
            .GroupBy(p => p.word, p => p.Item2).ToDictionary(g => g.Key, g => g.OrderByDescending(r => r.Words.Length).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The row with the most words that stand in the line, in its own or in other words, the token one of them.</summary>
    public T? At(SyntaxLine line, int token)
    {
        if (line.Tokens[token].Word == 0 || !_byWord.TryGetValue(line.Tokens[token].ToString(), out var rows)) return null;
        foreach (var (row, words, place) in rows)
        {
            if (Stands(line, token - place, words)) return row;
        }
        return null;
    }

    private static bool Stands(SyntaxLine line, int first, string[] words)
    {
        if (first < 0 || first + words.Length >= line.Tokens.Length) return false;
        for (int i = 0; i < words.Length; i++)
        {
            if (line.Tokens[first + i].Word == 0 || line.Tokens[first + i].ToString() != words[i]) return false;
        }
        return true;
    }
}
