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
}

/// <summary>Which of them say nothing behind a leg of a kind of deal, or behind a term: no relation reads them there.</summary>
internal static class IdleParts
{
    private const TrailingParts Prices = TrailingParts.Reading | TrailingParts.Rounded;

    private static readonly Dictionary<string, TrailingParts> s_ofTerms = new(StringComparer.Ordinal)
    {
        ["rate"] = TrailingParts.Until | TrailingParts.By | TrailingParts.Over | TrailingParts.For | TrailingParts.When | TrailingParts.Binding | Prices,
        ["coupon"] = TrailingParts.Until | TrailingParts.By | TrailingParts.Over | TrailingParts.For | TrailingParts.When | TrailingParts.Binding | Prices,
        ["maturity"] = TrailingParts.Times | TrailingParts.When | TrailingParts.Binding | Prices,
        ["pre"] = TrailingParts.Times | TrailingParts.When | TrailingParts.Binding | TrailingParts.Reading,
        ["post"] = TrailingParts.Times | TrailingParts.When | TrailingParts.Binding | TrailingParts.Reading,
        ["spread"] = TrailingParts.Times | TrailingParts.When | TrailingParts.Binding | TrailingParts.Reading,
        ["expenses"] = TrailingParts.Times | TrailingParts.When | TrailingParts.Binding | TrailingParts.Reading,
        ["quantity"] = TrailingParts.Until | TrailingParts.By | TrailingParts.When | Prices,
        ["rent"] = TrailingParts.Until | TrailingParts.By | TrailingParts.When | TrailingParts.Binding | TrailingParts.Reading,
        ["total"] = TrailingParts.Until | TrailingParts.By | TrailingParts.When | TrailingParts.Binding | TrailingParts.Reading,
        ["ends"] = TrailingParts.Times | TrailingParts.When | TrailingParts.Binding | Prices,
        ["expires"] = TrailingParts.Times | TrailingParts.When | TrailingParts.Binding | Prices,
        ["strike"] = TrailingParts.Times | TrailingParts.When | TrailingParts.Binding | Prices,
    };

    /// <summary>What may not stand behind a price or a part of a purchase: each holds until a later line of the same says otherwise.</summary>
    public static TrailingParts OfPurchase(string term) => term is "price" or "fee" or "take-or-pay" ? TrailingParts.Until | TrailingParts.By | TrailingParts.Over | TrailingParts.For | TrailingParts.When | TrailingParts.Binding | TrailingParts.Rounded
        : term is "escalator" ? TrailingParts.Until | TrailingParts.By | TrailingParts.Over | TrailingParts.For | TrailingParts.When | TrailingParts.Binding | Prices : TrailingParts.None;

    /// <param name="verb">Of the deal.</param>
    /// <param name="legVerb">Of the leg.</param>
    public static TrailingParts OfLeg(string verb, string legVerb) => (verb, legVerb) switch
    {
        ("acquires" or "merges" or "invests", "pays" or "gives") or ("swaps", "gives") => TrailingParts.Times | Prices,
        ("buys", "pays") => TrailingParts.By | Prices,
        _ => TrailingParts.None,
    };

    public static TrailingParts OfTerm(string term) => s_ofTerms.GetValueOrDefault(term);
}
