namespace DealLang.Runtime;

/// <summary>A flow in a network and the room that it leaves: for each edge the way forwards, and backwards what may be taken off it again.</summary>
internal sealed class ResidualFlow
{
    private readonly int[] _head;
    private readonly int[] _next;
    private readonly int[] _to;
    private readonly decimal[] _room;
    private readonly int[] _level;
    private readonly int[] _at;
    private readonly int[] _queue;
    private readonly List<int> _way = [];
    private Stack<Undone>? _done;

    public ResidualFlow(Network network)
    {
        int edges = network.From.Length;
        (_head, _level, _at, _queue) = (new int[network.Nodes], new int[network.Nodes], new int[network.Nodes], new int[network.Nodes]);
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

    /// <summary>What more an edge could take.</summary>
    public decimal Room(int edge) => _room[2 * edge];

    public void SetRoom(int edge, decimal room) => Set(2 * edge, room);

    public void Close(int edge)
    {
        Set(2 * edge, 0m);
        Set((2 * edge) + 1, 0m);
    }

    /// <summary>Does something to the flow, and undoes it.</summary>
    public decimal Try(Func<decimal> change)
    {
        _done = [];
        try
        {
            return change();
        }
        finally
        {
            while (_done.TryPop(out var undone)) _room[undone.Edge] = undone.Room;
            _done = null;
        }
    }

    private sealed record Undone(int Edge, decimal Room);

    private void Set(int edge, decimal room)
    {
        _done?.Push(new Undone(edge, _room[edge]));
        _room[edge] = room;
    }

    /// <summary>Pushes what can go from one node to another, at most so much; what went through.</summary>
    public decimal Push(int source, int sink, decimal most = decimal.MaxValue)
    {
        decimal total = 0m;
        while (total < most && FindLevels(source, sink))
        {
            Array.Copy(_head, _at, _head.Length);
            while (total < most && PushOneWay(source, sink, most - total) is var pushed and > 0m) total += pushed;
        }
        return total;
    }

    /// <summary>The nodes to which room leads from one, or from which room leads to it.</summary>
    public bool[] Reached(int start, bool forwards)
    {
        var reached = new bool[_head.Length];
        reached[start] = true;
        var open = new Stack<int>([start]);
        while (open.TryPop(out int node))
        {
            for (int edge = _head[node]; edge >= 0; edge = _next[edge])
            {
                if (_room[forwards ? edge : edge ^ 1] <= 0m || reached[_to[edge]]) continue;
                reached[_to[edge]] = true;
                open.Push(_to[edge]);
            }
        }
        return reached;
    }

    private bool FindLevels(int source, int sink)
    {
        Array.Fill(_level, -1);
        _level[source] = 0;
        int first = 0, last = 0;
        _queue[last++] = source;
        while (first < last && _level[sink] < 0)
        {
            int node = _queue[first++];
            for (int edge = _head[node]; edge >= 0; edge = _next[edge])
            {
                if (_room[edge] <= 0m || _level[_to[edge]] >= 0) continue;
                _level[_to[edge]] = _level[node] + 1;
                _queue[last++] = _to[edge];
            }
        }
        return _level[sink] >= 0;
    }

    /// <summary>One way along the levels, with a stack of its own: ways may be long.</summary>
    private decimal PushOneWay(int source, int sink, decimal most)
    {
        _way.Clear();
        int node = source;
        while (node != sink)
        {
            int edge = _at[node];
            while (edge >= 0 && (_room[edge] <= 0m || _level[_to[edge]] != _level[node] + 1)) edge = _next[edge];
            _at[node] = edge;
            if (edge >= 0)
            {
                _way.Add(edge);
                node = _to[edge];
            }
            else if (_way.Count == 0) return 0m;
            else
            {
                // A dead end: back, and not this way again.
                int last = _way[^1];
                _way.RemoveAt(_way.Count - 1);
                node = _to[last ^ 1];
                _at[node] = _next[last];
            }
        }
        foreach (int edge in _way) most = Math.Min(most, _room[edge]);
        foreach (int edge in _way)
        {
            Set(edge, _room[edge] - most);
            Set(edge ^ 1, _room[edge ^ 1] + most);
        }
        return most;
    }
}
