using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>Where a deal's money comes from and what it is for: labelled rows with equal sums. A row without an amount is the plug.</summary>
internal static class SourcesAndUses
{
    public static void Relate(DealTerms terms)
    {
        if (Total(terms, "funding") is { } funding && Total(terms, "uses") is { } uses) terms.Form.Relate("sources and uses", "T04", funding, uses);
    }

    private static Reference? Total(DealTerms terms, string list)
    {
        Fact[] rows = [.. terms.Reading.InForce(terms.Deal.Name, list, terms.Announced).Select(r => r.Fact).OrderBy(f => f.Used.Location.Span.Start)];
        if (rows.Length == 0) return null;
        var total = terms.Form.Input(list, terms.Money);
        terms.Form.Relate(list, "T03", total, Sum(rows));
        if (rows.Where(IsCommitted).ToArray() is { Length: > 0 } committed)
            terms.Form.Relate("committed " + list, "T03", terms.Form.Figure(list + ".committed", terms.Money), Sum(committed));
        foreach (var row in rows)
            terms.Form.Relate($"part of {list}", "T03", terms.Form.Figure(list + ".share", Values.Unit.One, row.Key.Argument), Row(row) / total);
        return total;

        Reference Row(Fact row) => terms.Form.Input(list, terms.Money, row.Key.Argument);
        Expression Sum(Fact[] parts) => parts.Skip(1).Aggregate<Fact, Expression>(Row(parts[0]), (sum, part) => sum + Row(part));
    }

    private static bool IsCommitted(Fact row) => row.Used.Modifiers.Contains("committed");
}
