using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>What a deal costs once, before tax: the cost to achieve synergies in its year, expenses in theirs or spread over several.</summary>
internal static class OneOffCharges
{
    /// <param name="isFirst">The first period after the agreement: what is charged once and names no year is charged then.</param>
    public static IEnumerable<Expression> In(DealTerms terms, string period, bool isFirst)
    {
        foreach (var fact in terms.Stated("cost-to-achieve").Where(f => IsOf(f, period))) yield return terms.Read(fact, terms.Money);
        foreach (var fact in terms.Stated("expenses").Where(f => IsOf(f, period) || (f.Key.Argument.Length == 0 && (isFirst || f.Used.Over is not null))))
        {
            var amount = terms.Read(fact, terms.Money);
            if (fact.Used.Over is not { } over) yield return amount;
            else
            {
                var years = terms.Form.Input("expenses.over", Unit.Month, fact.Key.Argument);
                terms.GiveOnce(years, fact, over);
                yield return amount * new Number(12m) { Unit = Unit.Month } / years;
            }
        }
    }

    private static bool IsOf(Fact fact, string period) => PeriodFigures.Label(fact.Key.Argument) == period;
}
