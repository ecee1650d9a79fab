using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>What a side pays somebody who is no side of the deal: <c>Alpha pays $30m to Bank</c>, on a condition or without one. No part of the consideration.</summary>
internal static class DealFees
{
    private const string Id = "fee-";

    public static void Relate(DealTerms terms)
    {
        if (terms.Deal.Kind != DealKind.Acquisition) return;
        var (form, settlement) = (terms.Form, new Settlement(terms));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Expression? all = null;
        foreach (var leg in terms.Legs.Where(l => IsFee(l, terms.Deal)))
        {
            string label = leg.Name.Length > 0 ? leg.Name : leg.To!.Name;
            for (int i = 2; !seen.Add(label); i++) label = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{leg.To!.Name}, {i}");
            var fee = form.Input("fees", form.Money, label);
            terms.Agree(fee, leg);
            if (leg.When is { } when) settlement.AddConditional(Id + label, leg.From.Name, leg.To!.Name, form.Money, fee, leg);
            else settlement.AddBeside(Id + label, leg.From.Name, leg.To!.Name, "cash", form.Money, fee, leg.Location, Purpose.Other, leg.Period ?? leg.Date);
            all = all is null ? fee : all + fee;
        }
        if (all is not null) form.Relate("fees in all", "T03", form.Input("fees", form.Money), all);
    }

    public static bool IsUnconditional(TransferRule transfer) => transfer.Id.StartsWith(Id, StringComparison.Ordinal) && transfer.When is "" or "closed";

    private static bool IsFee(Leg leg, Deal deal) => leg is { Asset: AssetKind.Cash, Per: null, EarnOut: null, OfRight.Length: 0, To: { } to }
        && IsSide(leg.From, deal) && !IsSide(to, deal);

    private static bool IsSide(Party party, Deal deal) =>
        deal.IsSubject(party) || deal.IsForTarget(party) || deal.Subjects.Any(s => party.Name == s.Name + ".holders");
}
