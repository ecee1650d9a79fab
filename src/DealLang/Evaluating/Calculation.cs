using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Evaluating;

/// <summary>
/// A model laid out for working out: one slot for each figure, in order, then for each figure of another owner, then for the sides of the
/// ties and the amounts of the transfers. Everything is found by running the slots through, with one leaf moved at a time where the
/// question is how far it carries.
/// </summary>
internal sealed class Calculation
{
    private readonly List<Formula?> _formulas = [];
    private readonly List<int[]> _reads = [];
    private readonly List<Leaf> _leaves = [];
    private readonly Dictionary<Reference, int> _slots = [];

    /// <param name="outside">A figure that is not the model's own.</param>
    public Calculation(Model model, string caseName, IEnumerable<Expression> results, Func<Reference, FigureValue?> outside)
    {
        for (int slot = 0; slot < model.Figures.Length; slot++) _slots[new Reference(model.Figures[slot].Path)] = slot;
        foreach (var figure in model.Figures) Add(figure.Formula, figure.Formula is null ? Leaf.Of(figure, caseName) : default);
        var all = results.ToList();
        foreach (var expression in model.Figures.Where(f => f.Formula is not null).Select(f => f.Formula!).Concat(all))
        {
            foreach (var reference in expression.References())
            {
                if (_slots.TryAdd(reference, _formulas.Count)) Add(null, Leaf.Of(outside(reference)));
            }
        }
        FirstResult = _formulas.Count;
        foreach (var expression in all) Add(expression, default);
        for (int slot = 0; slot < model.Figures.Length; slot++) Compile(slot, model.Figures[slot].Formula);
        for (int i = 0; i < all.Count; i++) Compile(FirstResult + i, all[i]);
    }

    public int Count => _formulas.Count;

    /// <summary>The slot of the first of the expressions asked for beside the figures.</summary>
    public int FirstResult { get; }

    public IEnumerable<int> Leaves => Enumerable.Range(0, Count).Where(IsLeaf);
    public bool IsLeaf(int slot) => _formulas[slot] is null;
    public Leaf LeafAt(int slot) => _leaves[slot];

    public decimal?[] Run(Func<Leaf, decimal?> start)
    {
        var slots = new decimal?[Count];
        for (int slot = 0; slot < Count; slot++)
        {
            if (IsLeaf(slot)) slots[slot] = start(_leaves[slot]);
        }
        for (int slot = 0; slot < Count; slot++) slots[slot] = _formulas[slot] is { } formula ? formula(slots) : slots[slot];
        return slots;
    }

    /// <summary>What changes when one leaf has another value; slots that do not read it, near or far, keep theirs.</summary>
    public decimal?[] Rerun(decimal?[] from, int leaf, decimal? value)
    {
        var slots = (decimal?[])from.Clone();
        var moved = new bool[Count];
        (slots[leaf], moved[leaf]) = (value, true);
        for (int slot = 0; slot < Count; slot++)
        {
            if (_formulas[slot] is not { } formula || !Array.Exists(_reads[slot], read => moved[read])) continue;
            (slots[slot], moved[slot]) = (formula(slots), true);
        }
        return slots;
    }

    private void Add(Expression? formula, Leaf leaf)
    {
        _formulas.Add(formula is null ? null : _ => null);
        _reads.Add([]);
        _leaves.Add(leaf);
    }

    private void Compile(int slot, Expression? expression)
    {
        if (expression is null) return;
        _formulas[slot] = CompiledExpression.Compile(expression, reference => _slots[reference]);
        _reads[slot] = [.. expression.References().Select(reference => _slots[reference]).Distinct()];
    }
}
