using DealLang.Syntax;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>Signs and codes → ISO 4217 codes. A sign that several currencies share is the one of them that the file declares.</summary>
internal static class CurrencyBinder
{
    /// <summary>Places whose own dollar "$" means to their readers, by the region of a language tag.</summary>
    private static readonly Dictionary<string, string> s_dollarOfRegion = new(StringComparer.OrdinalIgnoreCase)
    {
        ["HK"] = "HKD", ["TW"] = "TWD", ["SG"] = "SGD", ["AU"] = "AUD", ["NZ"] = "NZD", ["CA"] = "CAD", ["MX"] = "MXN", ["AR"] = "ARS", ["CL"] = "CLP", ["CO"] = "COP",
    };

    private static readonly ILookup<string, string> s_codesOfSign = Currencies.All.Where(c => c.Sign.Length > 0).ToLookup(c => c.Sign, c => c.Name);

    /// <returns>Null when the sign is ambiguous, which has been reported.</returns>
    public static string? Bind(BindingSession session, SyntaxToken token, ValueContext context)
    {
        string sign = token.ToString();
        if (token.Kind != TokenKind.CurrencySign) return sign;
        if (session.Settings.Currencies is [var sole] && s_codesOfSign[sign].Contains(sole)) return sole;
        var declared = session.Settings.Currencies.Where(c => s_codesOfSign[sign].Contains(c)).Distinct().ToList();
        var possible = declared.Count > 0 ? declared : Undeclared(session, sign, context);
        if (possible is [var only]) return only;
        if (possible.Count == 0) possible = [sign];
        session.ReportWithFix(Rules.Units.AmbiguousSign, context.Block.LocationOf(token), sign, string.Join(" or ", possible), Because(declared, context), possible[0] + " ");
        return null;
    }

    private static List<string> Undeclared(BindingSession session, string sign, ValueContext context)
    {
        if (sign != "$") return [.. s_codesOfSign[sign]];
        return !session.Settings.HasCurrency && OwnDollar(context) is { } own ? ["USD", own] : ["USD"];
    }

    private static string? OwnDollar(ValueContext context)
    {
        foreach (var citation in context.Citations)
        {
            string tag = citation.Source.Language;
            int dash = tag.LastIndexOf('-');
            if (dash > 0 && s_dollarOfRegion.TryGetValue(tag[(dash + 1)..], out string? own)) return own;
        }
        return null;
    }

    private static string Because(List<string> declared, ValueContext context) =>
        declared.Count > 1 ? $"the file declares {string.Join(" and ", declared)}"
        : OwnDollar(context) is null ? "the file declares none of them"
        : $"the source is in {context.Citations.First(c => c.Source.Language.Contains('-')).Source.Language}";
}
