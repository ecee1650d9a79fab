using System.Collections.Immutable;

namespace DealLang.Reports.Languages;

/// <summary>Sentences by the word that they begin with; those that begin with a hole may begin with anything.</summary>
internal sealed class SentenceTable
{
    private readonly Dictionary<string, Sentence[]> _byFirst;
    private readonly Sentence[] _open;
    private readonly HashSet<string> _words;

    public SentenceTable(ImmutableArray<Sentence> sentences)
    {
        var ranked = sentences.OrderByDescending(s => s.Weight).ThenBy(s => s.Order).ToList();
        _words = new HashSet<string>(sentences.SelectMany(s => s.Pieces).Select(p => p.Literal).OfType<Token>().Select(l => Fold(l.Text)), StringComparer.Ordinal);
        _open = [.. ranked.Where(s => s.Pieces[0].Literal is null)];
        _byFirst = ranked.Where(s => s.Pieces[0].Literal is not null).GroupBy(s => Fold(s.Pieces[0].Literal!.Text), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Concat(_open).OrderByDescending(s => s.Weight).ThenBy(s => s.Order).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Those that may be meant where a token begins, the most telling first.</summary>
    public Sentence[] At(Token first) => _byFirst.GetValueOrDefault(Fold(first.Text), _open);

    /// <summary>Whether some sentence has the word.</summary>
    public bool Says(string word) => _words.Contains(Fold(word));

    /// <summary>A word that begins a sentence is the same word inside one.</summary>
    public static string Fold(string word) => word.Length > 0 && char.IsUpper(word[0]) ? char.ToLowerInvariant(word[0]) + word[1..] : word;
}
