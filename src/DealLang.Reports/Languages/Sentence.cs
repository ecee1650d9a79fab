using System.Collections.Immutable;

namespace DealLang.Reports.Languages;

/// <summary>A part of a sentence: a token, or a place that something is put into.</summary>
internal sealed record Piece(Token? Literal, string Hole = "");

/// <summary>An English sentence and how another language says it.</summary>
internal sealed class Sentence
{
    private static readonly ImmutableArray<string> s_categories = ["zero", "one", "two", "few", "many", "other"];

    /// <param name="order">Its place in the file, which decides between sentences that tell as much.</param>
    public Sentence(string english, ImmutableArray<string> said, int order)
    {
        (English, Order) = (english, order);
        Pieces = [.. Cut(english)];
        Forms = [.. said.Select(s => Category(s) is { } category ? (category, s[(category.Length + 1)..].Trim()) : ("", s))];
        Weight = Pieces.Sum(p => p.Literal switch { null => 0, { Text: "·" } => 1000, { Text: ";" or "—" } => 100, { Kind: TokenKind.Word } => 3, _ => 1 });
    }

    public string English { get; }
    public int Order { get; }
    public ImmutableArray<Piece> Pieces { get; }

    /// <summary>The forms with the plural category that each is for; empty for the only one.</summary>
    public ImmutableArray<(string Category, string Text)> Forms { get; }

    /// <summary>How much of a text it accounts for itself: the more, the surer it is meant.</summary>
    public int Weight { get; }

    /// <summary>The form for a number's category.</summary>
    public string Form(Func<string> category)
    {
        if (Forms is [var only]) return only.Text;
        string wanted = category();
        foreach (var (name, text) in Forms)
        {
            if (name == wanted) return text;
        }
        return Forms[^1].Text;
    }

    private static string? Category(string text) => s_categories.FirstOrDefault(c => text.StartsWith(c + ": ", StringComparison.Ordinal));

    /// <summary>A text in parts: words to match or say, and names of holes.</summary>
    public static IEnumerable<(string Text, bool IsHole)> Split(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            int open = text.IndexOf('{', at);
            if (open < 0) open = text.Length;
            if (open > at) yield return (text[at..open], false);
            if (open == text.Length) yield break;
            int close = text.IndexOf('}', open);
            yield return (text[(open + 1)..close], true);
            at = close + 1;
        }
    }

    private static IEnumerable<Piece> Cut(string english) => Split(english).SelectMany(p => p.IsHole
        ? [new Piece(null, p.Text)]
        : Lexing.Tokens(p.Text, NameList.None).Where(t => t.Text.Length > 0).Select(t => new Piece(t)));
}
