using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Relations.Purchases;

/// <summary>A price that rises by the same part from one year of the contract to the next: price × (1 + escalator) ^ (year − 1). A period that lies in two of them has the mean of both, by months.</summary>
internal sealed class Escalation(Reference rate)
{
    /// <summary>Null where nothing is said.</summary>
    public static Escalation? Of(DealTerms terms, PurchaseLine line) => line.Own("escalator") is { Quantity: not null } stated ? new Escalation(terms.Read(stated, Unit.One)) : null;

    /// <summary>What the price of the first year is multiplied by; null in that year, and where nobody says when it began.</summary>
    public Expression? In(DeliveryPeriod period, ContractTerm term)
    {
        var years = term.YearsOf(period);
        if (years.IsEmpty || years is [{ Year: 1 }]) return null;
        if (years is [var only]) return Power(only.Year);
        decimal months = 0m;
        foreach (var part in years) months += part.Months;
        Expression? mean = null;
        foreach (var part in years) mean = mean.Plus(part.Year == 1 ? part.Months : Power(part.Year) * part.Months);
        return mean! / months;
    }

    private Expression Power(int year) => year == 2 ? 1m + rate : Lowering.Functions.Power.Call(1m + rate, (decimal)(year - 1));
}
