using DealLang.Syntax;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>Signs and codes → ISO 4217 codes. A sign that several currencies share is the first of them that the file declares.</summary>
internal static class CurrencyBinder
{
    /// <summary>Places whose own dollar "$" means to their readers, by the region of a language tag.</summary>
    private static readonly Dictionary<string, string> s_dollarOfRegion = new(StringComparer.OrdinalIgnoreCase)
    {
        ["HK"] = "HKD", ["TW"] = "TWD", ["SG"] = "SGD", ["AU"] = "AUD", ["NZ"] = "NZD", ["CA"] = "CAD", ["MX"] = "MXN", ["AR"] = "ARS", ["CL"] = "CLP", ["CO"] = "COP",
    };

    /// <returns>Null when the sign is ambiguous, which has been reported.</returns>
    public static string? Bind(BindingSession session, SyntaxToken token, ValueContext context)
    {
        if (token.Kind != TokenKind.CurrencySign) return token.ToString();
        string sign = token.ToString();
        var meant = Currencies.OfSign(sign).Select(c => c.Name).ToList();
        var declared = session.Settings.Currencies.Where(meant.Contains).Distinct().ToList();
        var possible = declared.Count > 0 ? declared : Undeclared(session, sign, meant, context);
        if (possible is [var only]) return only;
        if (possible.Count == 0) possible = [sign];
        var place = context.Block.LocationOf(token);
        session.ReportWithFix(Rules.Units.AmbiguousSign, place, sign, string.Join(" or ", possible), Because(declared, context), possible[0] + " ");
        return null;
    }

    private static List<string> Undeclared(BindingSession session, string sign, List<string> meant, ValueContext context)
    {
        if (sign != "$" || session.Settings.HasCurrency) return sign == "$" ? ["USD"] : meant;
        return Region(context) is { } region && s_dollarOfRegion.TryGetValue(region, out string? own) ? ["USD", own] : ["USD"];
    }

    private static string Because(List<string> declared, ValueContext context) =>
        declared.Count > 1 ? $"the file declares {string.Join(" and ", declared)}" : $"the source is in {context.Citations.Select(c => c.Source.Language).FirstOrDefault(l => l.Contains('-')) ?? "a place with its own"}";

    private static string? Region(ValueContext context) => context.Citations
        .Select(c => c.Source.Language.Split('-'))
        .Where(parts => parts.Length > 1)
        .Select(parts => parts[^1])
        .FirstOrDefault(s_dollarOfRegion.ContainsKey);
}
