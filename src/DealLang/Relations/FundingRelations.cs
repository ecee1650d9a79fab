using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>Sources and uses: each the sum of its rows, the two equal. A row that is the plug takes up what the others leave.</summary>
internal static class FundingRelations
{
    public static void Relate(DealTerms terms)
    {
        var funding = Sum(terms, "funding");
        var uses = Sum(terms, "uses");
        if (funding is not null && uses is not null) terms.Form.Relate("sources and uses", "T04", funding, uses);
        if (funding is not null) RelateParts(terms, funding);
    }

    private static Reference? Sum(DealTerms terms, string list)
    {
        var rows = Rows(terms, list);
        if (rows.Count == 0) return null;
        var total = terms.Form.Figure(list, terms.Money);
        var sum = rows.Select(row => (Expression)Row(terms, list, row)).Aggregate((left, right) => left + right);
        terms.Form.Relate(list, "T03", total, sum);
        return total;
    }

    private static void RelateParts(DealTerms terms, Reference funding)
    {
        var rows = Rows(terms, "funding");
        foreach (var row in rows)
            terms.Form.Relate("share of funding", "T03", terms.Form.Figure("funding.share", Unit.One, row.Key.Argument), Row(terms, "funding", row) / funding);
        var committed = rows.Where(r => r.Used.Modifiers.Contains("committed")).Select(r => (Expression)Row(terms, "funding", r)).ToList();
        if (committed.Count > 0)
            terms.Form.Relate("committed funding", "T03", terms.Form.Figure("funding.committed", terms.Money), committed.Aggregate((left, right) => left + right));
    }

    private static Reference Row(DealTerms terms, string list, Fact row) => terms.Form.Input(list, terms.Money, row.Key.Argument);

    private static List<Fact> Rows(DealTerms terms, string list) =>
        [.. terms.Reading.InForce(terms.Deal.Name, list, terms.Announced).Select(f => f.Fact).Where(f => f.Key.Argument.Length > 0)
            .OrderBy(f => f.Used.Location.Path, StringComparer.Ordinal).ThenBy(f => f.Used.Location.Span.Start)];
}
