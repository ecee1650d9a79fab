using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>Each investor's cash to the company, and its part of the new shares to the investor.</summary>
internal static class RoundTransfers
{
    public static void Add(DealTerms terms, List<(string Investor, Reference Paid, Leg? Leg)> investors, Reference amount, ShareIssue? issue)
    {
        var settlement = new Settlement(terms);
        string company = terms.Deal.Objects[0].Name;
        foreach (var (investor, paid, leg) in investors)
        {
            settlement.Add(investor + "-cash", investor, company, "cash", terms.Money, paid, leg);
            if (issue is null) continue;
            var shares = paid == amount ? issue.NewShares : issue.NewShares * paid / amount;
            settlement.Add(investor + "-shares", issue.Class.FullName + ".unissued", investor, issue.Unit.ToString(), issue.Unit, shares, leg);
        }
    }
}
