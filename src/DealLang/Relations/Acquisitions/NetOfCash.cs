using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>Consideration less the cash that comes with the target, as a cash-flow statement shows it.</summary>
internal static class NetOfCash
{
    public static void Relate(DealTerms terms, Reference consideration)
    {
        if (terms.Deal.Portion is not null || CashOf(terms, terms.Deal.Target) is not { } fact) return;
        var cash = terms.Form.Input("cash", terms.Money, terms.Deal.Target.Name);
        if (!terms.Form.IsGiven(cash)) terms.Give(cash, fact, fact.Quantity!);
        terms.Form.Relate("consideration net of cash", "T18", terms.Form.Figure("consideration.net", terms.Money), consideration - cash);
    }

    private static Fact? CashOf(DealTerms terms, Party target) =>
        terms.Reading.InForce(target.Name, "cash").Where(f => f.Fact.Quantity is not null && f.Fact.Key.Argument.Length == 0).Select(f => f.Fact).FirstOrDefault();
}
