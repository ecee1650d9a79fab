namespace DealLang.Runtime;

/// <summary>Two ways to one figure: as stated, and as it follows from the rest. They agree as far as the written digits go.</summary>
/// <param name="Relation">The relation in words: offer, deal value, ownership.</param>
/// <param name="Left">One side, in the figure's unit; null when unknown.</param>
/// <param name="Right">The other side.</param>
public sealed record Tie(string Relation, decimal? Left, decimal? Right)
{
    /// <summary>How the left side should stand to the right one: <c>=</c>, <c>&lt;=</c>, <c>&gt;=</c>, <c>&lt;</c> or <c>&gt;</c>.</summary>
    public string Comparison { get; init; } = "=";

    /// <summary>Left less right; null when a side is unknown.</summary>
    public decimal? Difference => Left - Right;
}
