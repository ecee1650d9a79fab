namespace DealLang.Webs;

/// <summary>The strongly connected parts of a network (Tarjan 1972): within one, every node leads to every other.</summary>
internal static class StrongParts
{
    /// <returns>The number of its part for each node.</returns>
    public static int[] Of(List<int>[] ways)
    {
        var (index, low, part) = (new int[ways.Length], new int[ways.Length], new int[ways.Length]);
        Array.Fill(index, -1);
        Array.Fill(part, -1);
        var (open, way, next) = (new Stack<int>(), new Stack<int>(), new int[ways.Length]);
        int count = 0, parts = 0;
        for (int start = 0; start < ways.Length; start++)
        {
            if (index[start] >= 0) continue;
            Enter(start);
            while (way.TryPeek(out int node))
            {
                if (next[node] < ways[node].Count)
                {
                    int to = ways[node][next[node]++];
                    if (index[to] < 0) Enter(to);
                    else if (part[to] < 0) low[node] = Math.Min(low[node], index[to]);
                    continue;
                }
                way.Pop();
                if (way.TryPeek(out int before)) low[before] = Math.Min(low[before], low[node]);
                if (low[node] != index[node]) continue;
                int member;
                do part[member = open.Pop()] = parts;
                while (member != node);
                parts++;
            }
        }
        return part;

        void Enter(int node)
        {
            index[node] = low[node] = count++;
            open.Push(node);
            way.Push(node);
        }
    }
}
