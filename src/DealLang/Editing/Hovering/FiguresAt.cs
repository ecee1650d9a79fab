using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Syntax;
using DealLang.Text;

namespace DealLang.Editing.Hovering;

/// <summary>The figures of a place: the one that a path names, else those that the line states.</summary>
/// <param name="IsReference">The place names the figure.</param>
internal sealed record FiguresAt(ImmutableArray<FigureValue> Values, bool IsReference)
{
    public static FiguresAt Caret(EditedWorld world, BlockSyntax block, int position)
    {
        foreach (var (figure, place) in world.Bound.References)
        {
            if (place.Source == block.Tree.Text && (place.Span.Contains(position) || place.Span.End == position))
                return new(world.Value(figure) is { } value ? [value] : [], true);
        }
        return new([.. Line(world, block)], false);
    }

    /// <summary>The figures that a line states, in the order of its owner's model.</summary>
    public static IEnumerable<FigureValue> Line(EditedWorld world, BlockSyntax block)
    {
        var span = new TextSpan(block.Start, block.Line.Text.Length);
        if (block.Parent is null)
        {
            return world.World.Figures.Where(f => f.Location.Source == block.Tree.Text && span.Contains(f.Location.Span.Start))
                .Select(f => world.Value(new FigurePath("", f.Name))).OfType<FigureValue>();
        }
        return world.EvaluationAt(block)?.Figures.Where(f => Places(f.Figure).Any(p => p.Source == block.Tree.Text && span.Contains(p.Span.Start))) ?? [];
    }

    private static IEnumerable<Location> Places(ModelFigure figure) =>
        (figure.Fact?.Claims.Select(c => c.Location) ?? []).Concat(new[] { figure.Leg?.Location, figure.Location }.OfType<Location>());
}
