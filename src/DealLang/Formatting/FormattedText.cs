using System.Text;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;

namespace DealLang.Formatting;

/// <summary>The lines of a file put together again, in their columns.</summary>
internal static class FormattedText
{
    private const char ByteOrderMark = '\uFEFF';

    /// <param name="kept">Lines that stay as they are, byte for byte.</param>
    public static string Of(DealSyntaxTree tree, HashSet<BlockSyntax> kept)
    {
        string lineBreak = LineBreakOf(tree, kept);
        var indentation = Indentation.Of(tree, kept);
        var cells = tree.Lines.Where(l => !kept.Contains(l)).ToDictionary(l => l, l => LineCells.Of(l.Line));
        var columns = TermColumns.Of(tree, cells);

        var output = new StringBuilder(tree.Text.Length + (tree.Text.Length / 8));
        if (tree.Text.Text.StartsWith(ByteOrderMark)) output.Append(ByteOrderMark);
        int start = output.Length;
        bool blank = false;
        foreach (var line in tree.Lines)
        {
            if (IsBlank(line, cells))
            {
                blank = output.Length > start;
                continue;
            }
            if (blank) output.Append(lineBreak);
            blank = false;
            if (cells.TryGetValue(line, out var own)) output.Append(own.Compose(indentation[line], columns.GetValueOrDefault(line), lineBreak)).Append(lineBreak);
            else output.Append(line.Line.Text.AsSpan(line.Start == 0 ? start : 0));
        }
        return output.ToString();
    }

    private static bool IsBlank(BlockSyntax line, Dictionary<BlockSyntax, LineCells> cells) =>
        line.Content is EmptyLineSyntax && cells[line].Comment.Length == 0;

    /// <summary>The first of the lines that are formatted decides; for want of any, one that stays as it is.</summary>
    private static string LineBreakOf(DealSyntaxTree tree, HashSet<BlockSyntax> kept) => tree.Lines
        .Where(l => l.Content is not EmptyLineSyntax || l.Line.Text.Contains('#', StringComparison.Ordinal))
        .OrderBy(l => kept.Contains(l))
        .Select(l => LineBreakIn(l.Line.Text)).FirstOrDefault(b => b.Length > 0, "\n");

    private static string LineBreakIn(string line)
    {
        int at = line.AsSpan().IndexOfAny('\r', '\n');
        if (at < 0) return "";
        if (line[at] == '\n') return "\n";
        return at + 1 < line.Length && line[at + 1] == '\n' ? "\r\n" : "\r";
    }
}
