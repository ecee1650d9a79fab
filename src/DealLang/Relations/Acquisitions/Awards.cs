using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>
/// What the target's option and unit holders receive beside what a share receives, one row each: cash, or replacement awards at the value
/// that counts as purchase price (ASC 805-30-30-9).
/// </summary>
internal static class Awards
{
    /// <returns>All rows together; null when none is stated.</returns>
    public static Reference? Relate(DealTerms terms)
    {
        Fact[] rows = Rows(terms);
        if (rows.Length == 0) return null;
        var all = terms.Form.Input("awards", terms.Money);
        terms.Form.Relate("awards", "T03", all, rows.Select(row => (Expression)Row(terms, row)).Aggregate((sum, row) => sum + row));
        return all;
    }

    /// <summary>What the acquirer gives for each kind of award, told by its worth.</summary>
    public static void AddTransfers(DealTerms terms, Settlement settlement)
    {
        foreach (var row in Rows(terms))
            settlement.AddBeside($"awards-{row.Key.Argument}", terms.Deal.Acquirer.Name + ".awards", terms.Deal.Target.Name + ".award-holders", "awards", terms.Money, Row(terms, row), row.Used.Location, Purpose.OfTheDeal);
    }

    public static bool AreStated(DealTerms terms) => Rows(terms).Length > 0;

    private static Fact[] Rows(DealTerms terms) => [.. terms.Reading.InForce(terms.Deal.Name, "awards", terms.Announced).Select(r => r.Fact).OrderBy(f => f.Used.Location.Span.Start)];

    private static Reference Row(DealTerms terms, Fact row) => terms.Form.Input("awards", terms.Money, row.Key.Argument);
}
