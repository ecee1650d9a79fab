using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Relations;
using DealLang.Symbols;
using DealLang.Text;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>K13, C06, C07: termination fees against what the deal is worth, and the days of one party's fees against each other.</summary>
internal static class TerminationFeeChecks
{
    /// <summary>Termination fees are 1 to 4 % of the equity value as a rule; above this one looks again.</summary>
    private const decimal UsualFee = 0.07m;

    private static readonly string[] s_bases = ["equity", "value", "ev"];

    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal) =>
        deal.Legs.Any(l => l.IsTerminationFee) ? Large(evaluator, deal).Concat(Ladders(deal)) : [];

    private static IEnumerable<Diagnostic> Large(WorldEvaluator evaluator, Deal deal)
    {
        var evaluation = evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase);
        foreach (var (leg, label) in TerminationFees.Labelled(DealDates.Legs(deal, evaluation.Model.View.Date)))
        {
            var (part, whole) = s_bases.Select(b => (Part: Find("fee.percent", $"{label}, {b}"), Whole: Find(b, ""))).FirstOrDefault(f => f.Part?.Value is not null);
            if (part?.Value is not > UsualFee || whole?.Value is null || Find("fee", label) is not { Value: { } fee } figure) continue;
            yield return Diagnostic.Create(DealKinds.LargeTerminationFee, leg.Location, FigureWords.Of(fee, figure.Figure.Unit),
                FigureWords.Of(part.Value.Value, Unit.One, "premium"), FigureWords.Of(whole.Value.Value, whole.Figure.Unit), deal.Name);
        }

        FigureValue? Find(string measure, string argument) => evaluation.Find(new FigurePath(deal.Name, measure, argument));
    }

    /// <summary>The fees of one party to another for one reason, by their days, in each version.</summary>
    private static IEnumerable<Diagnostic> Ladders(Deal deal) => deal.Amendments.Select(a => a.Date.First).Prepend(DateOnly.MinValue)
        .SelectMany(day => DealDates.Legs(deal, day == DateOnly.MinValue ? DealDates.Agreement(deal) ?? day : day).Where(l => l.IsTerminationFee)
            .GroupBy(l => (l.From.Name, l.To?.Name, Reasons(l), l.Gives?.FullName)).SelectMany(g => Ladder(deal, [.. g])))
        .DistinctBy(d => (d.Code, d.Location.Path, d.Location.Span));

    private static IEnumerable<Diagnostic> Ladder(Deal deal, List<Leg> fees)
    {
        var steps = fees.Select(f => (Leg: f, Window: WindowOf(f))).OrderBy(s => s.Window.From ?? DateOnly.MinValue).ToList();
        for (int i = 1; i < steps.Count; i++)
        {
            var (before, next) = (steps[i - 1], steps[i]);
            if (before.Window.Overlaps(next.Window))
            {
                yield return Create(Changes.FeesOverlap, next.Leg, before.Leg, deal.Name, next.Leg.From.Name, Spell(next.Window.From ?? before.Window.From) is { Length: > 0 } day ? "from " + day : "on every day");
                continue;
            }
            if (before.Window.To is not { } last || next.Window.From is not { } first || first.DayNumber - last.DayNumber <= 1) continue;
            yield return Create(Changes.FeesWithGap, next.Leg, before.Leg, deal.Name, next.Leg.From.Name, Spell(last.AddDays(1)), Spell(first.AddDays(-1)));
        }
    }

    private static Diagnostic Create(DiagnosticDescriptor descriptor, Leg leg, Leg other, params string[] arguments) =>
        Diagnostic.Create(descriptor, leg.Location, arguments) with { Related = [new RelatedLocation(other.Location, WrittenLine.Of(other.Location))] };

    private static DateWindow WindowOf(Leg fee) => fee.When!.Tests.OfType<StatusTest>().First(t => t.Status == Status.Terminated).Window;

    private static string Reasons(Leg fee) => string.Join(" and ", fee.When!.Tests.Where(t => t is not StatusTest { Status: Status.Terminated }).Select(t => t.Written));

    private static string Spell(DateOnly? day) => day is { } known ? CalendarDate.Spell(known) : "";
}
