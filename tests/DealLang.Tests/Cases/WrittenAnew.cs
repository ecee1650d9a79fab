using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Values;
using DealLang.Vocabulary;

namespace DealLang.Tests.Cases;

/// <summary>A deal's text with other parties, or with a thousandth of its money: every digit that is written stays as exact as it was.</summary>
internal static class WrittenAnew
{
    private const int Thousandth = 3;

    /// <summary>Names in the opposite order of the alphabet, so that nothing can rest on it.</summary>
    public static Dictionary<string, string> OtherNames(World world) => world.Parties
        .Select(p => p.Name).Order(StringComparer.Ordinal).Reverse()
        .Select((name, i) => (name, other: string.Create(CultureInfo.InvariantCulture, $"Party{i:000}")))
        .ToDictionary(n => n.name, n => n.other, StringComparer.Ordinal);

    public static string Renamed(DealSyntaxTree tree, IReadOnlyDictionary<string, string> names) =>
        Rewrite(tree, (tokens, i) => tokens[i].Kind == TokenKind.Word ? names.GetValueOrDefault(tokens[i].ToString()) : null);

    public static string Renamed(string path, IReadOnlyDictionary<string, string> names) =>
        Regex.Replace(path, @"\w[\w-]*", word => names.GetValueOrDefault(word.Value, word.Value));

    public static string InThousandths(DealSyntaxTree tree) => Rewrite(tree, (tokens, i) =>
        IsMoney(tokens, i) ? ScaleAfter(tokens, i) is null ? Shifted(tokens[i].ToString()) : null
        : i > 0 && IsMoney(tokens, i - 1) && ScaleAfter(tokens, i - 1) is { } scale ? Scales.All.FirstOrDefault(s => s.Factor * 1000m == scale.Factor)?.Name ?? ""
        : IsPlacesOfAPrice(tokens, i) ? (int.Parse(tokens[i].ToString(), CultureInfo.InvariantCulture) + Thousandth).ToString(CultureInfo.InvariantCulture)
        : null);

    /// <summary>A price of a thousandth is rounded three places further down: <c>round price rounded 4 places</c>.</summary>
    private static bool IsPlacesOfAPrice(TokenList tokens, int i) => i > 1 && i + 1 < tokens.Length && tokens[i].Kind == TokenKind.Number
        && tokens[i + 1].ToString() is "places" && tokens[0].ToString() is "round" or "conversion" && tokens[1].ToString() is "price";

    private static bool IsMoney(TokenList tokens, int i) => i > 0 && tokens[i].Kind == TokenKind.Number
        && (tokens[i - 1].Kind == TokenKind.CurrencySign || (tokens[i - 1].Kind == TokenKind.Word && Unit.IsCurrency(tokens[i - 1].ToString())));

    private static Scale? ScaleAfter(TokenList tokens, int i) => i + 1 < tokens.Length ? Scales.Find(tokens[i + 1].ToString()) : null;

    /// <summary>The point three places to the left.</summary>
    private static string Shifted(string number)
    {
        string digits = number.Replace(",", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        int point = digits.IndexOf('.', StringComparison.Ordinal) is var found and >= 0 ? found : digits.Length;
        digits = digits.Replace(".", "", StringComparison.Ordinal);
        string padded = new string('0', Math.Max(0, Thousandth + 1 - point)) + digits;
        int at = padded.Length - digits.Length + point - Thousandth;
        return at == padded.Length ? padded : padded[..at] + "." + padded[at..];
    }

    private static string Rewrite(DealSyntaxTree tree, Func<TokenList, int, string?> other)
    {
        var text = new StringBuilder();
        foreach (var block in tree.Lines)
        {
            for (int i = 0; i < block.Line.Tokens.Length; i++)
            {
                var token = block.Line.Tokens[i];
                text.Append(token.LeadingTrivia).Append(other(block.Line.Tokens, i) ?? token.ToString());
            }
        }
        return text.ToString();
    }
}
