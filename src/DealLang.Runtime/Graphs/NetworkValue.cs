namespace DealLang.Runtime;

/// <summary>
/// A function of a network, worked out once, and from there for one edge at a time with another weight: what one edge changes is found from the
/// solution that stands, without solving all anew. For one thread at a time.
/// </summary>
public abstract class NetworkValue
{
    private readonly Network _network;

    private protected NetworkValue(Network network) => _network = network;

    /// <summary>The function with all edges as they are.</summary>
    public abstract decimal Value { get; }

    /// <summary>The function with one edge of another weight, all others as they are; null where that is negative.</summary>
    /// <param name="edge">Its place among the edges, from 0.</param>
    /// <param name="weight">What it weighs instead.</param>
    public decimal? With(int edge, decimal weight)
    {
        decimal before = _network.Weights[edge];
        return weight < 0m ? null : weight == before ? Value : Unknown.IfUndefined(() => weight > before ? Widened(edge, weight - before) : Narrowed(edge, before - weight));
    }

    private protected int From(int edge) => _network.From[edge];
    private protected int To(int edge) => _network.To[edge];
    private protected decimal Weight(int edge) => _network.Weights[edge];

    private protected abstract decimal Widened(int edge, decimal by);
    private protected abstract decimal Narrowed(int edge, decimal by);
}
