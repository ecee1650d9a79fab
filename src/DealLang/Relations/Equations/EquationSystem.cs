using DealLang.Lowering;

namespace DealLang.Relations;

/// <summary>A table seen as sets: which figures each relation holds, and which of them it can be solved for.</summary>
internal sealed class EquationSystem
{
    private readonly RelationTable _table;
    private readonly Equation[] _equations;

    public EquationSystem(RelationTable table)
    {
        _table = table;
        _equations = [.. table.Relations.Select(r => new Equation(r, table))];
    }

    public RelationTable Table => _table;
    public IReadOnlyList<Equation> Equations => _equations;

    public FigureSet NewSet() => new(_table.Terms.Length);

    /// <summary>The equation by which a loop comes back to its figure, once all that it rests on is known; -1 where there is none.</summary>
    public int EquationOf(Loop loop, FigureSet known) => loop.Rests.Any(p => _table.SlotOf(p) is >= 0 and var rest && !known[rest]) ? -1 : Array.FindIndex(_equations, e => e.Relation.Name == loop.Relation && e.Figures[_table.SlotOf(loop.Unknown)]);

    /// <summary>Adds to <paramref name="known"/> whatever follows from it, in any order.</summary>
    public void Close(FigureSet known)
    {
        do Close(known, without: -1);
        while (CloseLoop(known));
    }

    private bool CloseLoop(FigureSet known)
    {
        foreach (var loop in _table.Loops)
        {
            int slot = _table.SlotOf(loop.Unknown);
            if (slot < 0 || known[slot] || EquationOf(loop, known) is not (>= 0 and var closing)) continue;
            var trial = NewSet();
            trial.CopyFrom(known);
            trial.Add(slot);
            Close(trial, closing);
            if (_equations[closing].Figures.OnlyOneNotIn(trial) != -1) continue;
            known.Add(slot);
            return true;
        }
        return false;
    }

    private void Close(FigureSet known, int without)
    {
        for (bool grown = true; grown;)
        {
            grown = false;
            for (int i = 0; i < _equations.Length; i++)
            {
                if (i == without) continue;
                var equation = _equations[i];
                int slot = equation.Figures.OnlyOneNotIn(known);
                if (slot < 0 || !equation.Solvable[slot]) continue;
                known.Add(slot);
                grown = true;
            }
        }
    }
}

/// <summary>One relation of a system.</summary>
internal sealed class Equation
{
    public Equation(Relation relation, RelationTable table)
    {
        Relation = relation;
        Figures = new FigureSet(table.Terms.Length);
        Solvable = new FigureSet(table.Terms.Length);
        Read(relation.Left, table, undoable: true);
        Read(relation.Right, table, undoable: true);
        foreach (var route in relation.Routes) Solvable.Add(table.SlotOf(route.Figure));
    }

    public Relation Relation { get; }
    public FigureSet Figures { get; }
    public FigureSet Solvable { get; }

    /// <summary>Mirrors <see cref="Isolation"/>: a figure can be isolated when it stands once and only sums and products lie over it.</summary>
    private void Read(Expression expression, RelationTable table, bool undoable)
    {
        switch (expression)
        {
            case Reference reference:
                int slot = reference.IsPlain ? table.SlotOf(reference.Path) : -1;
                // A figure of another owner, or of another view, is no unknown of this system.
                if (slot < 0) break;
                if (undoable && !Figures[slot]) Solvable.Add(slot);
                else Solvable.Remove(slot);
                Figures.Add(slot);
                break;
            case Binary binary:
                undoable &= binary.Operation is not (Operation.Min or Operation.Max);
                Read(binary.Left, table, undoable);
                Read(binary.Right, table, undoable);
                break;
            default:
                foreach (var part in expression.Parts) Read(part, table, undoable: false);
                break;
        }
    }
}
