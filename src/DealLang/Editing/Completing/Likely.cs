using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>
/// What comes before all else that may stand at a place: the words that the vocabulary's example of the line's term has, or that lines of the same term in these
/// files have, and that this line does not have yet. At the margin it is the word that the line above begins with: sources come together, and so do expectations.
/// </summary>
internal sealed class Likely
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public Likely(CompletionPlace place)
    {
        if (place.IsFirst)
        {
            if (place.Context == LineContext.Margin && Above(place) is { } above) _words.Add(above);
            return;
        }
        // Directly behind a figure its scale comes first.
        if (!char.IsWhiteSpace(place.Prefix[^1]) || place.Term is not { Value: not ValueKind.Words } term) return;
        Add(DealSyntaxTree.Parse(term.Example).Lines[0].Line);
        foreach (var line in place.World.Trees.SelectMany(t => t.Lines))
        {
            if (line.Content is FactLineSyntax fact && fact.Term == term.Name && (line.Start > place.Replaced.Start || line.Start + line.Line.Text.Length < place.Replaced.Start)) Add(line.Line);
        }
        for (int i = 0; i < place.Count; i++) _words.Remove(place.Before[i].ToString());
    }

    public CompletionItem Rank(CompletionItem item) =>
        item.Rank > 0 && _words.Count > 0 && _words.Contains(item.Label) && item.Kind is not (CompletionKind.Party or CompletionKind.ShareClass or CompletionKind.Date) ? item with { Rank = -1 } : item;

    /// <summary>Words by themselves and with the next: as of.</summary>
    private void Add(SyntaxLine line)
    {
        for (int i = 1; i < line.Tokens.Length; i++)
        {
            var token = line.Tokens[i];
            if (token.Kind != TokenKind.Word || !char.IsLower(token.Text[0]) || token.Text.Length < 2) continue;
            _words.Add(token.ToString());
            if (i + 1 < line.Tokens.Length && line.Tokens[i + 1].Kind == TokenKind.Word) _words.Add($"{token} {line.Tokens[i + 1]}");
        }
    }

    /// <summary>The kind of line that stands above, unless such a line is said once.</summary>
    private static string? Above(CompletionPlace place)
    {
        BlockSyntax? above = null;
        foreach (var root in place.Tree.Roots)
        {
            if (root.Start >= place.Replaced.Start) break;
            above = root;
        }
        return above?.Content switch
        {
            SourceLineSyntax => "source",
            PartyLineSyntax party => party.Kind.ToString(),
            FigureLineSyntax => "figure",
            AssumeLineSyntax => "assume",
            ExpectLineSyntax => "expect",
            _ => null,
        };
    }
}
