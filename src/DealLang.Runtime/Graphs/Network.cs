namespace DealLang.Runtime;

/// <summary>
/// A directed network as a formula hands it over: the number of nodes, two of them, then for each edge from, to, weight. Nodes are numbered
/// from 0.
/// </summary>
internal sealed class Network
{
    private const int Heading = 3;
    private const int Parts = 3;

    private Network(int nodes, int first, int second, int[] from, int[] to, decimal[] weights, decimal bound) =>
        (Nodes, First, Second, From, To, Weights, _bound) = (nodes, first, second, from, to, weights, bound);

    private readonly decimal _bound;

    public int Nodes { get; }
    public int First { get; }
    public int Second { get; }
    public int[] From { get; }
    public int[] To { get; }
    public decimal[] Weights { get; }

    /// <summary>What the edges of known weight allow: null where it hangs on one whose weight is unknown.</summary>
    public decimal? IfBounded(decimal result) => result < _bound ? result : null;

    /// <summary>As <see cref="Read"/>, with edges of unknown weight as wide as need be: what they limit is told by <see cref="IfBounded"/>.</summary>
    public static Network? ReadOpen(decimal?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        decimal known = 1m;
        for (int i = Heading + Parts - 1; i < arguments.Length; i += Parts) known += arguments[i] is > 0m and var weight ? weight : 0m;
        // A loop through an edge that is known is no longer than all nodes, so that the whole of it stays below this.
        decimal bound = known * (arguments.Length + 1);
        decimal?[] open = [.. arguments];
        for (int i = Heading + Parts - 1; i < open.Length; i += Parts) open[i] ??= bound;
        return Read(open) is { } read ? new Network(read.Nodes, read.First, read.Second, read.From, read.To, read.Weights, bound) : null;
    }

    /// <returns>Null where an argument is unknown, negative, or names a node that is not there.</returns>
    public static Network? Read(decimal?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Length < Heading || (arguments.Length - Heading) % Parts != 0) return null;
        foreach (var argument in arguments)
        {
            if (argument is null or < 0m) return null;
        }
        int nodes = Node(arguments[0], int.MaxValue), count = (arguments.Length - Heading) / Parts;
        var (from, to, weights) = (new int[count], new int[count], new decimal[count]);
        for (int i = 0; i < count; i++)
        {
            int at = Heading + (i * Parts);
            (from[i], to[i], weights[i]) = (Node(arguments[at], nodes), Node(arguments[at + 1], nodes), arguments[at + 2]!.Value);
            if (from[i] < 0 || to[i] < 0) return null;
        }
        var (first, second) = (Node(arguments[1], nodes), Node(arguments[2], nodes));
        return first < 0 || second < 0 ? null : new Network(nodes, first, second, from, to, weights, decimal.MaxValue);
    }

    private static int Node(decimal? argument, int nodes) => argument is { } number && number < nodes ? (int)number : -1;
}
