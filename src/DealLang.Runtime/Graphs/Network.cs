namespace DealLang.Runtime;

/// <summary>
/// A directed network as a formula hands it over: the number of nodes, two of them, then for each edge from, to, weight. Nodes are numbered
/// from 0.
/// </summary>
internal sealed class Network
{
    private const int Heading = 3;
    private const int Parts = 3;

    private Network(int nodes, int first, int second, int[] from, int[] to, decimal[] weights) =>
        (Nodes, First, Second, From, To, Weights) = (nodes, first, second, from, to, weights);

    public int Nodes { get; }
    public int First { get; }
    public int Second { get; }
    public int[] From { get; }
    public int[] To { get; }
    public decimal[] Weights { get; }

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
        return first < 0 || second < 0 ? null : new Network(nodes, first, second, from, to, weights);
    }

    private static int Node(decimal? argument, int nodes) => argument is { } number && number < nodes ? (int)number : -1;
}
