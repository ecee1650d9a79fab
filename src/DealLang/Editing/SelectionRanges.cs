using System.Collections.Immutable;
using DealLang.Syntax;
using DealLang.Text;

namespace DealLang.Editing;

/// <summary>What a selection grows to, step by step: word, value, line, block, the block above, file.</summary>
public static class SelectionRanges
{
    /// <returns>From the inside out, each wider than the one before it.</returns>
    public static ImmutableArray<TextSpan> At(DealSyntaxTree tree, int position)
    {
        var spans = new List<TextSpan>();
        var caret = new Caret(tree, position);
        if (caret.Block is { } block)
        {
            if (caret.Token is { } token)
            {
                spans.Add(caret.TokenSpan!.Value);
                spans.AddRange(block.Content.PathTo(token.Index).Reverse().Select(n => block.LocationOf(n).Span));
            }
            spans.Add(block.Location.Span);
            for (var outer = block; outer is not null; outer = outer.Parent) spans.Add(DocumentSymbols.WholeOf(outer));
        }
        spans.Add(new TextSpan(0, tree.Text.Length));
        var growing = new List<TextSpan>();
        foreach (var span in spans)
        {
            bool holds = span.Start <= position && span.End >= position;
            if (holds && (growing.Count == 0 || (span.Start <= growing[^1].Start && span.End >= growing[^1].End && span != growing[^1]))) growing.Add(span);
        }
        return [.. growing];
    }
}
