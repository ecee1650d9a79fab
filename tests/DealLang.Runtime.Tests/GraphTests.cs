using DealLang.Runtime;

namespace DealLang.Runtime.Tests;

/// <summary>Flows of random networks of up to eight nodes against brute force: a cut through every set of nodes, every way round.</summary>
public class GraphTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_largest_flow_is_the_smallest_cut(int seed)
    {
        var (nodes, edges) = Network(seed);
        if (nodes < 2) return;
        decimal cut = Enumerable.Range(0, 1 << nodes).Where(set => (set & 1) != 0 && (set & 2) == 0)
            .Min(set => edges.Where(e => (set & (1 << e.From)) != 0 && (set & (1 << e.To)) == 0).Sum(e => e.Amount));
        Assert.Equal(cut, MaximumFlow.Between(Arguments(nodes, 0, 1, edges)));
    }

    /// <summary>What is left has the same balances, no more on any edge, and no loop: no smaller flow has these balances.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_largest_circulation_leaves_the_least(int seed)
    {
        var (nodes, edges) = Network(seed, whole: true);
        if (edges.Count > 7) edges = edges[..7];
        Assert.Equal(edges.Sum(e => e.Amount) - Least(nodes, edges), Circulation.Largest(Arguments(nodes, 0, 0, edges)));
    }

    /// <summary>What one edge changes, found from the solution that stands, is what solving anew gives: any edge, more or less of it, nothing of it.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void One_edge_of_another_weight_is_found_without_solving_anew(int seed)
    {
        var (nodes, edges) = Network(seed);
        if (nodes < 2) return;
        var random = new Random(seed);
        var arguments = Arguments(nodes, 0, 1, edges);
        var (flow, circulation) = (MaximumFlow.Around(arguments)!, Circulation.Around(arguments)!);
        Assert.Equal((MaximumFlow.Between(arguments), Circulation.Largest(arguments)), (flow.Value, circulation.Value));
        for (int edge = 0; edge < edges.Count; edge++)
        {
            foreach (decimal weight in new[] { 0m, edges[edge].Amount + 0.5m, edges[edge].Amount * 0.99m, edges[edge].Amount * 3m, random.Next(0, 1_000) / 10m })
            {
                decimal?[] changed = [.. arguments];
                changed[3 + (3 * edge) + 2] = weight;
                Assert.Equal((MaximumFlow.Between(changed), Circulation.Largest(changed)), (flow.With(edge, weight), circulation.With(edge, weight)));
            }
            Assert.Null(flow.With(edge, -1m));
        }
        Assert.Equal((MaximumFlow.Between(arguments), Circulation.Largest(arguments)), (flow.With(0, edges[0].Amount), circulation.With(0, edges[0].Amount)));
    }

    [Fact]
    public void Circular_holdings_are_solved()
    {
        // A owns 50 % of B, B owns 20 % of C, C owns 10 % of B: A's stake in C is 0.5 × 0.2 / (1 − 0.2 × 0.1).
        decimal?[] holdings = [3m, 0m, 2m, 0m, 1m, 0.5m, 1m, 2m, 0.2m, 2m, 1m, 0.1m];
        Assert.Equal(0.1m / 0.98m, LookThrough.Stake(holdings)!.Value, 20);
    }

    [Fact]
    public void What_is_owned_entirely_by_each_other_has_no_owner() =>
        Assert.Null(LookThrough.Stake(3m, 0m, 2m, 1m, 2m, 1m, 2m, 1m, 1m));

    [Fact]
    public void What_is_unknown_spreads()
    {
        Assert.Null(MaximumFlow.Between(2m, 0m, 1m, 0m, 1m, null));
        Assert.Equal(0m, Circulation.Largest(2m, 0m, 0m, 0m, 1m, null));
        Assert.Null(LookThrough.Stake(2m, 0m, 1m, 0m, 1m, null));
        Assert.Null(MaximumFlow.Between(2m, 0m, 5m));
        Assert.Equal(0m, Unknown.Part(null));
    }

    [Fact]
    public void What_others_bound_does_not_hang_on_an_edge_of_unknown_weight()
    {
        // 0 → 1 of 10, 1 → 2 unknown: no more than 10 can get through.
        Assert.Equal(10m, MaximumFlow.Between(3m, 0m, 2m, 0m, 1m, 10m, 1m, 2m, null));
        // 10 go round, however much the way back has room for; two unknown edges in a circle have no end.
        Assert.Equal(20m, Circulation.Largest(2m, 0m, 0m, 0m, 1m, 10m, 1m, 0m, null));
        Assert.Null(Circulation.Largest(2m, 0m, 0m, 0m, 1m, null, 1m, 0m, null));
    }

    private sealed record Edge(int From, int To, decimal Amount);

    private static (int Nodes, List<Edge> Edges) Network(int seed, bool whole = false)
    {
        var random = new Random(seed);
        int nodes = whole ? 2 + (seed % 3) : 2 + (seed % 7);
        var edges = new List<Edge>();
        for (int i = 0; i < nodes * nodes; i++)
        {
            int from = random.Next(nodes), to = random.Next(nodes);
            if (from != to) edges.Add(new Edge(from, to, whole ? random.Next(0, 3) : random.Next(0, 1_000) / 10m));
        }
        return (nodes, edges);
    }

    private static decimal?[] Arguments(int nodes, int first, int second, List<Edge> edges) =>
        [nodes, first, second, .. edges.SelectMany(e => new decimal?[] { e.From, e.To, e.Amount })];

    /// <summary>Over all whole flows within the edges with the same balances.</summary>
    private static decimal Least(int nodes, List<Edge> edges)
    {
        var wanted = new decimal[nodes];
        foreach (var edge in edges) (wanted[edge.From], wanted[edge.To]) = (wanted[edge.From] + edge.Amount, wanted[edge.To] - edge.Amount);
        decimal best = decimal.MaxValue;
        Try(0, new decimal[nodes], 0m);
        return best;

        void Try(int at, decimal[] balance, decimal sum)
        {
            if (at == edges.Count)
            {
                if (balance.SequenceEqual(wanted)) best = Math.Min(best, sum);
                return;
            }
            for (decimal amount = 0m; amount <= edges[at].Amount; amount++)
            {
                var next = (decimal[])balance.Clone();
                next[edges[at].From] += amount;
                next[edges[at].To] -= amount;
                Try(at + 1, next, sum + amount);
            }
        }
    }
}
