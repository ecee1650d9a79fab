using System.Collections.Immutable;
using System.Globalization;
using DealLang.Evaluating;
using DealLang.Reports.Building;
using DealLang.Reports.Differences;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;

namespace DealLang.Reports;

/// <summary>What a goal asks for, as a document: each value that reaches it, the lines that say so in a file, and what else changes with it.</summary>
public static class SolutionBuilder
{
    private static readonly ImmutableArray<Column> s_columns =
        [new("What"), new("Now", ColumnKind.Figure), new("Then", ColumnKind.Figure), new("Change", ColumnKind.Figure)];

    /// <param name="goal">The goal as it was written.</param>
    public static Document Build(WorldEvaluator evaluator, GoalSeek found, string goal, string caseName)
    {
        string unknown = found.Unknown.Figure.Path.ToString();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Headline($"{unknown} for {goal}", [Outcome(found)], null));
        var same = new Renames(evaluator.World, evaluator.World);
        foreach (decimal root in found.Roots)
        {
            string shown = FigureText.Of(root, found.Unknown.Figure.Unit, FigureStyles.Of(found.Unknown.Figure.Unit, found.Unknown.Figure.Path.Measure));
            var then = GoalSeek.With(evaluator, found.Unknown, root);
            var effects = new Effects(evaluator, then, caseName, same, same.Deals).Of([]);
            blocks.Add(new Section($"{unknown} = {shown}",
            [
                new Paragraph(Prose.Of($"Now {FigureText.Of(found.Unknown)}, and {goal.Split('=')[0].Trim()} {FigureText.Of(found.Goal)}. Unrounded {root.ToString("0.############################", CultureInfo.InvariantCulture)}.")),
                new Table(s_columns, [.. effects.Where(e => e.Path != found.Unknown.Figure.Path).Select(Row)]),
            ], Weight.Essential));
        }
        return new Document($"{unknown} for {goal}", blocks.DrainToImmutable());
    }

    private static string Outcome(GoalSeek found)
    {
        if (found.Roots.Length > 0) return Wording.Count(found.Roots.Length, "value");
        if (found.Reached is not var (low, high)) return "the goal has no value, whatever this is";
        string Shown(decimal value) => FigureText.Of(value, found.Goal.Figure.Unit, FigureStyles.Of(found.Goal.Figure.Unit, found.Goal.Figure.Path.Measure));
        return low == high ? $"it does not depend on it, and stays {Shown(low)}"
            : $"no value gives it: up to a thousand times as large or as small as now, it goes from {Shown(low)} to {Shown(high)}";
    }

    private static ImmutableArray<Cell> Row(Effect effect) => [effect.Path.Owner.Length == 0 ? effect.Path.ToString() : $"{effect.Path.Owner}: {Naming.Label(effect.Path)}", effect.Before, effect.After, effect.By];
}
