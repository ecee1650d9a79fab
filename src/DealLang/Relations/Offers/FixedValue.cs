using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>A later word on the value that every share receives, whatever it is turned into: <c>consideration worth $51.57 per Fox.common</c>.</summary>
internal static class FixedValue
{
    public static Fact? Restated(DealTerms terms)
    {
        var fact = terms.Reading.InForce(terms.Deal.Name, "fixed-value", terms.Announced).Select(f => f.Fact).FirstOrDefault(f => f.Quantity is not null);
        if (fact is not null) terms.Form.Consumed.Add(fact);
        return fact;
    }
}
