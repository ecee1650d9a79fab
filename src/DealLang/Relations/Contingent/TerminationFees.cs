using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>What one side owes the other when the deal is terminated: each fee, and which part of the deal it is.</summary>
internal static class TerminationFees
{
    private static readonly string[] s_bases = ["equity", "value", "ev"];

    public static void Relate(DealTerms terms)
    {
        var form = terms.Form;
        var settlement = new Settlement(terms);
        foreach (var (leg, label) in Labelled(DealDates.Legs(terms.Deal, terms.Reading.Day)))
        {
            var fee = form.Input("fee", form.Money, label);
            if (leg.Asset == AssetKind.Shares && leg.Gives is { } given) RelateShares(terms, settlement, leg, label, fee, given);
            else terms.Agree(fee, leg);
            foreach (string measure in s_bases.Where(m => (m == "equity" && terms.Deal.Kind == DealKind.Acquisition) || terms.States(new FigurePath(form.Owner, m))))
                form.Relate("fee as a part", "T35", form.Figure("fee.percent", Unit.One, $"{label}, {measure}"), fee / Base(terms, measure, leg));
            if (leg.Asset == AssetKind.Cash) settlement.AddConditional(label, leg.From.Name, leg.To?.Name ?? Other(terms.Deal, leg.From).Name, terms.Money, fee, leg);
        }
    }

    /// <summary>A fee in shares, as a number or as so many as are worth an amount: one gives the other at the price of the day.</summary>
    private static void RelateShares(DealTerms terms, Settlement settlement, Leg leg, string label, Reference fee, ShareClass given)
    {
        var form = terms.Form;
        var unit = Unit.Shares(given.FullName);
        var (shares, price) = (form.Input("fee.shares", unit, label), form.Input("fee.price", form.Money / unit, label));
        terms.Agree(leg.IsByWorth ? fee : shares, leg);
        if (new ClassPrices(terms.Reading.World, given, terms.Deal.Name).At(terms.Reading.Day) is { } quoted) terms.Give(price, quoted, quoted.Quantity!, quoted.Used.Reading.ToString());
        form.Relate("fee in shares", "T35", fee, shares * price);
        settlement.AddConditional(label, leg.From.Name, leg.To?.Name ?? Other(terms.Deal, leg.From).Name, unit, shares, leg);
    }

    /// <summary>Where two merge, each has an equity value of its own, which its fee is measured on.</summary>
    private static Reference Base(DealTerms terms, string measure, Leg leg) => measure == "equity" && terms.Deal.IsMergerOfEquals && terms.Form.Knows(new FigurePath(terms.Form.Owner, measure, leg.From.Name))
        ? terms.Form.Input(measure, terms.Form.Money, leg.From.Name) : terms.Form.Input(measure, terms.Form.Money);

    /// <summary>Termination fees with what they are called: their name, else who pays.</summary>
    public static IEnumerable<(Leg Leg, string Label)> Labelled(IEnumerable<Leg> legs)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var leg in legs.Where(l => l.IsTerminationFee))
        {
            string name = leg.Name.Length > 0 ? leg.Name : leg.From.Name;
            int count = seen[name] = seen.GetValueOrDefault(name) + 1;
            yield return (leg, count == 1 ? name : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}, {count}"));
        }
    }

    public static Party Other(Deal deal, Party party) => deal.IsSubject(party) ? deal.Target : deal.Acquirer;
}
