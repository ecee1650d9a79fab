using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Values;

namespace DealLang.Binding;

/// <summary>A claim of a purchase: contractual, with the name of what it refines as its argument; so much a year is told as the amount of a year.</summary>
internal static class PurchaseClaim
{
    public static Claim Of(BlockContext context, BlockSyntax block, LineSuffixes suffixes, string label) =>
        new(new FactKey(context.Owner, "", label, context.Date), null, "", block.Location)
        {
            Citations = suffixes.Citations,
            PreferBecause = suffixes.PreferBecause,
            InCase = suffixes.InCase,
        };

    /// <summary>182.5m MMBtu per year is <c>quantity.per-year</c>, in MMBtu; $130 per kW per month is <c>fee.per-year</c>, in dollars for a gigawatt.</summary>
    public static Claim With(Claim claim, string measure, Quantity quantity)
    {
        if (quantity.Unit.Factors.Any(f => f is { Name: "day", Power: -1 })) quantity = AmountOfAYear.PerMonth(quantity);
        bool isRate = quantity.Unit.Factors.Any(f => f is { Name: "month", Power: -1 });
        return claim with
        {
            Key = claim.Key with { Measure = isRate && measure is "quantity" or "fee" or "price" ? measure + ".per-year" : measure },
            Quantity = isRate ? AmountOfAYear.Of(quantity, quantity.Unit * Unit.Month) : quantity,
        };
    }
}
