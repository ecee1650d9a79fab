using System.Text;
using DealLang.Syntax;

namespace DealLang.Tests.Baselines;

/// <summary>
/// A file with, under each line, its tokens and its nodes, so that a difference reads like a review. Under a line stand first its tokens
/// (kind and text), then its nodes as an outline, then what was found wrong with it.
/// </summary>
internal static class TreeBaseline
{
    public static string Render(DealSyntaxTree tree)
    {
        var text = new StringBuilder();
        foreach (var block in tree.Lines)
        {
            text.Append(block.Line.Text.TrimEnd('\r', '\n').ReplaceLineEndings("\n")).Append('\n');
            if (block.Line.Tokens.Length == 1) continue;
            text.Append("    ·");
            foreach (var token in block.Line.Tokens[..^1]) text.Append(' ').Append(token.Kind).Append('‹').Append(token.Text).Append('›');
            text.Append('\n');
            Outline(text, block, block.Content, 1);
            foreach (var found in tree.Diagnostics.Where(d => d.Location.Span.Start >= block.Start && d.Location.Span.Start < block.Start + block.Line.Text.Length))
                text.Append("    ! ").Append(found.Code).Append(' ').Append(found.Message).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>The nodes of one line.</summary>
    public static string Render(BlockSyntax block)
    {
        var text = new StringBuilder();
        Outline(text, block, block.Content, 0);
        return text.ToString();
    }

    private static void Outline(StringBuilder text, BlockSyntax block, SyntaxNode node, int depth)
    {
        text.Append(' ', 4 * depth).Append("> ").Append(node.KindName).Append("  ").Append(block.Line.TextOf(node).ReplaceLineEndings(" ")).Append('\n');
        foreach (var child in node.Children) Outline(text, block, child, depth + 1);
    }
}
