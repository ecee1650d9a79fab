using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// Where a deal's money comes from and what it is for: labelled rows with equal sums. What is committed and what is funded is kept apart. A
/// row without an amount is the plug.
/// </summary>
internal static class SourcesAndUses
{
    public static void Relate(DealTerms terms)
    {
        var (funding, uses) = (FundingRow.Of(terms, "funding"), FundingRow.Of(terms, "uses"));
        var form = terms.Form;
        FundingRow.ForgetTermsOfOthers(terms, funding.Concat(uses));
        if (Total(terms, "funding", funding, r => r.Drawn) is not { } sources) return;
        RelateCommitted(terms, funding);
        foreach (var row in funding)
        {
            if (row.TellsOf.Count > 0) form.Relate("rollover", "T04", row.Amount, row.TellsOf.Skip(1).Aggregate((Expression)row.TellsOf[0], (sum, left) => sum + left));
            form.Relate("part of funding", "T03", form.Figure("funding.share", Unit.One, row.Label), row.Drawn / sources);
            Pledge.Relate(terms, row);
        }
        var discount = OriginalIssueDiscount.Relate(terms, funding);
        foreach (var row in uses) form.Relate("part of uses", "T03", form.Figure("uses.share", Unit.One, row.Label), row.Amount / form.Input("uses", terms.Money));
        if (Total(terms, "uses", uses, r => r.Amount, discount) is { } total) Balance(terms, "sources and uses", [.. funding, .. uses], sources, total);
        else if (funding.Exists(r => r.IsPlug)) Balance(terms, "sources and price", funding, sources, Price(terms));
        FundingTransfers.Add(terms, funding, uses);

        void Balance(DealTerms terms, string name, List<FundingRow> rows, Reference left, Reference right)
        {
            form.Relate(name, "T04", left, right);
            var sums = new Dictionary<FigurePath, Expression> { [sources.Path] = Sum(funding, r => r.Drawn) };
            if (uses.Count > 0) sums.Add(right.Path, discount is null ? Sum(uses, r => r.Amount) : Sum(uses, r => r.Amount) + discount);
            PlugRow.Relate(terms, name, rows, left, right, sums);
        }
    }

    /// <summary>What has to be paid where no use is listed: the enterprise value; of a price that is partly shares, the cash.</summary>
    private static Reference Price(DealTerms terms)
    {
        var cash = new FigurePath(terms.Form.Owner, "consideration", "cash");
        return terms.Form.Knows(cash) && terms.Form.Knows(cash with { Argument = "stock" }) ? new Reference(cash) : terms.Form.Figure("ev", terms.Money);
    }

    /// <summary>What the rows bring at closing: of a revolver what is drawn.</summary>
    private static Reference? Total(DealTerms terms, string list, List<FundingRow> rows, Func<FundingRow, Expression> counted, Expression? besides = null)
    {
        if (rows.Count == 0) return null;
        var total = terms.Form.Input(list, terms.Money);
        var sum = Sum(rows, counted);
        terms.Form.Relate(list, "T03", total, besides is null ? sum : sum + besides);
        return total;
    }

    private static void RelateCommitted(DealTerms terms, List<FundingRow> rows)
    {
        if (rows.FindAll(r => r.IsCommitted) is { Count: > 0 } committed)
            terms.Form.Relate("committed funding", "T03", terms.Form.Figure("funding.committed", terms.Money), Sum(committed, row => row.Committed));
        if (rows.FindAll(r => r.IsFunded) is { Count: > 0 } funded)
            terms.Form.Relate("funded", "T03", terms.Form.Figure("funding.funded", terms.Money), Sum(funded, row => row.Funded));
    }

    private static Expression Sum(List<FundingRow> rows, Func<FundingRow, Expression> amount) =>
        rows.Skip(1).Aggregate(amount(rows[0]), (sum, row) => sum + amount(row));
}
