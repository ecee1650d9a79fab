using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>Net debt = debt + what else counts as debt − cash, where a company states debt and cash and nobody states the difference.</summary>
internal static class NetDebt
{
    /// <param name="more">What counts as debt besides borrowings.</param>
    /// <returns>Whether there is a statement to start from.</returns>
    public static bool Relate(DealTerms terms, Reference netDebt, Party party, Expression? more = null)
    {
        if (!IsStated(terms, netDebt, party))
        {
            // Who buys a business takes over the liabilities that are named, and no other.
            if (more is null || party != terms.Deal.Target || terms.Stated("assumed-liabilities").Count == 0) return false;
            terms.Form.Relate("net debt", "T19", netDebt, more);
            return true;
        }
        if (terms.States(netDebt.Path))
        {
            // What completion accounts say later is of another day than the company's own lines.
            if (terms.Stated("net-debt").All(f => f.Key.Valid is null)) RelateParts(terms, netDebt, party, more);
            return true;
        }
        if (Last(terms, party, "net-debt") is { } stated) return terms.Give(netDebt, stated, stated.Quantity!);
        return RelateParts(terms, netDebt, party, more);
    }

    /// <returns>Whether the company states debt and cash; a deal's own net debt is held against them.</returns>
    private static bool RelateParts(DealTerms terms, Reference netDebt, Party party, Expression? more)
    {
        if (Last(terms, party, "debt") is not { } debtFact || Last(terms, party, "cash") is not { } cashFact) return false;
        var debt = terms.Form.Input("debt", terms.Money, party.Name);
        var cash = terms.Form.Input("cash", terms.Money, party.Name);
        terms.Give(debt, debtFact, debtFact.Quantity!);
        terms.Give(cash, cashFact, cashFact.Quantity!);
        terms.Form.Relate("net debt", "T19", netDebt, more is null ? debt - cash : debt + more - cash);
        return true;
    }

    public static bool IsStated(DealTerms terms, Reference netDebt, Party party) =>
        terms.States(netDebt.Path) || Last(terms, party, "net-debt") is not null || (Last(terms, party, "debt") is not null && Last(terms, party, "cash") is not null);

    private static Fact? Last(DealTerms terms, Party party, string measure) =>
        terms.Reading.InForce(party.Name, measure).Where(f => f.Fact.Quantity is not null && f.Fact.Key.Argument.Length == 0).Select(f => f.Fact).FirstOrDefault();
}
