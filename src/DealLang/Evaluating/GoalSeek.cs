using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Evaluating;

/// <summary>Which values of one figure make another come out as wanted.</summary>
/// <param name="Unknown">The figure that is varied, as it is without it.</param>
/// <param name="Goal">The figure that is wanted, as it is.</param>
/// <param name="Roots">Every value found, in ascending order, in the unknown's unit; to 12 digits.</param>
/// <param name="Reached">The lowest and the highest that the goal came to on the way; null where it had no value.</param>
public sealed record GoalSeek(FigureValue Unknown, FigureValue Goal, ImmutableArray<decimal> Roots, (decimal Low, decimal High)? Reached)
{
    /// <summary>How many times as large, and as small, a value is looked for.</summary>
    private const int Decades = 3;
    private const int StepsPerDecade = 12;

    /// <summary>How near the goal must come, as a part of it: a jump over it is no solution.</summary>
    private const decimal Near = 0.000_000_01m;

    /// <summary>The world as the unknown's value makes it.</summary>
    public static WorldEvaluator With(WorldEvaluator evaluator, FigureValue unknown, decimal value) =>
        evaluator.With(Assigned(unknown, value));

    /// <param name="goal">What is wanted: a figure, and the value that it is to equal.</param>
    /// <returns>Null when the unknown or the goal is no figure of the world.</returns>
    public static GoalSeek? Find(WorldEvaluator evaluator, Reference unknown, Expectation goal, string caseName)
    {
        if (evaluator.Value(unknown.Path, evaluator.FindView(unknown.Path.Owner, unknown.View), caseName) is not { } varied || goal.Value.Value is not { } wanted) return null;
        var now = evaluator.Value(goal.Subject, caseName);
        var models = new SharedModels();
        (decimal Low, decimal High)? reached = null;
        decimal? Off(decimal value)
        {
            if (evaluator.With(Assigned(varied, value), models).Value(goal.Subject, caseName).Value is not { } came) return null;
            reached = reached is var (low, high) ? (Math.Min(low, came), Math.Max(high, came)) : (came, came);
            return came - wanted;
        }
        var roots = new SortedSet<decimal>();
        (decimal At, decimal Off)? before = null;
        foreach (decimal at in Points(varied.Value))
        {
            if (Off(at) is not { } off)
            {
                before = null;
                continue;
            }
            if (off == 0m) roots.Add(Rounding.ToDigits(at, Solver.Digits));
            else if (before is var (last, was) && was != 0m && Math.Sign(was) != Math.Sign(off) && Solver.Root(Off, last, at) is { } root
                && Off(root) is { } left && Math.Abs(left) <= Math.Max(Math.Abs(wanted), Math.Abs(off - was) * Near) * Near + (Math.Abs(off - was) * Near)) roots.Add(root);
            before = (at, off);
        }
        return new GoalSeek(varied, now, [.. roots], reached);
    }

    private static Assignments Assigned(FigureValue unknown, decimal value) =>
        Assignments.From([Assignment.Of(unknown.Figure.Path, new Quantity(value, unknown.Figure.Unit, Shape.Stated), unknown.Figure.Location ?? s_nowhere)]);

    private static readonly Text.Location s_nowhere = new(Text.SourceText.From("", DealCompilation.QuestionPath), default);

    /// <summary>From far below nothing to far above, closer together where the figure is; around one where nothing is known of it.</summary>
    private static IEnumerable<decimal> Points(decimal? now)
    {
        decimal about = now is { } known and not 0m ? Math.Abs(known) : 1m;
        var above = new List<decimal>();
        for (int step = -Decades * StepsPerDecade; step <= Decades * StepsPerDecade; step++)
            above.Add(about * Growth.Power(10m, step / (decimal)StepsPerDecade)!.Value);
        return above.Select(a => -a).Reverse().Append(0m).Concat(above);
    }
}
