using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>What a term that takes words may say: common control, yes.</summary>
public sealed record Wording(string Name, string Hover, string Example) : Entry(Name, Hover, Example);

public static class Wordings
{
    public static ImmutableArray<Wording> All { get; } =
    [
        new("business combination", "Acquisition method, with goodwill (ASC 805, IFRS 3).", "accounting business combination"),
        new("common control", "One controller before and after: book values carry over, no goodwill.", "accounting common control"),
        new("asset acquisition", "Assets without a business: no goodwill.", "accounting asset acquisition"),
        new("equity method", "A share of the investee's profit, not consolidated.", "accounting equity method"),
        new("physical", "By delivery of the shares.", "settlement physical"),
        new("yes", "It is so.", "related party yes"),
        new("no", "It is not so.", "related party no"),
        new("broad-based", "Weighted average over all shares, options included.", "anti-dilution broad-based"),
        new("narrow-based", "Weighted average over preferred shares alone.", "anti-dilution narrow-based"),
        new("full ratchet", "The later price replaces the earlier.", "anti-dilution full ratchet"),
        new("cash", "In money.", "settlement cash"),
        new("round", "Rounded to the nearest whole share.", "fractional shares round"),
        new("floor", "Dropped.", "fractional shares floor"),
    ];
}
