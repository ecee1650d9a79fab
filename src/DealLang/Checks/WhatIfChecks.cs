using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>B21: values of a case or a table that nothing reads; B15: what a table shows and nothing has.</summary>
internal static class WhatIfChecks
{
    public static IEnumerable<Diagnostic> Run(DealCompilation compilation) =>
        compilation.World is { Cases.IsEmpty: true, Tables.IsEmpty: true } ? [] : Of(compilation.Evaluator());

    private static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator)
    {
        var world = evaluator.World;
        var assigned = world.Cases.SelectMany(c => c.Assignments.All.OrderBy(a => a.Line.Location.Span.Start).Select(a => (Assignment: a, Named: a.Figure, Place: a.Line.Location)))
            .Concat(world.Tables.SelectMany(t => new[] { t.Rows, t.Cols }.OfType<Axis>()).Where(a => a.Stops[0].Assignment is not null).Select(a => (Assignment: a.Stops[0].Assignment!, Named: a.Named!, Place: a.Location)));
        foreach (var (assignment, named, place) in assigned)
        {
            if (!IsRead(evaluator, assignment))
                yield return Diagnostic.Create(Names.IdleAssignment, place, named.ToString(), Near(evaluator, new Reference(named))) with { Figure = named.ToString() };
        }
        foreach (var table in world.Tables)
        {
            foreach (var shown in table.Shown)
            {
                if (shown.Figure is not Reference { Path: var path } reference || IsThere(evaluator, table, reference)) continue;
                yield return Diagnostic.Create(Names.UnknownMeasure, shown.Location, path.Owner, (path with { Owner = "" }).ToString(), Near(evaluator, reference)) with { Figure = path.ToString() };
            }
        }
    }

    /// <summary>Which figures there are of that name, as a sentence.</summary>
    private static string Near(WorldEvaluator evaluator, Reference figure) =>
        WhyUnknown.Of(evaluator, figure, WorldEvaluator.BaseCase) is [';', ' ', 't', .. var there] ? $" T{there}." : "";

    /// <summary>Whether a line states it, or a model knows it, or one comes to others once it is there.</summary>
    private static bool IsRead(WorldEvaluator evaluator, Assignment assignment)
    {
        var (world, figure) = (evaluator.World, assignment.Figure);
        if (figure.Owner.Length == 0 || (world.Party(figure.Owner) is null && world.Deal(figure.Owner) is null)) return true;
        if (world.FactsOf(figure.Owner).Any(f => f.Key.Argument == figure.Argument && (f.Key.Measure == figure.Measure || SecondAmounts.Of(f.Key.Measure) == figure.Measure))) return true;
        if (evaluator.Value(figure, null, WorldEvaluator.BaseCase) is not null) return true;
        // Earnings of no year beside those of 2025 are a figure more, and move none.
        if (figure.Argument.Length == 0 && world.FactsOf(figure.Owner, figure.Measure).Any()) return false;
        var with = evaluator.With(Assignments.From([assignment]));
        return world.Parts.All.Where(p => p.Deals.Any(d => d.Name == figure.Owner) || p.Parties.Any(q => q.Name == figure.Owner)).Any(part =>
            part.Deals.Any(d => Differ(evaluator.Evaluate(d, evaluator.DefaultView(d), WorldEvaluator.BaseCase), with.Evaluate(d, with.DefaultView(d), WorldEvaluator.BaseCase), figure))
            || part.Parties.Any(p => Differ(evaluator.Evaluate(p, evaluator.Now, WorldEvaluator.BaseCase), with.Evaluate(p, with.Now, WorldEvaluator.BaseCase), figure)));
    }

    private static bool Differ(Evaluation asItStands, Evaluation with, FigurePath assumed) =>
        !with.Figures.Where(f => f.Figure.Assumed != assumed).Select(f => (f.Figure.Path, f.Value, f.Mark, f.Low, f.High)).SequenceEqual(asItStands.Figures.Select(f => (f.Figure.Path, f.Value, f.Mark, f.Low, f.High)));

    private static bool IsThere(WorldEvaluator evaluator, Sensitivity table, Reference shown) => shown.Path.Owner.Length == 0
        || new[] { evaluator, evaluator.With(SensitivityCells.Assigned(table.Rows.Stops[^1], table.Cols?.Stops[^1] ?? new Stop(""))) }.Any(world => world.Value(shown, WorldEvaluator.BaseCase) is { } found && (found.Value is not null || found.Figure.Path == world.Canonical(shown.Path)));
}
