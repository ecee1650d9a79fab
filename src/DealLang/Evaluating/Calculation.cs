using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Evaluating;

/// <summary>
/// A model laid out for working out: one slot for each figure, in order, then for the sides of the ties and the amounts of the transfers, then
/// for each figure of another owner. Everything is found by running the slots through, with one leaf moved at a time where the question is
/// how far it carries.
/// </summary>
internal sealed class Calculation
{
    private readonly Func<Reference, FigureValue?> _outside;
    private readonly System.Collections.Immutable.ImmutableArray<FigurePath> _fallsWith;
    private readonly Dictionary<Reference, int> _slots = [];
    private readonly Formula?[] _formulas;
    private readonly LargeFormula?[] _large;
    private readonly int[][] _reads;
    private List<int>?[]? _readers;
    private readonly List<Leaf?> _leaves = [];
    private readonly HashSet<int> _read = []; // by the formula that is being compiled

    /// <param name="outside">A figure that is not the model's own.</param>
    public Calculation(Model model, string caseName, IReadOnlyCollection<Expression> results, Func<Reference, FigureValue?> outside)
    {
        (_outside, _fallsWith) = (outside, model.FallsWith);
        FirstResult = model.Figures.Length;
        _formulas = new Formula?[FirstResult + results.Count];
        _reads = new int[_formulas.Length][];
        _large = new LargeFormula?[_formulas.Length];
        _slots.EnsureCapacity(_formulas.Length);
        foreach (var figure in model.Figures)
        {
            _slots[new Reference(figure.Path)] = _leaves.Count;
            _leaves.Add(figure.Formula is null ? Leaf.Of(figure, caseName) : null);
        }
        for (int i = 0; i < results.Count; i++) _leaves.Add(null);
        for (int slot = 0; slot < FirstResult; slot++) Compile(slot, model.Figures[slot].Formula);
        int next = FirstResult;
        foreach (var result in results) Compile(next++, result);
    }

    public int Count => _leaves.Count;

    /// <summary>The slot of the first of the expressions asked for beside the figures.</summary>
    public int FirstResult { get; }

    public IEnumerable<int> Leaves
    {
        get
        {
            for (int slot = 0; slot < Count; slot++)
            {
                if (IsLeaf(slot)) yield return slot;
            }
        }
    }

    public bool IsLeaf(int slot) => _leaves[slot] is not null;
    public Leaf LeafAt(int slot) => _leaves[slot]!;

    public decimal?[] Run(Func<Leaf, decimal?> start)
    {
        var slots = new decimal?[Count];
        for (int slot = 0; slot < Count; slot++)
        {
            if (_leaves[slot] is { } leaf) slots[slot] = start(leaf);
        }
        for (int slot = 0; slot < _formulas.Length; slot++)
        {
            if (_formulas[slot] is { } formula) slots[slot] = formula(slots);
        }
        return slots;
    }

    /// <summary>The slots that read a leaf, near or far, in order.</summary>
    public int[] Behind(int leaf)
    {
        var readers = _readers ??= Readers();
        var behind = new HashSet<int>();
        var open = new Stack<int>();
        open.Push(leaf);
        while (open.TryPop(out int read))
        {
            foreach (int slot in readers[read] ?? [])
            {
                if (behind.Add(slot)) open.Push(slot);
            }
        }
        int[] ordered = new int[behind.Count];
        behind.CopyTo(ordered);
        Array.Sort(ordered);
        return ordered;
    }

    private List<int>?[] Readers()
    {
        var readers = new List<int>?[Count];
        for (int slot = 0; slot < _formulas.Length; slot++)
        {
            foreach (int read in _reads[slot] ?? []) (readers[read] ??= []).Add(slot);
        }
        return readers;
    }

    /// <summary>The formula in a slot that is not worked out anew for every leaf that moves; null for any other.</summary>
    public LargeFormula? LargeAt(int slot) => _large[slot];

    /// <summary>A part of one of the formulas, which reads nothing that they do not.</summary>
    public Formula PartOf(Expression formula) => CompiledExpression.Compile(formula, SlotOf);

    /// <summary>What a slot's formula comes to.</summary>
    public decimal? Work(int slot, decimal?[] slots) => _formulas[slot]!(slots);

    /// <summary>What changes when one leaf has another value; slots that do not read it keep theirs.</summary>
    /// <param name="behind">Those that read it.</param>
    public decimal?[] Rerun(decimal?[] from, int leaf, decimal? value, int[] behind)
    {
        var slots = (decimal?[])from.Clone();
        slots[leaf] = value;
        foreach (int slot in behind) slots[slot] = _formulas[slot]!(slots);
        return slots;
    }

    private void Compile(int slot, Expression? expression)
    {
        if (expression is null) return;
        _read.Clear();
        _large[slot] = LargeFormula.Of(expression, SlotOf);
        _formulas[slot] = _large[slot] is { } large ? large.Work : CompiledExpression.Compile(expression, SlotOf);
        _reads[slot] = new int[_read.Count];
        _read.CopyTo(_reads[slot]);
    }

    /// <summary>The slot of a figure that a formula reads.</summary>
    public int SlotOf(Reference reference)
    {
        if (!_slots.TryGetValue(reference, out int slot))
        {
            _slots[reference] = slot = _leaves.Count;
            var leaf = Leaf.Of(_outside(reference));
            // The most of everything at once is where such a one is least.
            _leaves.Add(_fallsWith.Contains(reference.Path) ? leaf with { Low = leaf.High, High = leaf.Low } : leaf);
        }
        _read.Add(slot);
        return slot;
    }
}
