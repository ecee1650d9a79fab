using System.Globalization;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// Capital that comes in parts: how much of it is promised and how much only announced, what each part buys at its own price, what a gigawatt of
/// what it builds brings in.
/// </summary>
internal static class MilestoneCapital
{
    private const string PreMoney = "pre-money", PostMoney = "post-money";

    /// <param name="legs">What investors promise.</param>
    /// <param name="amount">All of it.</param>
    public static void Relate(DealTerms terms, List<Leg> legs, Reference amount)
    {
        CapacityRelations.Relate(terms, amount);
        RelateForce(terms, legs, amount);
        foreach (var leg in legs) RelatePrices(terms, leg);
    }

    /// <summary>A letter of intent promises nothing but the parts that say that they are firm.</summary>
    private static void RelateForce(DealTerms terms, List<Leg> legs, Reference amount)
    {
        if (!legs.Exists(leg => leg.Force == Force.Nonbinding)) return;
        var form = terms.Form;
        Expression? committed = null;
        foreach (var leg in legs)
        {
            if (leg.Force != Force.Nonbinding) committed = committed.Plus(Paid(terms, leg, amount));
            else foreach (var firm in leg.Tranches.Where(t => t.Force == Force.Firm && t.Amount is not null)) committed = committed.Plus(Tranches.Of(terms, leg, firm, terms.Money));
        }
        var promised = form.Figure("committed", terms.Money);
        form.Relate("committed", "T03", promised, committed ?? new Number(0m) { Unit = terms.Money });
        form.Relate("announced", "T03", form.Figure("announced", terms.Money), amount - promised);
    }

    private static Reference Paid(DealTerms terms, Leg leg, Reference amount) =>
        terms.Form.Given.Values.FirstOrDefault(g => ReferenceEquals(g.Leg, leg)) is { } given ? new Reference(given.Path) : amount;

    private static void RelatePrices(DealTerms terms, Leg leg)
    {
        foreach (var tranche in leg.Tranches.Where(t => t.At is not null))
        {
            var part = Tranches.Of(terms, leg, tranche, terms.Money);
            string number = part.Path.Argument;
            if (tranche.At!.Unit == terms.Money) RelateValuation(terms, leg, tranche, part, number);
            else if ((terms.Money / tranche.At.Unit).ShareClass is not null)
            {
                var price = terms.Form.Input("tranche.price", tranche.At.Unit, number);
                terms.Give(price, tranche.At, leg);
                terms.Form.Relate("shares of a part", "T08", terms.Form.Figure("tranche.shares", terms.Money / tranche.At.Unit, number), part / price);
            }
        }
    }

    /// <summary>Money over what the company is worth with it; a valuation that does not say whether it is with it gives both readings.</summary>
    private static void RelateValuation(DealTerms terms, Leg leg, Symbols.Tranche tranche, Reference part, string number)
    {
        var form = terms.Form;
        var value = form.Input("tranche.valuation", terms.Money, number);
        terms.Give(value, tranche.At!, leg);
        foreach (string reading in tranche.AtReading.Length > 0 ? [tranche.AtReading] : new[] { PreMoney, PostMoney })
        {
            string argument = tranche.AtReading.Length > 0 ? number : $"{number}, {reading}";
            form.Relate(new Relation("stake of a part", "T07", form.Figure("tranche.stake", Unit.One, argument), reading == PreMoney ? part / (value + part) : part / value)
            {
                Note = tranche.AtReading.Length > 0 ? "" : "the valuation does not say pre- or post-money",
            });
        }
    }
}
