using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>Power by its basis, what it costs for each gigawatt, and how much of a site's power reaches its computers.</summary>
internal static class CapacityRelations
{
    private const string Site = "facility", Load = "it load";

    /// <param name="money">What is paid or put in for it.</param>
    public static void Relate(DealTerms terms, Reference money)
    {
        var form = terms.Form;
        var stated = terms.Stated("capacity").FindAll(f => f.Quantity!.Unit == Unit.Power);
        foreach (var fact in stated)
        {
            var capacity = terms.Read(fact, Unit.Power);
            form.Relate("cost of capacity", "T63", form.Input("per-capacity", terms.Money / Unit.Power, stated.Count == 1 ? "" : fact.Key.Argument), money / capacity);
        }
        if (terms.States("capacity", Site) && terms.States("capacity", Load))
            form.Relate("power usage effectiveness", "T63", form.Input("pue", Unit.One), form.Input("capacity", Unit.Power, Site) / form.Input("capacity", Unit.Power, Load));
    }
}
