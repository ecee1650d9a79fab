using DealLang.Syntax;
using DealLang.Syntax.Nodes;

namespace DealLang.Formatting;

/// <summary>Whether two files say the same, line by line: what each line hangs under, its nodes, its tokens as the language spells them.</summary>
internal static class Reading
{
    /// <returns>The lines of <paramref name="written"/> that say something else in <paramref name="formatted"/>; null when there are more or fewer of them there.</returns>
    public static List<BlockSyntax>? Differences(DealSyntaxTree written, DealSyntaxTree formatted)
    {
        var (before, after) = (Told(written), Told(formatted));
        if (before.Count != after.Count) return null;
        var counterparts = before.Zip(after).ToDictionary(p => p.First, p => p.Second);
        return [.. before.Where(line => !IsSame(line, counterparts[line], counterparts))];
    }

    private static List<BlockSyntax> Told(DealSyntaxTree tree) => [.. tree.Lines.Where(l => l.Content is not EmptyLineSyntax)];

    private static bool IsSame(BlockSyntax line, BlockSyntax other, Dictionary<BlockSyntax, BlockSyntax> counterparts) =>
        (line.Parent is null ? other.Parent is null : counterparts[line.Parent] == other.Parent)
        && IsSame(line.Content, other.Content)
        && (line.Line.Text == other.Line.Text || Spelled(line).SequenceEqual(Spelled(other)));

    private static bool IsSame(SyntaxNode node, SyntaxNode other) => node.GetType() == other.GetType() && Alike(node.Children, other.Children);

    private static bool Alike(IEnumerable<SyntaxNode> children, IEnumerable<SyntaxNode> others)
    {
        using var other = others.GetEnumerator();
        foreach (var child in children)
        {
            if (!other.MoveNext() || !IsSame(child, other.Current)) return false;
        }
        return !other.MoveNext();
    }

    private static IEnumerable<string> Spelled(BlockSyntax line) => Spelling.Of(line.Line).Where(text => text.Length > 0);
}
