using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// Shares that the acquirer issues beside the offer, to others than the target's holders: for money at the closing, as a fee. They are no
/// price, and part of the combined company.
/// </summary>
internal static class OtherIssues
{
    /// <returns>The figure of each receiver's shares of the class that is given.</returns>
    public static List<Reference> Relate(DealTerms terms, Offer offer, ShareClass given)
    {
        var deal = terms.Deal;
        var issued = new List<Reference>();
        foreach (var leg in terms.Legs.Where(l => deal.IsSubject(l.From) && l is { Asset: AssetKind.Shares, Per: null, Amount: not null, To: not null, IsContingent: false } && l.Gives == given))
        {
            if (offer.SharesInAll.Contains(leg)) continue;
            var shares = terms.Form.Input("issued", Unit.Shares(given.FullName), leg.To!.Name);
            terms.Agree(shares, leg);
            if (!issued.Contains(shares)) issued.Add(shares);
        }
        return issued;
    }
}
