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
            terms.Agree(fee, leg);
            foreach (string measure in s_bases.Where(m => m == "equity" || terms.States(new FigurePath(form.Owner, m))))
                form.Relate("fee as a part", "T35", form.Figure("fee.percent", Unit.One, $"{label}, {measure}"), fee / Base(terms, measure, leg));
            settlement.AddConditional(label, leg.From.Name, leg.To?.Name ?? Other(terms.Deal, leg.From).Name, terms.Money, fee, leg);
        }
    }

    /// <summary>Where two merge, each has an equity value of its own, which its fee is measured on.</summary>
    private static Reference Base(DealTerms terms, string measure, Leg leg) => measure == "equity" && terms.Deal.Verb == "merges" && terms.Form.Knows(new FigurePath(terms.Form.Owner, measure, leg.From.Name))
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
