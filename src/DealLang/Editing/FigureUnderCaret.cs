using DealLang.Editing.Hovering;
using DealLang.Lowering;
using DealLang.Syntax;

namespace DealLang.Editing;

/// <summary>The figure that a place names or states.</summary>
public static class FigureUnderCaret
{
    public static FigurePath? Of(EditedWorld world, DealSyntaxTree tree, int position) =>
        new Caret(tree, position).Block is { } block && FiguresAt.Caret(world, block, position).Values is [var first, ..] ? first.Figure.Path : null;
}
