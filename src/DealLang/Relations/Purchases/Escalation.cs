using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Relations.Purchases;

/// <summary>
/// A price that rises by the same part from one year to the next: price × (1 + escalator) ^ (year − 1). The years are those of the contract, or begin on a
/// day that the line names. A period that lies in two of them has the mean of both, by what is delivered in each.
/// </summary>
/// <param name="from">The day of the first rise; null where it is the first anniversary of the start.</param>
internal sealed class Escalation(Reference rate, DateOnly? from)
{
    /// <summary>Null where nothing is said.</summary>
    public static Escalation? Of(DealTerms terms, PurchaseLine line) =>
        line.Own("escalator") is { Quantity: not null } stated ? new Escalation(terms.Read(stated, Unit.One), stated.Used.Starting is { } first && first.First > DateOnly.MinValue ? first.First : null) : null;

    /// <summary>What the price of the first year is multiplied by; null in that year, and where nobody says when it began.</summary>
    public Expression? In(DeliveryPeriod period, ContractTerm term, Ramp ramp)
    {
        var parts = term.PartsOf(period, from);
        if (parts.Count == 0 || parts.TrueForAll(p => p.Step == 0)) return null;
        if (parts.TrueForAll(p => p.Step == parts[0].Step)) return Power(parts[0].Step);
        Expression? all = null, mean = null;
        decimal months = 0m;
        foreach (var part in parts)
        {
            if (ramp.Weight(part.Year) is not { } weight)
            {
                months += part.Months;
                mean = mean.Plus(part.Step == 0 ? part.Months : Power(part.Step) * part.Months);
                continue;
            }
            var delivered = weight * part.Months;
            all = all.Plus(delivered);
            mean = mean.Plus(part.Step == 0 ? delivered : delivered * Power(part.Step));
        }
        return all is null ? mean! / months : mean! / (months == 0m ? all : all + months);
    }

    /// <summary>The years of the whole term, each counted as often as what is paid in the first has risen to; null where nobody says from when to when it runs.</summary>
    public Expression? Over(ContractTerm term)
    {
        if (term is not { Start: { } start, End: { } end }) return null;
        Expression? years = null;
        foreach (var part in term.PartsOf(new DeliveryPeriod("", "", start, end), from))
        {
            decimal length = part.Months / 12m;
            years = years.Plus(part.Step == 0 ? length : length == 1m ? Power(part.Step) : Power(part.Step) * length);
        }
        return years;
    }

    private Expression Power(int steps) => steps == 1 ? 1m + rate : Lowering.Functions.Power.Call(1m + rate, (decimal)steps);
}
