namespace DealLang.Vocabulary;

/// <summary>What may close a line besides its citation and its name, by what it says.</summary>
[Flags]
internal enum TrailingParts
{
    None = 0,
    Until = 1,
    By = 2,
    Starting = 4,
    Over = 8,
    For = 16,
    When = 32,
    /// <summary>firm, conditional, nonbinding.</summary>
    Binding = 64,
    /// <summary>close, vwap 5 days: how a price was read.</summary>
    Reading = 128,
    Rounded = 256,
    /// <summary>How long something runs, and from when to when.</summary>
    Times = Until | By | Starting | Over | For,
    /// <summary>What a contract that runs for a time says of it.</summary>
    Runs = Until | Starting | Over | For,
    All = Times | When | Binding | Reading | Rounded,
}

/// <summary>Which of them count behind what is paid or given under a kind of deal.</summary>
internal static class LegParts
{
    private const TrailingParts Prices = TrailingParts.Reading | TrailingParts.Rounded;

    /// <param name="verb">Of the deal.</param>
    /// <param name="legVerb">Of the leg.</param>
    public static TrailingParts Read(string verb, string legVerb) => (verb, legVerb) switch
    {
        ("acquires" or "merges" or "invests", "pays" or "gives") or ("swaps", "gives") => TrailingParts.All & ~(TrailingParts.Times | Prices),
        ("buys", "pays") => TrailingParts.All & ~(TrailingParts.By | Prices),
        _ => TrailingParts.All,
    };
}
