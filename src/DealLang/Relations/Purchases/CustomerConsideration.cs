using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Purchases;

/// <summary>What the seller gives its customer comes off the price (ASC 606-10-32-25): shares, warrants, cash.</summary>
internal static class CustomerConsideration
{
    public const string Note = "payable to a customer: reduces revenue (ASC 606-10-32-25)";

    public static void Relate(DealTerms terms, Reference total)
    {
        var deal = terms.Deal;
        var given = terms.Legs.Where(leg => deal.Objects.Contains(leg.From) && leg.Asset is AssetKind.Shares or AssetKind.Cash && deal.Objects.Contains(leg.From) && (leg.Formula is not null && leg.Asset == AssetKind.Cash || leg.WorthFormula is not null || (leg.Worth ?? leg.Amount)?.Unit == terms.Money)).ToList();
        if (given.Count == 0) return;
        var consideration = terms.Form.Input("consideration-to-customer", terms.Money);
        if (LegSum.Of(terms, "consideration-to-customer", consideration, given) is { } sum && sum != consideration)
            terms.Form.Relate(new Relation("what the customer gets", "T03", consideration, sum) { Note = Note });
        else if (terms.Form.Given.TryGetValue(consideration.Path, out var stated)) terms.Form.Given[consideration.Path] = stated with { Note = Note };
        terms.Form.Relate("net of what the customer gets", "T03", terms.Form.Figure("total.net", terms.Money), total - consideration);
        var settlement = new Settlement(terms);
        foreach (var (leg, part) in LegSum.Parts(terms, given))
        {
            string asset = leg.Gives is { } shares ? $"{shares.FullName} worth" : "cash";
            settlement.Add("to-customer", leg.Gives is null ? leg.From.Name : leg.Gives.FullName + ".unissued", (leg.To ?? deal.Subjects[0]).Name, asset, terms.Money, part, leg);
        }
    }
}
