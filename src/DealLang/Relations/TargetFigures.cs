using DealLang.Lowering;

namespace DealLang.Relations;

/// <summary>Figures of a period that the target's own block states and the deal's equations read: its ebitda is the deal's.</summary>
internal static class TargetFigures
{
    public static void Give(DealTerms terms, FigurePath path)
    {
        if (terms.Form.Knows(path) || terms.Deal.Objects.IsEmpty) return;
        var figure = terms.Form.Input(path.Measure, terms.Money, path.Argument);
        foreach (var (fact, _) in terms.Reading.InForce(terms.Deal.Target.Name, path.Measure).Where(f => f.Fact.Key.Argument == path.Argument && f.Fact.Quantity is not null))
            terms.Give(figure, fact, fact.Quantity!);
    }
}
