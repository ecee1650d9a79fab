using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Relations;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Lowering;

/// <summary>A filled form, its unknowns put in order: the model.</summary>
internal static class ModelAssembly
{
    /// <param name="asItStands">A figure of the same owner in the world as the files state it; for a world that assumes nothing.</param>
    public static Model Of(Form form, Func<FigurePath, FigureValue?>? asItStands = null)
    {
        Assume(form);
        var table = form.Table();
        var system = new EquationSystem(table);
        var (given, bounds, undisclosed) = Sort(form, table);
        // What the files assume of themselves is stated there: only what a case or a what-if puts in its place makes anything else give way.
        if (!form.Reading.Assignments.IsEmpty && form.Given.Values.Any(figure => figure.Origin == Origin.Assumed))
            given = Displacement.Hold(form, system, given, bounds, path => asItStands?.Invoke(path) is { Figure.Formula: not null } found ? (found.Value, found.Low, found.High) : null);
        var ordering = Ordering.Of(system, given, bounds);

        var taken = system.NewSet();
        foreach (int slot in given) taken.Add(slot);
        foreach (int slot in ordering.AdmittedBounds) taken.Add(slot);
        var parameters = table.Terms.Where((_, slot) => taken[slot]).Select(term => form.Given[term.Path]);
        var derived = ordering.Steps.Select(step => Derived(table.Terms[step.Slot], step));
        var model = new Model(form.Owner, form.Reading.View)
        {
            Figures = [.. parameters, .. derived],
            Unknown = Unknown(system, ordering.Known, undisclosed),
            Transfers = [.. form.Transfers],
            Comparisons = [.. form.Comparisons],
            WithoutRate = [.. form.WithoutRate],
        };
        return model with { Ties = ModelTies.Of(model, form, table, ordering, bounds.Where(b => !ordering.AdmittedBounds.Contains(b))) };
    }

    /// <summary>What is put in the place of figures of this owner, but for what the form reads under a name of its own.</summary>
    private static void Assume(Form form)
    {
        foreach (var (path, line) in form.Reading.Assignments.All.Where(a => a.Figure.Owner == form.Owner && !IsRead(form, a.Figure)).OrderBy(a => a.Figure.ToString(), StringComparer.Ordinal))
        {
            if (line.Quantity is not { } quantity) continue;
            if (!form.Knows(path)) form.Input(path.Measure, quantity.Unit, path.Argument);
            var unit = form.UnitOf(path)!;
            if (Dimensions.Fit(quantity, unit) is not { } fitted) continue;
            form.Given[path] = new ModelFigure(path, unit, Origin.Assumed) { Quantity = fitted, Location = line.Location, Assumed = path };
        }
    }

    private static bool IsRead(Form form, FigurePath path) =>
        form.Consumed.Any(f => f.Key.Owner == path.Owner && f.Key.Measure == path.Measure && f.Key.Argument == path.Argument);

    /// <summary>
    /// Legs and outright statements are given. A cap, a floor or an open range of a reported figure is a bound, as is what the market
    /// said before the deal was marked anew; what is undisclosed is neither.
    /// </summary>
    private static (List<int> Given, List<int> Bounds, List<int> Undisclosed) Sort(Form form, RelationTable table)
    {
        var (given, bounds, undisclosed) = (new List<int>(), new List<int>(), new List<int>());
        for (int slot = 0; slot < table.Terms.Length; slot++)
        {
            if (!form.Given.TryGetValue(table.Terms[slot].Path, out var figure)) continue;
            var kind = figure.Quantity! switch
            {
                { Shape: Shape.Undisclosed } => undisclosed,
                _ when figure.IsSuperseded => bounds,
                { Shape: Shape.Cap or Shape.Floor } or { Shape: Shape.Range, Base: null } when figure.Leg is null => bounds,
                _ => given,
            };
            kind.Add(slot);
        }
        return (given, bounds, undisclosed);
    }

    private static ModelFigure Derived(Term term, Step step) =>
        new(term.Path, term.Unit, step.Formula is Root ? Origin.Solved : Origin.Derived)
        {
            Formula = step.Formula,
            Leg = step.Relation.Leg is { } leg && step.Relation.Left is Reference agreed && agreed.Path == term.Path ? leg : null,
            Relation = step.Relation.Name,
            Note = step.Relation.Note,
        };

    private static ImmutableArray<UnknownFigure> Unknown(EquationSystem system, FigureSet known, List<int> undisclosed)
    {
        var missing = MissingFigures.Find(system, known, undisclosed);
        return [.. system.Table.Terms.Select((t, slot) => new UnknownFigure(t.Path, t.Unit, missing[slot])).Where(u => !u.Missing.IsDefault)];
    }
}
