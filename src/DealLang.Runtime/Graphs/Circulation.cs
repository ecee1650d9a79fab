namespace DealLang.Runtime;

/// <summary>
/// How much of the flows in a network goes round: the most that can be taken off its edges while what comes to each node less what leaves it stays as it
/// is. What is left over has no loop. Found by bringing each node's balance to its place by the shortest ways (successive shortest paths with
/// potentials; Edmonds and Karp 1972), every edge one step long.
/// </summary>
public static class Circulation
{
    /// <summary>Arguments: the number of nodes, two zeros, then for each edge from, to, amount.</summary>
    /// <returns>Null where it hangs on an edge of unknown amount.</returns>
    public static decimal? Largest(params decimal?[] arguments) => Unknown.IfUndefined(() =>
        Network.ReadOpen(arguments) is { } network ? network.IfBounded(network.Weights.Sum() - new Shipping(network).Run()) : null);

    private sealed class Shipping
    {
        private readonly int _nodes;
        private readonly List<int>[] _edges;
        private readonly List<int> _to = [];
        private readonly List<decimal> _room = [];
        private readonly List<int> _length = [];
        private readonly int[] _potential;
        private readonly int[] _distance;
        private readonly int[] _way;

        public Shipping(Network network)
        {
            _nodes = network.Nodes + 2;
            _edges = new List<int>[_nodes];
            for (int i = 0; i < _nodes; i++) _edges[i] = [];
            var balance = new decimal[network.Nodes];
            for (int i = 0; i < network.From.Length; i++)
            {
                if (network.From[i] == network.To[i]) continue;
                Add(network.From[i], network.To[i], network.Weights[i], 1);
                balance[network.From[i]] += network.Weights[i];
                balance[network.To[i]] -= network.Weights[i];
            }
            for (int i = 0; i < network.Nodes; i++)
            {
                if (balance[i] > 0m) Add(network.Nodes, i, balance[i], 0);
                if (balance[i] < 0m) Add(i, network.Nodes + 1, -balance[i], 0);
            }
            (_potential, _distance, _way) = (new int[_nodes], new int[_nodes], new int[_nodes]);
        }

        private void Add(int from, int to, decimal room, int length)
        {
            _edges[from].Add(_to.Count);
            Edge(to, room, length);
            _edges[to].Add(_to.Count);
            Edge(from, 0m, -length);
        }

        private void Edge(int to, decimal room, int length)
        {
            _to.Add(to);
            _room.Add(room);
            _length.Add(length);
        }

        /// <summary>What must flow for the balances alone.</summary>
        public decimal Run()
        {
            int source = _nodes - 2, sink = _nodes - 1;
            decimal total = 0m;
            while (FindDistances(source, sink))
            {
                decimal least = decimal.MaxValue;
                for (int node = sink; node != source; node = _to[_way[node] ^ 1]) least = Math.Min(least, _room[_way[node]]);
                for (int node = sink; node != source; node = _to[_way[node] ^ 1])
                {
                    _room[_way[node]] -= least;
                    _room[_way[node] ^ 1] += least;
                    total += least * _length[_way[node]];
                }
            }
            return total;
        }

        private bool FindDistances(int source, int sink)
        {
            Array.Fill(_distance, int.MaxValue);
            _distance[source] = 0;
            var queue = new PriorityQueue<int, int>();
            queue.Enqueue(source, 0);
            while (queue.TryDequeue(out int node, out int distance))
            {
                if (distance > _distance[node]) continue;
                foreach (int edge in _edges[node])
                {
                    if (_room[edge] <= 0m) continue;
                    int next = distance + _length[edge] + _potential[node] - _potential[_to[edge]];
                    if (next >= _distance[_to[edge]]) continue;
                    (_distance[_to[edge]], _way[_to[edge]]) = (next, edge);
                    queue.Enqueue(_to[edge], next);
                }
            }
            if (_distance[sink] == int.MaxValue) return false;
            for (int i = 0; i < _nodes; i++) _potential[i] += Math.Min(_distance[i], _distance[sink]);
            return true;
        }
    }
}
