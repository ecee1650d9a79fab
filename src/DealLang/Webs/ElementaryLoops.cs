using System.Collections.Immutable;

namespace DealLang.Webs;

/// <summary>The elementary loops of a network and whether some were left out.</summary>
/// <param name="Loops">Each once, as its nodes in order, the smallest first; short ones before long ones, then by their nodes.</param>
/// <param name="IsComplete">False where the search stopped at its limits.</param>
/// <param name="Longest">No longer loop was looked for; 0 for no limit.</param>
public sealed record LoopList(ImmutableArray<ImmutableArray<int>> Loops, bool IsComplete, int Longest);

/// <summary>
/// Elementary loops: ways that come back to where they start and touch no node twice (Johnson 1975), strongly connected part by part. Of a network with
/// more loops than anybody reads the search stops at a number of loops and of steps, shorter loops first, and says so.
/// </summary>
public sealed class ElementaryLoops
{
    private readonly List<int>[] _ways;
    private readonly int _most;
    private readonly int _steps;

    /// <param name="ways">For each node the nodes that it leads to, each once.</param>
    /// <param name="most">So many loops at most.</param>
    /// <param name="steps">So many edges are followed at most.</param>
    private ElementaryLoops(List<int>[] ways, int most, int steps) => (_ways, _most, _steps) = (ways, most, steps);

    public static LoopList Of(List<int>[] ways, int most = 1_000, int steps = 2_000_000)
    {
        ArgumentNullException.ThrowIfNull(ways);
        return new ElementaryLoops(ways, most, steps).Find();
    }

    private LoopList Find()
    {
        var inLoops = StrongParts.Of(_ways);
        var whole = Search(_ways.Length, inLoops);
        if (whole is not null) return new LoopList(Sorted(whole), true, 0);
        // Too many: the shortest, length by length as far as they go.
        var kept = new List<int[]>();
        for (int length = 1; length <= _ways.Length; length++)
        {
            if (Search(length, inLoops) is not { } found) return new LoopList(Sorted(kept), false, length - 1);
            kept = found;
        }
        return new LoopList(Sorted(kept), true, 0);
    }

    /// <summary>Null when there are more, or when it takes longer, than the limits.</summary>
    private List<int[]>? Search(int longest, int[] part)
    {
        var found = new List<int[]>();
        int steps = 0;
        var blocked = new bool[_ways.Length];
        var blocks = new List<int>[_ways.Length];
        for (int i = 0; i < blocks.Length; i++) blocks[i] = [];
        bool limited = longest < _ways.Length;
        for (int start = 0; start < _ways.Length; start++)
        {
            Array.Fill(blocked, false);
            foreach (var list in blocks) list.Clear();
            if (!(limited ? Bounded(start) : Johnson(start))) return null;
        }
        return found;

        // Johnson's search with a stack of its own: a node stays blocked until a loop is found through it.
        bool Johnson(int start)
        {
            var way = new List<int> { start };
            var next = new List<int> { 0 };
            var hit = new List<bool> { false };
            blocked[start] = true;
            while (way.Count > 0)
            {
                int node = way[^1];
                if (next[^1] < _ways[node].Count)
                {
                    int to = _ways[node][next[^1]++];
                    if (++steps > _steps) return false;
                    if (to < start || part[to] != part[start]) continue;
                    if (to == start)
                    {
                        found.Add([.. way]);
                        hit[^1] = true;
                        if (found.Count > _most) return false;
                    }
                    else if (!blocked[to])
                    {
                        way.Add(to);
                        next.Add(0);
                        hit.Add(false);
                        blocked[to] = true;
                    }
                    continue;
                }
                if (hit[^1]) Unblock(node);
                else
                {
                    foreach (int to in _ways[node])
                    {
                        if (to >= start && part[to] == part[start] && !blocks[to].Contains(node)) blocks[to].Add(node);
                    }
                }
                bool was = hit[^1];
                way.RemoveAt(way.Count - 1);
                next.RemoveAt(next.Count - 1);
                hit.RemoveAt(hit.Count - 1);
                if (was && hit.Count > 0) hit[^1] = true;
            }
            return true;
        }

        void Unblock(int node)
        {
            var waiting = new Stack<int>();
            waiting.Push(node);
            while (waiting.TryPop(out int at))
            {
                if (!blocked[at]) continue;
                blocked[at] = false;
                foreach (int other in blocks[at]) waiting.Push(other);
                blocks[at].Clear();
            }
        }

        // Up to a length: a node is only in the way while it stands on the way.
        bool Bounded(int start)
        {
            var way = new List<int> { start };
            var next = new List<int> { 0 };
            blocked[start] = true;
            while (way.Count > 0)
            {
                int node = way[^1];
                if (next[^1] < _ways[node].Count)
                {
                    int to = _ways[node][next[^1]++];
                    if (++steps > _steps) return false;
                    if (to < start || part[to] != part[start]) continue;
                    if (to == start)
                    {
                        found.Add([.. way]);
                        if (found.Count > _most) return false;
                    }
                    else if (!blocked[to] && way.Count < longest)
                    {
                        way.Add(to);
                        next.Add(0);
                        blocked[to] = true;
                    }
                    continue;
                }
                blocked[node] = false;
                way.RemoveAt(way.Count - 1);
                next.RemoveAt(next.Count - 1);
            }
            return true;
        }
    }

    private static ImmutableArray<ImmutableArray<int>> Sorted(List<int[]> loops)
    {
        loops.Sort(static (left, right) => left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.AsSpan().SequenceCompareTo(right));
        return [.. loops.Select(l => l.ToImmutableArray())];
    }
}
