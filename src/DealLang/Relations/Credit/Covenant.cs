using System.Collections.Immutable;

namespace DealLang.Relations;

/// <summary>What a covenant may test: each is a figure of every year.</summary>
internal static class Covenant
{
    public static readonly ImmutableArray<string> Measures = ["dscr", "llcr", "ltv", "leverage", "interest-cover", "headroom", "balance"];
}
