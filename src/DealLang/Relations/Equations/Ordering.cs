using DealLang.Lowering;

namespace DealLang.Relations;

/// <summary>A figure and the route by which it is found.</summary>
internal sealed record Step(int Slot, Relation Relation, Expression Formula);

/// <summary>
/// The order in which the unknowns fall. The first relation of the table with exactly one unknown that it can be solved for defines that
/// unknown, and the search starts over from the top; a relation that never defined anything and whose figures are all known is a tie. So
/// a further stated figure turns a derived one into a tie and leaves the routes of unrelated figures as they were.
/// </summary>
internal sealed class Ordering
{
    private readonly EquationSystem _system;
    private readonly FigureSet _stated;
    private readonly bool[] _used;
    private readonly List<Step> _steps = [];

    private Ordering(EquationSystem system)
    {
        _system = system;
        _used = new bool[system.Equations.Count];
        Known = system.NewSet();
        _stated = system.NewSet();
    }

    public FigureSet Known { get; }
    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>Bounds that nothing else gives, which stand in for their figures.</summary>
    public List<int> AdmittedBounds { get; } = [];

    /// <param name="given">Stated outright.</param>
    /// <param name="bounds">Stated as a cap, a floor or an open range: an input only where nothing else gives the figure, in this order.</param>
    public static Ordering Of(EquationSystem system, IEnumerable<int> given, IEnumerable<int> bounds)
    {
        var ordering = new Ordering(system);
        foreach (int slot in given) ordering.Known.Add(slot);
        ordering._stated.CopyFrom(ordering.Known);
        ordering.Derive();
        foreach (int slot in bounds)
        {
            if (ordering.Known[slot]) continue;
            ordering.Known.Add(slot);
            ordering.AdmittedBounds.Add(slot);
            ordering.Derive();
        }
        ordering.DeriveRest();
        return ordering;
    }

    public IReadOnlyList<Relation> Ties
    {
        get
        {
            var ties = new List<Relation>();
            for (int i = 0; i < _used.Length; i++)
            {
                if (IsTie(i) && !_system.Equations[i].Relation.IsFallback && (!_system.Equations[i].Relation.IsShortcut || IsOnlyCheck(_system.Equations[i]))) ties.Add(_system.Equations[i].Relation);
            }
            foreach (var shortcut in _steps.Where(s => s.Relation.IsShortcut))
            {
                int same = ties.FindLastIndex(t => shortcut.Relation.Combines.Contains(t.Name));
                if (same >= 0) ties.RemoveAt(same);
            }
            return ties;
        }
    }

    private bool IsTie(int equation) => !_used[equation] && _system.Equations[equation].Figures.OnlyOneNotIn(Known) == -1;

    /// <summary>What follows from other relations checks something only where all of it is stated and those do not reach round to its first figure.</summary>
    private bool IsOnlyCheck(Equation shortcut)
    {
        if (shortcut.Figures.OnlyOneNotIn(_stated) != -1 || shortcut.Relation.Left is not Reference first) return false;
        int slot = _system.Table.SlotOf(first.Path);
        return !Enumerable.Range(0, _used.Length).Any(i => IsTie(i) && !_system.Equations[i].Relation.IsShortcut && _system.Equations[i].Figures[slot]);
    }

    private void Derive()
    {
        while (DeriveOne(afterLoops: false) || SolveOne()) { }
    }

    /// <summary>What only a loop, or a figure that is no more than a bound, goes before.</summary>
    private void DeriveRest()
    {
        while (DeriveOne(afterLoops: true)) Derive();
    }

    /// <summary>
    /// A loop is cut at its figure: with that supposed to be known the others follow, until the relation that gives it back has both sides. Those others are
    /// then written into it, so that one figure is left in it to be found.
    /// </summary>
    private bool SolveOne()
    {
        foreach (var loop in _system.Table.Loops)
        {
            int slot = _system.Table.SlotOf(loop.Unknown);
            if (slot < 0 || Known[slot] || _system.EquationOf(loop, Known) is not (>= 0 and var closing) || _used[closing]) continue;
            if (Around(slot, closing) is not { } residual) continue;
            _used[closing] = true;
            Known.Add(slot);
            _steps.Add(new Step(slot, _system.Equations[closing].Relation, new Root(loop.Unknown, residual, loop.Low, loop.High)));
            return true;
        }
        return false;
    }

    /// <summary>The two sides of a relation as they follow from one figure; null where they need more than that.</summary>
    private Expression? Around(int slot, int closing)
    {
        var trial = new Ordering(_system);
        _used.CopyTo(trial._used, 0);
        trial.Known.CopyFrom(Known);
        trial.Known.Add(slot);
        trial._used[closing] = true;
        var equation = _system.Equations[closing];
        while (equation.Figures.OnlyOneNotIn(trial.Known) != -1)
        {
            if (!trial.DeriveOne(afterLoops: false)) return null;
        }
        var found = new Dictionary<FigurePath, Expression>();
        foreach (var step in trial._steps) found[_system.Table.Terms[step.Slot].Path] = Substitution.In(step.Formula, found);
        return Substitution.In(equation.Relation.Left, found) - Substitution.In(equation.Relation.Right, found);
    }

    private bool DeriveOne(bool afterLoops)
    {
        for (int i = 0; i < _used.Length; i++)
        {
            if (_used[i] || (!afterLoops && _system.Equations[i].Relation.IsAfterLoops)) continue;
            var equation = _system.Equations[i];
            int slot = equation.Figures.OnlyOneNotIn(Known);
            if (slot < 0 || !equation.Solvable[slot]) continue;
            var path = _system.Table.Terms[slot].Path;
            if (Isolation.Solve(equation.Relation, path) is not { } formula) continue;
            _used[i] = true;
            Known.Add(slot);
            _steps.Add(new Step(slot, equation.Relation, formula));
            return true;
        }
        return false;
    }
}
