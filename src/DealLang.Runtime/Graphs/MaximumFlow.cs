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
        : network.First == network.Second ? 0m : network.IfBounded(new Flow(network).Run(network.First, network.Second)));

    private sealed class Flow
    {
        private readonly int[] _head;
        private readonly int[] _next;
        private readonly int[] _to;
        private readonly decimal[] _room;
        private readonly int[] _level;
        private readonly int[] _at;

        public Flow(Network network)
        {
            int edges = network.From.Length;
            (_head, _level, _at) = (new int[network.Nodes], new int[network.Nodes], new int[network.Nodes]);
            (_next, _to, _room) = (new int[2 * edges], new int[2 * edges], new decimal[2 * edges]);
            Array.Fill(_head, -1);
            for (int i = 0; i < edges; i++)
            {
                Add(2 * i, network.From[i], network.To[i], network.Weights[i]);
                Add((2 * i) + 1, network.To[i], network.From[i], 0m);
            }
        }

        private void Add(int edge, int from, int to, decimal room)
        {
            (_to[edge], _room[edge], _next[edge]) = (to, room, _head[from]);
            _head[from] = edge;
        }

        public decimal Run(int source, int sink)
        {
            decimal total = 0m;
            while (FindLevels(source, sink))
            {
                Array.Copy(_head, _at, _head.Length);
                while (Push(source, sink) is var pushed and > 0m) total += pushed;
            }
            return total;
        }

        private bool FindLevels(int source, int sink)
        {
            Array.Fill(_level, -1);
            _level[source] = 0;
            var queue = new Queue<int>();
            queue.Enqueue(source);
            while (queue.TryDequeue(out int node))
            {
                for (int edge = _head[node]; edge >= 0; edge = _next[edge])
                {
                    if (_room[edge] <= 0m || _level[_to[edge]] >= 0) continue;
                    _level[_to[edge]] = _level[node] + 1;
                    queue.Enqueue(_to[edge]);
                }
            }
            return _level[sink] >= 0;
        }

        /// <summary>One way along the levels, with a stack of its own: ways may be long.</summary>
        private decimal Push(int source, int sink)
        {
            var way = new List<int>();
            int node = source;
            while (node != sink)
            {
                int edge = _at[node];
                while (edge >= 0 && (_room[edge] <= 0m || _level[_to[edge]] != _level[node] + 1)) edge = _next[edge];
                _at[node] = edge;
                if (edge >= 0)
                {
                    way.Add(edge);
                    node = _to[edge];
                }
                else if (way.Count == 0) return 0m;
                else
                {
                    // A dead end: back, and not this way again.
                    int last = way[^1];
                    way.RemoveAt(way.Count - 1);
                    node = _to[last ^ 1];
                    _at[node] = _next[last];
                }
            }
            decimal least = decimal.MaxValue;
            foreach (int edge in way) least = Math.Min(least, _room[edge]);
            foreach (int edge in way)
            {
                _room[edge] -= least;
                _room[edge ^ 1] += least;
            }
            return least;
        }
    }
}
