using System.Collections.Immutable;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;

namespace DealLang.Editing;

public enum FoldKind { Block, Comment }

/// <summary>Lines that fold into the first of them; counted from 0, both included.</summary>
public readonly record struct Fold(int FirstLine, int LastLine, FoldKind Kind);

/// <summary>Blocks, lines that go on inside parentheses, runs of comments, and sections between comments that begin with a rule.</summary>
public static class Folding
{
    public static ImmutableArray<Fold> Of(DealSyntaxTree tree) => [.. Blocks(tree).Concat(Comments(tree)).OrderBy(f => f.FirstLine)];

    private static IEnumerable<Fold> Blocks(DealSyntaxTree tree)
    {
        foreach (var block in tree.Lines)
        {
            if (block.Content is EmptyLineSyntax) continue;
            var span = DocumentSymbols.WholeOf(block);
            int first = tree.Text.LineIndexOf(span.Start), last = tree.Text.LineIndexOf(span.End);
            if (last > first) yield return new Fold(first, last, FoldKind.Block);
        }
    }

    private static IEnumerable<Fold> Comments(DealSyntaxTree tree)
    {
        int first = -1, last = -1;
        foreach (var block in tree.Lines)
        {
            if (block.Content is EmptyLineSyntax && block.Line.Text.Contains('#', StringComparison.Ordinal))
            {
                last = tree.Text.LineIndexOf(block.Start);
                if (first < 0) first = last;
                continue;
            }
            if (last > first) yield return new Fold(first, last, FoldKind.Comment);
            first = last = -1;
        }
        if (last > first) yield return new Fold(first, last, FoldKind.Comment);
    }
}
