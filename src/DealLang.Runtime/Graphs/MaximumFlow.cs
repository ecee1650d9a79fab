namespace DealLang.Runtime;

/// <summary>
/// The most that can go from a source to a sink through edges of limited capacity (Dinic 1970): shortest ways first, each level of ways filled
/// before the next is looked for. Exact in decimal, since it only adds and subtracts.
/// </summary>
public static class MaximumFlow
{
    /// <summary>Arguments: the number of nodes, the source, the sink, then for each edge from, to, capacity.</summary>
    /// <returns>Null where it hangs on an edge of unknown capacity; 0 where no way leads through, or source and sink are one.</returns>
    public static decimal? Between(params decimal?[] arguments) => Unknown.IfUndefined(() => Network.ReadOpen(arguments) is not { } network ? null
        : network.First == network.Second ? 0m : network.IfBounded(new ResidualFlow(network).Push(network.First, network.Second)));

    /// <summary>The same, ready to be asked with one edge of another capacity.</summary>
    /// <returns>Null where an argument is unknown, or the flow has no value.</returns>
    public static NetworkValue? Around(params decimal?[] arguments)
    {
        if (Network.Read(arguments) is not { } network || network.First == network.Second) return null;
        try
        {
            return new AroundFlow(network);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>More capacity helps where every smallest cut goes through the edge; less harms as far as its flow finds no other way.</summary>
    private sealed class AroundFlow : NetworkValue
    {
        private readonly ResidualFlow _flow;
        private readonly int _source;
        private readonly int _sink;
        private readonly bool[] _reached;
        private readonly bool[] _reaching;

        public AroundFlow(Network network) : base(network)
        {
            (_flow, _source, _sink) = (new ResidualFlow(network), network.First, network.Second);
            Value = _flow.Push(_source, _sink);
            (_reached, _reaching) = (_flow.Reached(_source, forwards: true), _flow.Reached(_sink, forwards: false));
        }

        public override decimal Value { get; }

        private protected override decimal Widened(int edge, decimal by)
        {
            if (_flow.Room(edge) > 0m || !_reached[From(edge)] || !_reaching[To(edge)]) return Value;
            return _flow.Try(() =>
            {
                _flow.SetRoom(edge, by);
                return Value + _flow.Push(_source, _sink, by);
            });
        }

        private protected override decimal Narrowed(int edge, decimal by)
        {
            decimal beyond = by - _flow.Room(edge);
            if (beyond <= 0m || From(edge) == To(edge)) return Value;
            bool isInCut = _flow.Room(edge) <= 0m && ((_reached[From(edge)] && !_reached[To(edge)]) || (_reaching[To(edge)] && !_reaching[From(edge)]));
            return isInCut ? Value - beyond : _flow.Try(() =>
            {
                _flow.Close(edge);
                return Value - beyond + _flow.Push(From(edge), To(edge), beyond);
            });
        }
    }
}
