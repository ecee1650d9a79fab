using DealLang.Lowering;
using DealLang.Runtime;

namespace DealLang.Evaluating;

/// <summary>A formula over a network: which slots weigh which of its edges, so that one that moves is looked at alone.</summary>
internal sealed class NetworkFormula : LargeFormula
{
    /// <summary>The number of nodes and two of them stand before the edges; an edge is from, to, weight.</summary>
    private const int Heading = 3;
    private const int Parts = 3;

    private readonly Function _function;
    private readonly decimal?[] _fixed;
    private readonly List<Argument> _moving = [];
    private readonly Dictionary<int, List<Argument>> _readBy = [];

    public NetworkFormula(Call call, Func<Reference, int> slotOf)
    {
        (_function, _fixed) = (call.Function, new decimal?[call.Arguments.Length]);
        for (int i = 0; i < call.Arguments.Length; i++)
        {
            if (call.Arguments[i] is Number number)
            {
                _fixed[i] = number.Value;
                continue;
            }
            var read = new HashSet<int>();
            var argument = new Argument(i, CompiledExpression.Compile(call.Arguments[i], reference =>
            {
                int slot = slotOf(reference);
                read.Add(slot);
                return slot;
            }));
            _moving.Add(argument);
            foreach (int slot in read)
            {
                if (!_readBy.TryGetValue(slot, out var readers)) _readBy[slot] = readers = [];
                readers.Add(argument);
            }
        }
    }

    private sealed record Argument(int Place, Formula Formula);

    public override decimal? Work(decimal?[] slots) => _function.Apply(Arguments(slots));

    private decimal?[] Arguments(decimal?[] slots)
    {
        var arguments = (decimal?[])_fixed.Clone();
        foreach (var argument in _moving) arguments[argument.Place] = argument.Formula(slots);
        return arguments;
    }

    public override Worked? At(decimal?[] slots)
    {
        var arguments = Arguments(slots);
        return _function.Around!(arguments) is { } network ? new Solved(this, arguments, network) : null;
    }

    private sealed class Solved(NetworkFormula formula, decimal?[] arguments, NetworkValue network) : Worked
    {
        /// <summary>From the solution where one edge has another weight, else anew.</summary>
        public override decimal? With(decimal?[] slots, List<int> moved)
        {
            int edge = -1;
            decimal? weight = null;
            foreach (int slot in moved)
            {
                if (!formula._readBy.TryGetValue(slot, out var readers)) continue;
                foreach (var reader in readers)
                {
                    if (reader.Formula(slots) is var now && now == arguments[reader.Place]) continue;
                    int at = (reader.Place - Heading) / Parts;
                    if ((edge >= 0 && edge != at) || reader.Place % Parts != Parts - 1 || now is null) return formula.Work(slots);
                    (edge, weight) = (at, now);
                }
            }
            return edge < 0 ? network.Value : network.With(edge, weight!.Value);
        }
    }
}
