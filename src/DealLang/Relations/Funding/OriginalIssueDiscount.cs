using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>Debt that is paid out below its face: what is held back is a use of the money, unless the uses have a row for it.</summary>
internal static class OriginalIssueDiscount
{
    private const string Row = "oid";

    /// <returns>The discount of all rows together, to be added to the uses; null where there is none, or a row of the uses that holds it.</returns>
    public static Expression? Relate(DealTerms terms, List<FundingRow> funding)
    {
        var form = terms.Form;
        Expression? all = null;
        foreach (var row in funding.Where(r => r.Term("oid") is not null))
        {
            var discount = form.Input("oid.amount", terms.Money, row.Label);
            var part = form.Input("oid", Unit.One, row.Label) * row.Amount;
            form.Relate("original issue discount", "T18", discount, part);
            form.Relate("proceeds", "T18", form.Input("proceeds", terms.Money, row.Label), row.Amount - discount);
            all = all is null ? part : all + part;
        }
        if (all is null || FundingRow.Of(terms, "uses").Find(r => r.Label == Row) is not { } use) return all;
        form.Relate("original issue discount", "T18", use.Amount, all);
        return null;
    }
}
