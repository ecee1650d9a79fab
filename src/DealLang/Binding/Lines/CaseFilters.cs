using DealLang.Diagnostics;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary><c>case signed: count status >= signed, firm</c>: which deals and which legs count.</summary>
internal static class CaseFilters
{
    private static readonly Dictionary<string, Force> s_forces = new(StringComparer.Ordinal)
    {
        ["firm"] = Force.Firm, ["conditional"] = Force.Conditional, ["nonbinding"] = Force.Nonbinding,
    };

    /// <returns>Null for a case without a filter, and for one that says something else, which has been reported.</returns>
    public static CaseFilter? Bind(BindingSession session, BlockSyntax block, CaseLineSyntax line)
    {
        if (line.Filter.IsEmpty) return null;
        var words = line.Filter.Where(t => t.Kind != TokenKind.Comma).ToList();
        var filter = words[0].Text is "count" ? Read(words, 1, new CaseFilter()) : null;
        if (filter is null)
            session.Report(Diagnostic.Create(Rules.Tables.UnknownFilter, block.LocationOf(line), string.Join(' ', line.Filter.Select(t => t.ToString()))) with { Fix = Meant(block, words) });
        return filter;
    }

    /// <summary>The one word of a comparison that is another: count stage >= signed.</summary>
    private static Fix? Meant(BlockSyntax block, List<SyntaxToken> words) =>
        words is [{ Text: "count" }, { Kind: TokenKind.Word } compared, _, var step] && Statuses.Find(step.ToString()) is not null && compared.Text is not "status"
            ? Fix.Replace(block.LocationOf(compared), "status") : null;

    private static CaseFilter? Read(List<SyntaxToken> words, int at, CaseFilter filter)
    {
        if (at == words.Count) return at > 1 ? filter : null;
        string word = words[at].ToString();
        if (word == "all") return Read(words, at + 1, filter with { CountsAll = true });
        if (s_forces.TryGetValue(word, out var force)) return Read(words, at + 1, filter with { Force = force });
        if (word != "status" || at + 2 >= words.Count || Statuses.Find(words[at + 2].ToString()) is not { } status) return null;
        return Read(words, at + 3, filter with { Comparison = Comparisons.Of(words[at + 1]), Status = status.Status });
    }
}
