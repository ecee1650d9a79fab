using DealLang.Reports.Documents;
using DealLang.Reports.Explaining;

namespace DealLang.Reports.Html;

/// <summary>The cards that a page needs, in the order in which their figures are first shown; a card's own inputs come after it.</summary>
internal sealed class CardShelf(Document document)
{
    /// <summary>A page of more cards than this is no page; <c>deal explain</c> has every other.</summary>
    public const int Most = 5_000;

    private readonly Dictionary<string, FigureCard?> _cards = new(StringComparer.Ordinal);
    private readonly List<(string Path, FigureCard Card)> _shelved = [];

    /// <summary>Whether the figure has a card; from now on the page holds it.</summary>
    public bool Takes(string path)
    {
        if (path.Length == 0) return false;
        if (_cards.TryGetValue(path, out var known)) return known is not null;
        if (_shelved.Count == Most)
        {
            IsFull = true;
            return false;
        }
        _cards[path] = document.Card(path);
        if (_cards[path] is { } card) _shelved.Add((path, card));
        return _cards[path] is not null;
    }

    /// <summary>Some figure that the page shows has no card on it.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Whether the page holds the figure's card already.</summary>
    public bool Holds(string path) => _cards.GetValueOrDefault(path) is not null;

    /// <summary>Every card once; those that earlier ones ask for are added on the way.</summary>
    public IEnumerable<(string Path, FigureCard Card)> All()
    {
        for (int i = 0; i < _shelved.Count; i++) yield return _shelved[i];
    }
}
