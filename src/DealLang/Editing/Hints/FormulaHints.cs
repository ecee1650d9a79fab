using DealLang.Editing.Hovering;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;

namespace DealLang.Editing.Hints;

/// <summary>What a figure of the file's own comes to.</summary>
internal static class FormulaHints
{
    public static IEnumerable<InlayHint> Of(EditedWorld world, BlockSyntax block)
    {
        if (block.Content is not FigureLineSyntax) yield break;
        foreach (var value in FiguresAt.Line(world, block))
            yield return new InlayHint(InlayHints.EndOf(block), "= " + world.Wording.Value(world.World, value), value.Figure.Path.ToString());
    }
}
