using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>Free cash flow of each period of which both parts are stated: cash from operations less capital expenditure.</summary>
internal static class CashFlows
{
    public static void Relate(Party party, Form form)
    {
        var facts = form.Reading.InForce(party.Name, "operating-cash-flow").Concat(form.Reading.InForce(party.Name, "free-cash-flow")).Select(f => f.Fact.Key.Argument).Distinct(StringComparer.Ordinal).ToList();
        foreach (string period in facts)
        {
            if (!form.Reading.InForce(party.Name, "capex").Any(f => f.Fact.Key.Argument == period)) continue;
            form.Relate("free cash flow", "T65", form.Input("free-cash-flow", form.Money, period),
                form.Input("operating-cash-flow", form.Money, period) - form.Input("capex", form.Money, period));
        }
    }
}
