using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>
/// From equity to enterprise value: + debt + lease liabilities + preferred equity + non-controlling interests − cash − equity affiliates, each on the last
/// day before the view for which the company states it. What converts is debt or preferred only as long as it does not.
/// </summary>
internal sealed class EnterpriseBridge(DealTerms terms, Party party, Convertibles? convertibles, Expression price)
{
    /// <summary>What net debt holds besides borrowings and cash; null when nothing is stated.</summary>
    public Expression? Debt()
    {
        Expression? sum = Stated("lease-liabilities");
        if (AssumedLiabilities() is { } assumed) sum = sum.Plus(assumed);
        return convertibles?.DebtAt(price) is { } bonds ? sum.Plus(bonds) : sum;
    }

    /// <summary>Claims that stand before the common shares and are no debt, less what the company holds besides its business; null when nothing is stated.</summary>
    public Expression? Others()
    {
        Expression? sum = Stated("preferred-equity");
        if (convertibles?.PreferredAt(price) is { } preferred) sum = sum.Plus(preferred);
        if (Stated("non-controlling-interests") is { } others) sum = sum.Plus(others);
        return Stated("equity-affiliates") is { } affiliates ? sum.Less(affiliates) : sum;
    }

    private bool IsTarget => party == terms.Deal.Target && terms.Deal.Portion is null;

    /// <summary>What the target has at the closing beyond the working capital that the price assumes; null until both are stated.</summary>
    public Reference? WorkingCapitalAdjustment()
    {
        if (!IsTarget || terms.Stated("target-working-capital").FirstOrDefault() is not { } target || terms.Stated("closing-working-capital").FirstOrDefault() is not { } closing) return null;
        var adjustment = terms.Form.Figure("working-capital-adjustment", terms.Money);
        terms.Form.Relate("working capital adjustment", "T19", adjustment, terms.Read(closing, terms.Money) - terms.Read(target, terms.Money));
        return adjustment;
    }

    /// <summary>Liabilities that come with the business, each by its name.</summary>
    private Expression? AssumedLiabilities()
    {
        if (!IsTarget) return null;
        var parts = terms.Stated("assumed-liabilities");
        if (parts.Count == 0) return null;
        var sum = parts.Aggregate((Expression?)null, (all, part) => all.Plus(terms.Read(part, terms.Money)));
        if (parts is [{ Key.Argument: "" }]) return sum;
        var total = terms.Form.Figure("assumed-liabilities", terms.Money);
        terms.Form.Relate("assumed liabilities", "T03", total, sum!);
        return total;
    }

    /// <summary>The company's own line, or for a target that is bought whole the deal's.</summary>
    private Reference? Stated(string measure) => Stated(terms, party, measure);

    /// <inheritdoc cref="Stated(string)"/>
    public static Reference? Stated(DealTerms terms, Party party, string measure)
    {
        if (party == terms.Deal.Target && terms.Deal.Portion is null && terms.Stated(measure).FirstOrDefault() is { } ofDeal) return terms.Read(ofDeal, terms.Money);
        if (terms.Reading.InForce(party.Name, measure).Select(f => f.Fact).FirstOrDefault(f => f.Quantity is not null) is not { } fact) return null;
        var figure = terms.Form.Input(measure, terms.Money, party.Name);
        terms.GiveOnce(figure, fact, fact.Quantity!);
        return figure;
    }
}
