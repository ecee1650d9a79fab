using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;

namespace DealLang.Editing.Hovering;

/// <summary>How an expectation came out: what the figure is, and whether that was expected.</summary>
internal static class ExpectationStory
{
    public static string? Of(EditedWorld world, BlockSyntax block, SyntaxToken token)
    {
        if (block.Content is not ExpectLineSyntax line || token.Index < line.Operator.Index) return null;
        var result = world.Evaluator.Expectations(WorldEvaluator.BaseCase).FirstOrDefault(r => r.Expectation.Location == block.Location);
        if (result is null) return null;
        var value = world.Evaluator.Value(result.Expectation.Subject, WorldEvaluator.BaseCase);
        var figure = result.Expectation.Subject is Reference reference ? value with { Figure = value.Figure with { Path = reference.Path } } : value;
        return $"{(result.Passed ? "Passed" : "Failed")}: `{block.Line.TextOf(line.Subject)}` is **{world.Wording.Value(world.World, figure)}**";
    }
}
