using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>Assets that a deal brings to fair value, each with the life over which it is amortised; what has none is not.</summary>
internal static class WriteUps
{
    public static Expression? Sum(DealTerms terms) => terms.Stated("write-up").Aggregate(default(Expression), (sum, fact) => sum.Plus(terms.Read(fact, terms.Money)));

    /// <summary>A year's part of each that has a life; null where there is none.</summary>
    public static Expression? Amortised(DealTerms terms) => AccountingFrame.Of(terms).IsCommonControl ? null : terms.Stated("write-up").Where(f => f.Used.Over is not null)
        .Aggregate(default(Expression), (sum, fact) => sum.Plus(terms.Read(fact, terms.Money) * Year / Life(terms, fact)));

    private static Number Year => new(12m) { Unit = Unit.Month };

    private static Reference Life(DealTerms terms, Fact fact)
    {
        var life = terms.Form.Input("write-up.life", Unit.Month, fact.Key.Argument);
        terms.GiveOnce(life, fact, fact.Used.Over!);
        return life;
    }
}
