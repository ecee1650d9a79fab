using System.Globalization;
using DealLang.Editing.Hovering;
using DealLang.Lowering;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;

namespace DealLang.Editing.Hints;

/// <summary>What a count, a price or a ratio is on the share basis of the day that the world is seen from.</summary>
internal static class RestatedHints
{
    public static IEnumerable<InlayHint> Of(EditedWorld world, BlockSyntax block)
    {
        if (world.World.Splits.IsEmpty || block.Content is not (FactLineSyntax or LegLineSyntax)) yield break;
        foreach (var figure in FiguresAt.Line(world, block))
        {
            if (figure.Value is null || figure.Figure.AsOf is not { } day && world.EvaluationAt(block) is null) continue;
            var basis = figure.Figure.AsOf?.Last ?? world.EvaluationAt(block)!.Model.View.Date;
            decimal factor = Restatement.Factor(world.World, figure.Figure.Unit, basis, world.Evaluator.AsOf);
            if (factor == 1m) continue;
            var restated = figure with { Value = figure.Value * factor / figure.Figure.Restated, Low = null, High = null };
            yield return new InlayHint(InlayHints.EndOf(block), $"{world.Wording.Value(world.World, restated)} since the split", figure.Figure.Path.ToString());
            yield break;
        }
    }
}
