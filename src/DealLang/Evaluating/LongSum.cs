using DealLang.Lowering;

namespace DealLang.Evaluating;

/// <summary>A sum of many terms: which slots its terms read.</summary>
internal sealed class LongSum : LargeFormula
{
    /// <summary>Fewer terms are added anew.</summary>
    private const int Least = 64;

    private readonly Formula _sum;
    private readonly Formula[] _terms;
    private readonly Dictionary<int, List<int>> _readBy = [];

    private LongSum(Expression sum, List<Expression> terms, Func<Reference, int> slotOf)
    {
        (_sum, _terms) = (CompiledExpression.Compile(sum, slotOf), new Formula[terms.Count]);
        for (int i = 0; i < terms.Count; i++)
        {
            int term = i;
            _terms[i] = CompiledExpression.Compile(terms[i], reference =>
            {
                int slot = slotOf(reference);
                if (!_readBy.TryGetValue(slot, out var readers)) _readBy[slot] = readers = [];
                if (readers.Count == 0 || readers[^1] != term) readers.Add(term);
                return slot;
            });
        }
    }

    public static LongSum? Of(Binary sum, Func<Reference, int> slotOf)
    {
        var terms = new List<Expression>();
        var open = new Stack<Expression>([sum]);
        while (open.TryPop(out var part))
        {
            if (part is Binary { Operation: Operation.Add } more)
            {
                open.Push(more.Right);
                open.Push(more.Left);
            }
            else terms.Add(part);
        }
        return terms.Count < Least ? null : new LongSum(sum, terms, slotOf);
    }

    public override decimal? Work(decimal?[] slots) => _sum(slots);

    public override Worked? At(decimal?[] slots)
    {
        var terms = new decimal?[_terms.Length];
        for (int i = 0; i < terms.Length; i++) terms[i] = _terms[i](slots);
        return Work(slots) is { } sum ? new Added(this, terms, sum) : null;
    }

    private sealed class Added(LongSum formula, decimal?[] terms, decimal sum) : Worked
    {
        private readonly HashSet<int> _changed = [];

        public override decimal? With(decimal?[] slots, List<int> moved)
        {
            _changed.Clear();
            decimal? now = sum;
            try
            {
                foreach (int slot in moved)
                {
                    if (!formula._readBy.TryGetValue(slot, out var readers)) continue;
                    foreach (int term in readers)
                    {
                        if (_changed.Add(term)) now += formula._terms[term](slots) - terms[term];
                    }
                }
                return now;
            }
            catch (OverflowException)
            {
                return null;
            }
        }
    }
}
