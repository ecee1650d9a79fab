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
        blocks.Add(new Headline($"{unknown} for {goal}", [Outcome(found, goal, evaluator.AsOf)], null));
        var same = new Renames(evaluator.World, evaluator.World);
        foreach (decimal root in found.Roots)
        {
            string shown = FigureText.Of(root, found.Unknown.Figure.Unit, FigureStyles.Of(found.Unknown.Figure.Unit, found.Unknown.Figure.Path.Measure));
            var then = GoalSeek.With(evaluator, found.Unknown, root);
            // A price, a count, a term: what is above nothing now is looked for above nothing.
            bool isBelow = root < 0m && found.Unknown.Value > 0m;
            var effects = new Effects(evaluator, then, caseName, same, same.Deals).Of([]);
            blocks.Add(new Section($"{unknown} = {shown}",
            [
                new Paragraph(Prose.Of($"Now {FigureText.Of(found.Unknown)}, and {goal.Split('=')[0].Trim()} {FigureText.Of(found.Goal)}. Unrounded {root.ToString("0.############################", CultureInfo.InvariantCulture)}.{(isBelow ? " It is less than nothing: where that means nothing, the goal cannot be reached so." : "")}")),
                new Table(s_columns, [.. effects.Where(e => e.Path != found.Unknown.Figure.Path).Select(Row)]),
            ], Weight.Essential));
        }
        return new Document($"{unknown} for {goal}", blocks.DrainToImmutable());
    }

    private static string Outcome(GoalSeek found, string goal, DateOnly asOf)
    {
        if (found.Roots.Length > 0) return English.Count(found.Roots.Length, "value");
        if (found.Reached is not var (low, high)) return $"{goal.Split('=')[0].Trim()} is not known as of {Wording.Day(asOf)}, whatever this is: `deal explain` says what would have to be stated";
        string Shown(decimal value) => FigureText.Of(value, found.Goal.Figure.Unit, FigureStyles.Of(found.Goal.Figure.Unit, found.Goal.Figure.Path.Measure));
        return low == high ? $"it does not depend on it, and stays {Shown(low)}"
            : $"no value gives it: up to a thousand times as large or as small as now, it goes from {Shown(low)} to {Shown(high)}";
    }

    private static ImmutableArray<Cell> Row(Effect effect) => [effect.Path.Owner.Length == 0 ? effect.Path.ToString() : $"{effect.Path.Owner}: {Naming.Label(effect.Path)}", effect.Before, effect.After, effect.By];
}
