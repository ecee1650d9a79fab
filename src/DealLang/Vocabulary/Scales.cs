using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>How a scale's spelling is taken.</summary>
public enum ScaleSpelling
{
    /// <summary>As the formatter writes it.</summary>
    Canonical,
    /// <summary>Read, and rewritten by the formatter.</summary>
    Read,
    /// <summary>Read only glued to its number, where a letter could be a class too: 5B.</summary>
    ReadGlued,
    /// <summary>A word of another language whose power of ten is often mistaken; never read.</summary>
    Foreign,
}

/// <summary>A power of ten behind a number.</summary>
/// <param name="Canonical">The spelling that the formatter writes.</param>
public sealed record Scale(string Name, decimal Factor, ScaleSpelling Spelling, string Canonical, string Hover, string Example) : Entry(Name, Hover, Example);

public static class Scales
{
    private const decimal Thousand = 1_000m, Million = 1_000_000m, Billion = 1_000_000_000m, Trillion = 1_000_000_000_000m;

    public static ImmutableArray<Scale> All { get; } =
    [
        new("k", Thousand, ScaleSpelling.Canonical, "k", "Thousand.", "safe a $200k"),
        new("m", Million, ScaleSpelling.Canonical, "m", "Million.", "pre $15m"),
        new("bn", Billion, ScaleSpelling.Canonical, "bn", "Billion, 10⁹.", "value $250bn"),
        new("tn", Trillion, ScaleSpelling.Canonical, "tn", "Trillion, 10¹².", "combined $1.25tn"),
        new("thousand", Thousand, ScaleSpelling.Read, "k", "Thousand; written k.", "options 650 thousand"),
        new("million", Million, ScaleSpelling.Read, "m", "Million; written m.", "pre $15 million"),
        new("billion", Billion, ScaleSpelling.Read, "bn", "English billion, 10⁹; written bn.", "value $250 billion"),
        new("trillion", Trillion, ScaleSpelling.Read, "tn", "English trillion, 10¹²; written tn.", "combined $1.25 trillion"),
        new("mm", Million, ScaleSpelling.Read, "m", "Million, as bankers write it; written m.", "pre $27mm"),
        new("mn", Million, ScaleSpelling.Read, "m", "Million; written m.", "pre $27mn"),
        new("lakh", 100_000m, ScaleSpelling.Read, "lakh", "A hundred thousand, in India.", "raise INR 40 lakh"),
        new("crore", 10_000_000m, ScaleSpelling.Read, "crore", "Ten million, in India.", "raise INR 43_574 crore"),
        new("K", Thousand, ScaleSpelling.ReadGlued, "k", "Thousand; written k.", "safe a $200K"),
        new("M", Million, ScaleSpelling.ReadGlued, "m", "Million; written m.", "pre $15M"),
        new("MM", Million, ScaleSpelling.ReadGlued, "m", "Million; written m.", "pre $15MM"),
        new("B", Billion, ScaleSpelling.ReadGlued, "bn", "Billion; written bn.", "value $250B"),
        new("T", Trillion, ScaleSpelling.ReadGlued, "tn", "Trillion; written tn.", "combined $1.25T"),
        new("Millionen", Million, ScaleSpelling.Foreign, "m", "German million, 10⁶; write m.", "pre $15m"),
        new("Milliarde", Billion, ScaleSpelling.Foreign, "bn", "German for 10⁹; write bn.", "value $1bn"),
        new("Milliarden", Billion, ScaleSpelling.Foreign, "bn", "German for 10⁹; write bn.", "value $250bn"),
        new("Mrd", Billion, ScaleSpelling.Foreign, "bn", "German for 10⁹; write bn.", "value $250bn"),
        new("Mio", Million, ScaleSpelling.Foreign, "m", "German for 10⁶; write m.", "pre $15m"),
        new("Billion", Trillion, ScaleSpelling.Foreign, "tn", "German Billion is 10¹², an English trillion; write tn.", "combined $1tn"),
        new("Billionen", Trillion, ScaleSpelling.Foreign, "tn", "German Billionen are 10¹², English trillions; write tn.", "combined $1.25tn"),
        new("miljoen", Million, ScaleSpelling.Foreign, "m", "Dutch for 10⁶; write m.", "pre $15m"),
        new("miljard", Billion, ScaleSpelling.Foreign, "bn", "Dutch for 10⁹; write bn.", "value $250bn"),
        new("biljoen", Trillion, ScaleSpelling.Foreign, "tn", "Dutch for 10¹²; write tn.", "combined $1.25tn"),
        new("milliard", Billion, ScaleSpelling.Foreign, "bn", "French for 10⁹; write bn.", "value $1bn"),
        new("milliards", Billion, ScaleSpelling.Foreign, "bn", "French for 10⁹; write bn.", "value $250bn"),
    ];

    private static readonly Dictionary<string, Scale> ByName = All.ToDictionary(s => s.Name);

    public static Scale? Find(string spelling) => ByName.GetValueOrDefault(spelling);
}
