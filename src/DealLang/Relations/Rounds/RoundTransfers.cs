using DealLang.Lowering;
using DealLang.Relations.Rounds;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>Each investor's cash to the company, and its part of the new shares to the investor; the shares that SAFEs and notes become to those who hold them.</summary>
internal static class RoundTransfers
{
    /// <summary>On the day on which the company is sold, what its buyer pays each investor.</summary>
    public static void AddExit(DealTerms terms, Reference exit, IEnumerable<string> investors)
    {
        if (!terms.Form.Given.TryGetValue(exit.Path, out var sold) || sold is not { Fact.Key.Valid: { } day, Origin: Origin.Stated }) return;
        foreach (string investor in investors)
        {
            terms.Form.Transfers.Add(new TransferRule(investor + "-exit", day, "", terms.Deal.Objects[0].Name + ".buyer", investor, "cash", terms.Money,
                terms.Form.Figure("proceeds", terms.Money, investor), Status.Closed, Force.Firm, sold.Location ?? terms.Deal.Location));
        }
    }

    public static void Add(DealTerms terms, List<(string Investor, Reference Paid, Leg? Leg)> investors, Reference amount, ShareIssue? issue, RoundPrice? price)
    {
        var settlement = new Settlement(terms);
        string company = terms.Deal.Objects[0].Name;
        if (issue?.Offering is { } offering)
        {
            string buyer = terms.Deal.Subjects[0].Name;
            foreach (var (seller, money, given) in offering.Sold)
            {
                string of = seller == company + ".holders" ? "secondary" : seller;
                settlement.Add(of + "-cash", buyer, seller, "cash", terms.Money, money, null);
                settlement.Add(of + "-shares", seller, buyer, issue.Unit.ToString(), issue.Unit, given, null);
            }
            if (!offering.HasPrimary) return;
        }
        foreach (var (investor, paid, leg) in investors)
        {
            if (leg is null || !TrancheTransfers.Add(terms, investor, company, leg)) settlement.Add(investor + "-cash", investor, company, "cash", terms.Money, paid, leg);
            if (issue is null) continue;
            var shares = paid == amount ? issue.NewShares : price?.Bought(paid) ?? issue.NewShares * paid / amount;
            settlement.Add(investor + "-shares", issue.Class.FullName + ".unissued", investor, issue.Unit.ToString(), issue.Unit, shares, leg);
        }
        if (price is null || issue is null) return;
        foreach (var converting in price.Converting)
            settlement.Add(converting.Name + "-shares", issue.Class.FullName + ".unissued", $"{company}.{converting.Name}", issue.Unit.ToString(), issue.Unit, converting.Shares, null);
    }
}
