namespace DealLang.Runtime;

/// <summary>
/// How much of the flows in a network goes round: the most that can be taken off its edges while what comes to each node less what leaves it stays as it
/// is. What is left over has no loop. Found by bringing each node's balance to its place by the shortest ways, every edge one step long.
/// </summary>
public static class Circulation
{
    /// <summary>Arguments: the number of nodes, two zeros, then for each edge from, to, amount.</summary>
    /// <returns>Null where it hangs on an edge of unknown amount.</returns>
    public static decimal? Largest(params decimal?[] arguments) => Unknown.IfUndefined(() =>
        Network.ReadOpen(arguments) is { } network ? network.IfBounded(network.Weights.Sum() - new Shipping(network).ShipAll()) : null);

    /// <summary>The same, ready to be asked with one edge of another amount.</summary>
    /// <returns>Null where an argument is unknown, or nothing can be said.</returns>
    public static NetworkValue? Around(params decimal?[] arguments)
    {
        if (Network.Read(arguments) is not { } network) return null;
        try
        {
            return new AroundCirculation(network);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>An edge of more has more to ship from its one end to the other, an edge of less so much to ship back.</summary>
    private sealed class AroundCirculation : NetworkValue
    {
        private readonly Shipping _shipping;

        public AroundCirculation(Network network) : base(network)
        {
            _shipping = new Shipping(network);
            Value = network.Weights.Sum() - _shipping.ShipAll();
        }

        public override decimal Value { get; }

        private protected override decimal Widened(int edge, decimal by)
        {
            if (From(edge) == To(edge)) return Value + by;
            // What does not go round of it already would not if there were more; nor where no way is shorter than the edge itself.
            if (_shipping.Shipped(edge) > 0m || _shipping.LeastLength(From(edge), To(edge)) >= 1) return Value;
            return _shipping.Try(() =>
            {
                _shipping.SetRoom(edge, Weight(edge) + by);
                return Value + by - _shipping.Ship(From(edge), To(edge), by);
            });
        }

        private protected override decimal Narrowed(int edge, decimal by)
        {
            if (From(edge) == To(edge)) return Value - by;
            decimal beyond = by - _shipping.Shipped(edge);
            return beyond <= 0m ? Value : _shipping.Try(() =>
            {
                _shipping.Close(edge);
                return Value - beyond - _shipping.Ship(To(edge), From(edge), beyond);
            });
        }
    }
}
