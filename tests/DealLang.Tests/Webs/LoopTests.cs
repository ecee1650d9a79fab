using DealLang.Webs;

namespace DealLang.Tests.Webs;

/// <summary>Elementary loops of random networks of up to eight nodes against all orders of all sets of nodes; bounded on large ones.</summary>
public class LoopTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_loop_is_found_once(int seed)
    {
        var random = new Random(seed);
        int nodes = 1 + (seed % 8);
        var ways = Network(random, nodes, random.NextDouble());
        var found = ElementaryLoops.Of(ways, most: 100_000);
        Assert.True(found.IsComplete);
        Assert.Equal(BruteForce(ways), found.Loops.Select(l => Text(l)).Order(StringComparer.Ordinal));
        Assert.All(found.Loops, l => Assert.Equal(l.Min(), l[0]));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_bounded_search_has_all_loops_up_to_its_length(int seed)
    {
        var ways = Network(new Random(seed), 8, 0.7);
        var found = ElementaryLoops.Of(ways, most: 40);
        if (found.IsComplete) return;
        Assert.InRange(found.Loops.Length, 0, 40);
        Assert.Equal(BruteForce(ways).Where(l => l.Split(' ').Length <= found.Longest), found.Loops.Select(l => Text(l)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_thousand_parties_and_ten_thousand_payments_end()
    {
        var random = new Random(7);
        var ways = new List<int>[1_000];
        for (int i = 0; i < ways.Length; i++) ways[i] = [];
        for (int i = 0; i < 10_000; i++)
        {
            int from = random.Next(1_000), to = random.Next(1_000);
            if (from != to && !ways[from].Contains(to)) ways[from].Add(to);
        }
        var found = ElementaryLoops.Of(ways);
        Assert.False(found.IsComplete);
        Assert.True(found.Longest >= 2);
        Assert.All(found.Loops, l => Assert.InRange(l.Length, 2, found.Longest));
    }

    private static string Text(IEnumerable<int> loop) => string.Join(' ', loop);

    private static List<int>[] Network(Random random, int nodes, double density)
    {
        var ways = new List<int>[nodes];
        for (int i = 0; i < nodes; i++) ways[i] = [.. Enumerable.Range(0, nodes).Where(j => j != i && random.NextDouble() < density)];
        return ways;
    }

    /// <summary>Every order of every set of nodes that begins with its smallest.</summary>
    private static IEnumerable<string> BruteForce(List<int>[] ways)
    {
        var found = new List<string>();
        for (int start = 0; start < ways.Length; start++) Walk([start]);
        return found.Order(StringComparer.Ordinal);

        void Walk(List<int> way)
        {
            foreach (int to in ways[way[^1]])
            {
                if (to == way[0]) found.Add(Text(way));
                else if (to > way[0] && !way.Contains(to)) Walk([.. way, to]);
            }
        }
    }
}
