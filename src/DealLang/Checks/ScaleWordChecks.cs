using System.Globalization;
using System.Text.RegularExpressions;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Symbols;
using DealLang.Text;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>U02: a quotation in a long-scale language against the figure that cites it.</summary>
internal static partial class ScaleWordChecks
{
    public static IEnumerable<Diagnostic> Run(DealCompilation compilation)
    {
        foreach (var fact in compilation.World.Facts)
        {
            foreach (var claim in fact.Claims)
            {
                foreach (var citation in claim.Citations)
                {
                    if (citation.Quote.Length > 0 && Check(citation, claim.Quantity, claim.Location, claim.Key.Path) is { } found) yield return found;
                }
            }
        }
        foreach (var deal in compilation.World.Deals)
        {
            foreach (var leg in deal.Legs)
            {
                foreach (var citation in leg.Citations)
                {
                    if (citation.Quote.Length > 0 && Check(citation, leg.Amount ?? leg.Worth, leg.Location, deal.Name) is { } found) yield return found;
                }
            }
        }
    }

    private static Diagnostic? Check(Citation citation, Quantity? quantity, Location line, string figure)
    {
        if (quantity?.Value is not { } value || citation.Location.Path != line.Path || !line.Span.Contains(citation.Location.Span.Start)) return null;
        var words = ScaleWords.Of(citation.Source.Language).ToDictionary(w => w.Spelling, w => w.Power, StringComparer.Ordinal);
        if (words.Count == 0) return null;
        foreach (Match match in NumberAndWord().Matches(citation.Quote))
        {
            string word = match.Groups[2].Value;
            string? why = words.TryGetValue(word, out int power) ? Contradiction(match.Groups[1].Value, word, power, value)
                : ScaleWords.IsEnglish(word) ? $"the English word {word} may stand for the English or the local power of ten"
                : null;
            if (why is null) continue;
            return Diagnostic.Create(Units.ScaleInQuote, citation.Location, match.Value, citation.Source.Language, why, WrittenLine.Of(line)) with { Figure = figure };
        }
        return null;
    }

    /// <summary>The figure is a thousand times the quotation, or a thousandth of it.</summary>
    private static string? Contradiction(string number, string word, int power, decimal value)
    {
        string plain = number.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal count) || count == 0m || value == 0m || count > 1_000_000m) return null;
        decimal quoted = count;
        for (int i = 0; i < power; i++) quoted *= 10m;
        decimal times = Math.Abs(value) / quoted;
        return IsThousand(times) || IsThousand(1m / times) ? $"{word} is 10^{power.ToString(CultureInfo.InvariantCulture)}" : null;
    }

    private static bool IsThousand(decimal times) => times is > 900m and < 1100m;

    [GeneratedRegex(@"(\d[\d.,]*)\s*(\p{L}+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberAndWord();
}
