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

    /// <summary>The company's own line, or for a target that is bought whole the deal's.</summary>
    private Reference? Stated(string measure)
    {
        if (party == terms.Deal.Target && terms.Deal.Portion is null && terms.Stated(measure).FirstOrDefault() is { } ofDeal) return terms.Read(ofDeal, terms.Money);
        if (terms.Reading.InForce(party.Name, measure).Select(f => f.Fact).FirstOrDefault(f => f.Quantity is not null) is not { } fact) return null;
        var figure = terms.Form.Input(measure, terms.Money, party.Name);
        terms.GiveOnce(figure, fact, fact.Quantity!);
        return figure;
    }
}
