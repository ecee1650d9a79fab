using System.Collections.Immutable;
using DealLang.Editing.Hints;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Text;

namespace DealLang.Editing;

/// <summary>What follows from a line, shown at its end: what a formula comes to, what a leg is worth, which part a row is, which day is meant.</summary>
public static class InlayHints
{
    private delegate IEnumerable<InlayHint> Source(EditedWorld world, BlockSyntax block);

    private static readonly ImmutableArray<Source> Sources = [FormulaHints.Of, DerivedHints.Of, RestatedHints.Of, DateHints.Of];

    public static ImmutableArray<InlayHint> Of(EditedWorld world, DealSyntaxTree tree, TextSpan? within = null) =>
    [
        .. tree.Lines.Where(b => b.Content is not (EmptyLineSyntax or ErrorLineSyntax) && (within is not { } span || (b.Start < span.End && b.Start + b.Line.Text.Length > span.Start)))
            .SelectMany(b => Sources.SelectMany(source => source(world, b))).OrderBy(h => h.Position),
    ];

    /// <summary>Behind what the line says, before its citations.</summary>
    internal static int EndOf(BlockSyntax block)
    {
        int cited = block.Content.Children.OfType<CitationSyntax>().Select(c => c.Tokens.First).DefaultIfEmpty(block.Content.Tokens.End).Min();
        return block.Start + block.Line.Tokens[Math.Max(0, cited - 1)].End;
    }
}
