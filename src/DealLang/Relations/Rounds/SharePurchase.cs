using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Relations.Rounds;

/// <summary>
/// Existing shares that a deal of its own sold (<c>Fund buys 5m Acme.common from Founder</c>). A company that buys its own takes them in: there are fewer of
/// them afterwards.
/// </summary>
internal sealed record SharePurchase(Deal Deal, ShareClass Class, Party Buyer, Party Seller, DateOnly Closed)
{
    public bool IsTakenIn => Buyer == Class.Party;

    public FigurePath Shares => new(Deal.Name, "quantity");

    /// <summary>The purchases of a company's shares that have a closing.</summary>
    public static IEnumerable<SharePurchase> Of(World world, Party company)
    {
        foreach (var deal in world.Deals)
        {
            if (deal is not { Verb: "buys", Subjects: [var buyer], Objects: [var seller] } || DealDates.Closing(deal)?.Date?.Last is not { } closed) continue;
            if (world.FactsOf(deal.Name, "quantity").LastOrDefault()?.Quantity?.Unit.ShareClass is { } name && company.Classes.FirstOrDefault(c => c.FullName == name) is { } sold)
                yield return new SharePurchase(deal, sold, buyer, seller, closed);
        }
    }
}
