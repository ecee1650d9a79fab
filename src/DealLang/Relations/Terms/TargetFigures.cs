using DealLang.Lowering;

namespace DealLang.Relations;

/// <summary>Figures of a period that a deal's equations read: the deal's block states them, else the target's own.</summary>
internal static class TargetFigures
{
    public static void Give(DealTerms terms, FigurePath path)
    {
        if (terms.Form.Given.ContainsKey(path)) return;
        foreach (string owner in terms.Deal.Objects.IsEmpty ? [terms.Deal.Name] : (string[])[terms.Deal.Name, terms.Deal.Target.Name])
        {
            var stated = terms.Reading.InForce(owner, path.Measure, owner == terms.Deal.Name ? terms.Announced : null)
                .Select(f => f.Fact).FirstOrDefault(f => f.Key.Argument == path.Argument && f.Quantity is not null);
            if (stated is null) continue;
            terms.Form.Consumed.Add(stated);
            terms.Give(terms.Form.Input(path.Measure, stated.Quantity!.Unit.Currency is null ? stated.Quantity.Unit : terms.Money, path.Argument), stated, stated.Quantity);
            return;
        }
        terms.Form.Input(path.Measure, terms.Money, path.Argument);
    }
}
