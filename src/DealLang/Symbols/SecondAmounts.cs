using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DealLang.Symbols;

/// <summary>Lines with two amounts, either of which may be given another value: what is granted or owed, and the price that goes with it.</summary>
internal static class SecondAmounts
{
    private static readonly FrozenDictionary<string, string> s_byMeasure = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["options"] = "strike", ["warrants"] = "strike", ["convertible-debt"] = "conversion-price", ["convertible-preferred"] = "conversion-price",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What paths call the second amount of a line; null for a line that has none.</summary>
    public static string? Of(string measure) => s_byMeasure.GetValueOrDefault(measure);

    /// <summary>The lines that may have said a figure, as their first amount or their second; none for what is said in no such line.</summary>
    public static ImmutableArray<string> Lines(string measure) => measure is "rsus" or "psus" || s_byMeasure.ContainsKey(measure) ? [measure]
        : [.. s_byMeasure.Where(p => p.Value == measure).Select(p => p.Key).Order(StringComparer.Ordinal)];
}
