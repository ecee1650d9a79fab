namespace DealLang.Runtime;

/// <summary>
/// Brings what a network's nodes have too much to where it lacks, by the shortest ways with potentials (successive shortest paths; Edmonds and Karp
/// 1972), every edge one step long and as wide as its weight.
/// </summary>
internal sealed class Shipping
{
    private readonly int _nodes;
    private readonly int[] _head;
    private readonly int[] _next;
    private readonly int[] _to;
    private readonly decimal[] _room;
    private readonly int[] _length;
    private readonly int[] _places;
    private readonly int[] _potential;
    private readonly int[] _distance;
    private readonly int[] _way;
    private readonly PriorityQueue<int, int> _queue = new();
    private int _count;
    private Stack<Undone>? _done;

    public Shipping(Network network)
    {
        _nodes = network.Nodes + 2;
        _head = new int[_nodes];
        Array.Fill(_head, -1);
        _places = new int[network.From.Length];
        int most = 2 * (network.From.Length + network.Nodes);
        (_next, _to, _room, _length) = (new int[most], new int[most], new decimal[most], new int[most]);
        var balance = new decimal[network.Nodes];
        for (int i = 0; i < network.From.Length; i++)
        {
            _places[i] = -1;
            if (network.From[i] == network.To[i]) continue;
            _places[i] = _count;
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
        Edge(from, to, room, length);
        Edge(to, from, 0m, -length);
    }

    private void Edge(int from, int to, decimal room, int length)
    {
        (_next[_count], _to[_count], _room[_count], _length[_count]) = (_head[from], to, room, length);
        _head[from] = _count++;
    }

    /// <summary>What is shipped over an edge.</summary>
    public decimal Shipped(int edge) => _room[_places[edge] ^ 1];

    /// <summary>No way from the one to the other is shorter.</summary>
    public int LeastLength(int from, int to) => _potential[to] - _potential[from];

    public void SetRoom(int edge, decimal room) => Set(_places[edge], room);

    public void Close(int edge)
    {
        Set(_places[edge], 0m);
        Set(_places[edge] ^ 1, 0m);
    }

    /// <summary>Does something to what is shipped, and undoes it.</summary>
    public decimal Try(Func<decimal> change)
    {
        _done = [];
        int[] potential = [.. _potential];
        try
        {
            return change();
        }
        finally
        {
            while (_done.TryPop(out var undone)) _room[undone.Edge] = undone.Room;
            _done = null;
            potential.CopyTo(_potential, 0);
        }
    }

    private sealed record Undone(int Edge, decimal Room);

    private void Set(int edge, decimal room)
    {
        _done?.Push(new Undone(edge, _room[edge]));
        _room[edge] = room;
    }

    /// <summary>What must flow for the balances alone.</summary>
    public decimal ShipAll() => Ship(_nodes - 2, _nodes - 1, decimal.MaxValue);

    /// <summary>How long the ways are, each by what goes over it, of as much as can go from one node to another, at most so much.</summary>
    public decimal Ship(int source, int sink, decimal most)
    {
        decimal total = 0m;
        while (most > 0m && FindDistances(source, sink))
        {
            decimal least = most;
            for (int node = sink; node != source; node = _to[_way[node] ^ 1]) least = Math.Min(least, _room[_way[node]]);
            for (int node = sink; node != source; node = _to[_way[node] ^ 1])
            {
                Set(_way[node], _room[_way[node]] - least);
                Set(_way[node] ^ 1, _room[_way[node] ^ 1] + least);
                total += least * _length[_way[node]];
            }
            most -= least;
        }
        return total;
    }

    private bool FindDistances(int source, int sink)
    {
        Array.Fill(_distance, int.MaxValue);
        _distance[source] = 0;
        _queue.Clear();
        _queue.Enqueue(source, 0);
        while (_queue.TryDequeue(out int node, out int distance))
        {
            if (distance > _distance[node]) continue;
            // Farther nodes need no distance of their own: their potentials grow as the sink's does.
            if (node == sink) break;
            for (int edge = _head[node]; edge >= 0; edge = _next[edge])
            {
                int to = _to[edge], next = distance + _length[edge] + _potential[node] - _potential[to];
                if (next >= _distance[to] || next >= _distance[sink] || _room[edge] <= 0m) continue;
                (_distance[to], _way[to]) = (next, edge);
                _queue.Enqueue(to, next);
            }
        }
        if (_distance[sink] == int.MaxValue) return false;
        for (int i = 0; i < _nodes; i++) _potential[i] += Math.Min(_distance[i], _distance[sink]);
        return true;
    }
}
