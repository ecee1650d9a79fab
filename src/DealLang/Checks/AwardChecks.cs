using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Text;

namespace DealLang.Checks;

/// <summary>K75: options that cannot be counted, where the diluted shares of an acquisition hang on them.</summary>
internal static class AwardChecks
{
    private static readonly string[] s_exercised = ["options", "warrants"];

    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal)
    {
        if (deal.Kind != DealKind.Acquisition) yield break;
        foreach (var party in deal.Subjects.Concat(deal.Objects))
        {
            foreach (var award in evaluator.World.FactsOf(party.Name).Where(f => s_exercised.Contains(f.Key.Measure) && f is { Quantity: not null, Used: { Second: null, When: null } } && !f.Used.Modifiers.Contains("contingent")))
            {
                if (evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase).Find(new FigurePath(deal.Name, "fdso", party.Name)) is { Value: not null }) continue;
                yield return Diagnostic.Create(AwardKinds.NoStrike, award.Used.Location, award.Key.Measure, party.Name, $"{WrittenLine.Of(award.Used.Location)} strike $14.00") with { Figure = award.Key.Path };
            }
        }
    }
}
