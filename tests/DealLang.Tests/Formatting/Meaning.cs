using System.Collections.Immutable;
using DealLang.Formatting;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;

namespace DealLang.Tests.Formatting;

/// <summary>What a file says, without its layout: each line's depth, its nodes, the tokens as the language spells them.</summary>
internal static class Meaning
{
    public static ImmutableArray<string> Of(DealSyntaxTree tree) =>
        [.. tree.Lines.Where(l => l.Content is not EmptyLineSyntax).Select(l => $"{Depth(l)} {Line(l.Line)}{(l.Note.Length > 0 ? " ## " + l.Note : "")}")];

    public static IEnumerable<string> Comments(DealSyntaxTree tree) =>
        tree.Lines.SelectMany(l => l.Line.Tokens).SelectMany(t => t.LeadingTrivia.ToString().Split('\n', '\r'))
            .Where(t => t.Contains('#', StringComparison.Ordinal)).Select(t => t[t.IndexOf('#', StringComparison.Ordinal)..].TrimEnd());

    private static string Line(SyntaxLine line) => line.Content is ErrorLineSyntax
        ? line.Text.TrimStart('\uFEFF').Trim() // the mark of the file, where the blank lines before it are gone
        : Nodes(line.Content) + string.Join('|', Spelling.Of(line).Where(t => t.Length > 0));

    private static string Nodes(SyntaxNode node) =>
        $"{node.KindName}({string.Concat(node.Children.Select(Nodes))})";

    private static int Depth(BlockSyntax line) => line.Parent is { } parent ? 1 + Depth(parent) : 0;
}
