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

    public static IEnumerable<Diagnostic> Run(DealCompilation compilation)
    {
        WorldEvaluator? evaluator = null;
        foreach (var award in compilation.World.Facts.Where(f => s_exercised.Contains(f.Key.Measure) && f is { Quantity: not null, Used: { Second: null, When: null } } && !f.Used.Modifiers.Contains("contingent")))
        {
            foreach (var deal in compilation.World.Deals.Where(d => d.Kind == DealKind.Acquisition && d.Subjects.Concat(d.Objects).Any(p => p.Name == award.Key.Owner)))
            {
                evaluator ??= compilation.Evaluator();
                if (evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase).Find(new FigurePath(deal.Name, "fdso", award.Key.Owner)) is { Value: not null }) continue;
                yield return Diagnostic.Create(AwardKinds.NoStrike, award.Used.Location, award.Key.Measure, award.Key.Owner, $"{WrittenLine.Of(award.Used.Location)} strike $14.00") with { Figure = award.Key.Path };
                break;
            }
        }
    }
}
