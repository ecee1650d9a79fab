using System.Collections.Immutable;

namespace DealLang.Checks;

/// <summary>A scale word of a language, as it is spelled there, and its power of ten.</summary>
internal sealed record ScaleWord(string Language, string Spelling, int Power);

/// <summary>Scale words where Billion is 10¹² (long scale): the other languages' billions are not ours.</summary>
internal static class ScaleWords
{
    public static ImmutableArray<ScaleWord> LongScale { get; } =
    [
        new("de", "Million", 6), new("de", "Millionen", 6), new("de", "Mio", 6), new("de", "Milliarde", 9), new("de", "Milliarden", 9), new("de", "Mrd", 9),
        new("de", "Billion", 12), new("de", "Billionen", 12), new("de", "Billiarde", 15), new("de", "Billiarden", 15), new("de", "Trillion", 18), new("de", "Trillionen", 18),
        new("nl", "miljoen", 6), new("nl", "mln", 6), new("nl", "miljard", 9), new("nl", "mld", 9), new("nl", "biljoen", 12), new("nl", "biljard", 15), new("nl", "triljoen", 18),
        new("fr", "million", 6), new("fr", "millions", 6), new("fr", "milliard", 9), new("fr", "milliards", 9), new("fr", "billion", 12), new("fr", "billions", 12),
        new("es", "millón", 6), new("es", "millones", 6), new("es", "billón", 12), new("es", "billones", 12),
        new("it", "milione", 6), new("it", "milioni", 6), new("it", "miliardo", 9), new("it", "miliardi", 9), new("it", "bilione", 12), new("it", "bilioni", 12),
        new("da", "milliard", 9), new("da", "milliarder", 9), new("da", "billion", 12), new("da", "billioner", 12),
        new("sv", "miljard", 9), new("sv", "miljarder", 9), new("sv", "biljon", 12), new("sv", "biljoner", 12),
        new("pl", "miliard", 9), new("pl", "miliardy", 9), new("pl", "miliardów", 9), new("pl", "bilion", 12), new("pl", "biliony", 12), new("pl", "bilionów", 12),
    ];

    private static readonly ILookup<string, ScaleWord> s_byLanguage = LongScale.ToLookup(w => w.Language);

    /// <param name="tag">A language tag: de, de-CH.</param>
    public static IEnumerable<ScaleWord> Of(string tag) => s_byLanguage[tag.Split('-')[0].ToLowerInvariant()];

    public static bool IsEnglish(string word) => word is "billion" or "billions" or "trillion" or "trillions";
}
