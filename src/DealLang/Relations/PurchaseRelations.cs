using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>A buyer commits to purchases: the total is the sum of what it pays.</summary>
internal static class PurchaseRelations
{
    public static void Relate(DealTerms terms)
    {
        if (terms.Deal.Subjects.IsEmpty || terms.Deal.Objects.IsEmpty) return;
        var total = terms.Form.Input("total", terms.Money);
        var payments = terms.Legs.Where(leg => IsPayment(leg, terms.Deal)).ToList();
        if (LegSum.Of(terms, "pays", total, payments) is { } sum && sum != total) terms.Form.Relate("total", "T03", total, sum);
        AddTransfers(terms, total, payments);
    }

    private static void AddTransfers(DealTerms terms, Reference total, List<Leg> payments)
    {
        var settlement = new Settlement(terms);
        string buyer = terms.Deal.Subjects[0].Name, seller = terms.Deal.Objects[0].Name;
        if (payments.Count == 0)
        {
            var stated = terms.Reading.InForce(terms.Deal.Name, "total", terms.Announced).Select(f => f.Fact.Used).FirstOrDefault();
            settlement.AddStated("payment", buyer, seller, "cash", terms.Money, total, stated);
        }
        else if (payments.Count == 1) settlement.Add("payment", buyer, seller, "cash", terms.Money, total, payments[0]);
        else
        {
            foreach (var (leg, part) in LegSum.Parts(terms, payments))
                settlement.Add("payment", leg.From.Name, seller, "cash", terms.Money, part, leg);
        }
        foreach (var leg in terms.Legs.Where(leg => leg.Asset == AssetKind.Product && leg.Amount is not null))
        {
            string from = leg.From == terms.Deal.Subjects[0] ? seller : leg.From.Name;
            string product = leg.Product.Length > 0 ? leg.Product : leg.Amount!.Unit.ToString();
            var quantity = terms.Form.Input("quantity", leg.Amount!.Unit, leg.Name.Length > 0 ? leg.Name : product);
            terms.Give(quantity, leg.Amount, leg);
            settlement.Add("delivery", from + ".output", buyer, product, leg.Amount.Unit, quantity, leg);
        }
    }

    private static bool IsPayment(Leg leg, Deal deal) =>
        leg.Asset == AssetKind.Cash && leg.Per is null && deal.Subjects.Contains(leg.From) && (leg.To is null || deal.Objects.Contains(leg.To));
}
