using DealLang.Syntax;
using DealLang.Syntax.Nodes;

namespace DealLang.Formatting;

/// <summary>How far each line is indented: two columns for each line that it hangs under.</summary>
internal static class Indentation
{
    private const int Step = 2;

    public static Dictionary<BlockSyntax, int> Of(DealSyntaxTree tree, HashSet<BlockSyntax> kept)
    {
        var columns = new Dictionary<BlockSyntax, int>(tree.Lines.Length);
        bool isUneven = IsUneven(tree);
        foreach (var root in tree.Roots) Indent(root, isUneven || !MayMove(root, 0, kept), 0, columns);
        IndentComments(tree, columns);
        return columns;
    }

    /// <summary>
    /// A line that is kept as it is keeps its place, and with it the lines around it: moved apart, they would hang under other lines than before.
    /// </summary>
    private static bool MayMove(BlockSyntax block, int depth, HashSet<BlockSyntax> kept) =>
        (!kept.Contains(block) || block.Line.Indent == depth * Step) && block.Children.All(child => MayMove(child, depth + 1, kept));

    /// <summary>Lines that belong together stand at different depths: only their author can say which is meant.</summary>
    private static bool IsUneven(DealSyntaxTree tree) =>
        tree.Lines.Any(l => l.Content is not EmptyLineSyntax && l.Line.Indent != (l.Parent?.Children[0].Line.Indent ?? 0));

    private static void Indent(BlockSyntax block, bool stay, int depth, Dictionary<BlockSyntax, int> columns)
    {
        columns[block] = stay ? block.Line.Indent : depth * Step;
        foreach (var child in block.Children) Indent(child, stay, depth + 1, columns);
    }

    /// <summary>
    /// A comment on a line of its own goes with the line that stands as deep as it does: the one that follows, else one above it; else it
    /// goes with the one that follows.
    /// </summary>
    private static void IndentComments(DealSyntaxTree tree, Dictionary<BlockSyntax, int> columns)
    {
        BlockSyntax? next = null;
        for (int i = tree.Lines.Length - 1; i >= 0; i--)
        {
            var line = tree.Lines[i];
            if (line.Content is not EmptyLineSyntax) next = line;
            else columns[line] = ColumnFor(line, Above(tree, i), next, columns);
        }
    }

    private static int ColumnFor(BlockSyntax comment, BlockSyntax? above, BlockSyntax? next, Dictionary<BlockSyntax, int> columns)
    {
        int written = comment.Line.Indent;
        if (next?.Line.Indent == written) return columns[next];
        for (var line = above; line is not null; line = line.Parent)
        {
            if (line.Line.Indent == written) return columns[line];
        }
        return next is not null ? columns[next] : 0;
    }

    private static BlockSyntax? Above(DealSyntaxTree tree, int index)
    {
        while (--index >= 0)
        {
            if (tree.Lines[index].Content is not EmptyLineSyntax) return tree.Lines[index];
        }
        return null;
    }
}
