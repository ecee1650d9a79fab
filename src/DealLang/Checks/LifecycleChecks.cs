using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>D01, D03, D13, D16, P02: a deal's steps, in order and on good authority.</summary>
internal static class LifecycleChecks
{
    private static readonly Status[] s_first = [Status.Announced, Status.Signed, Status.Approved];
    private static readonly Status[] s_once = [Status.Signed, Status.Closed, Status.Terminated, Status.Withdrawn];
    private static readonly Status[] s_ends = [Status.Closed, Status.Withdrawn, Status.Terminated, Status.Expired, Status.Lapsed];
    private static readonly Status[] s_overs = [Status.Withdrawn, Status.Terminated, Status.Expired, Status.Lapsed];
    private static readonly Status[] s_talk = [Status.Sought, Status.Planned, Status.Rumoured];
    private static readonly Status[] s_deeds = [Status.Signed, Status.Closed];

    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal)
    {
        foreach (var end in deal.Milestones.Where(m => s_ends.Contains(m.Status)))
        {
            if (Pair(deal, s_first, first => end.Date is { } e && first.Date is { } f && e.IsBefore(f)) is { } first)
                yield return Create(Dates.OutOfOrder, deal, end, first);
        }
        foreach (var closed in deal.Milestones.Where(m => m.Status == Status.Closed))
        {
            if (Pair(deal, s_overs, over => over.Date is { } o && closed.Date is { } c && !c.IsBefore(o) && o != c) is { } over)
                yield return Create(StepDates.ClosedAfterItsEnd, deal, closed, over);
        }
        if (deal.Kind == DealKind.Acquisition && deal.Milestones.FirstOrDefault(m => m.Status == Status.Closed) is { Date: { } completed } done)
        {
            foreach (var over in deal.Milestones.Where(m => s_overs.Contains(m.Status) && m.Date is { } o && completed.IsBefore(o))) yield return Create(StepDates.ClosedAfterItsEnd, deal, over, done);
        }
        foreach (var again in TakenTwice(deal)) yield return again;
        if (IsNeverSigned(deal) is { } announced)
            yield return Diagnostic.Create(Dates.NeverSigned, announced.Location, deal.Name, announced.Date!.Value.Written);
        foreach (var talk in deal.Milestones.Where(m => s_talk.Contains(m.Status)))
        {
            if (Pair(deal, s_deeds, deed => talk.Date is { } t && deed.Date is { } d && d.IsBefore(t)) is { } deed)
                yield return Create(Dates.RumourAfterDeed, deal, talk, deed);
        }
        foreach (var step in deal.Milestones.Where(m => m.Status is Status.Signed or Status.Approved or Status.Closed))
        {
            if (step.Citations.IsEmpty || !step.Citations.All(c => IsWeak(c.Source))) continue;
            var word = new Text.Location(step.Location.Source, new Text.TextSpan(step.Location.Span.Start, step.Word.Length));
            yield return Diagnostic.Create(Provenance.WeakSource, step.Location, step.Word, string.Join(" and ", step.Citations.Select(c => Describe(c.Source)).Distinct())) with
            {
                Fix = Fix.Replace(word, "reported"),
            };
        }
    }

    /// <summary>D16: what an acquisition does once, on two days that are not one.</summary>
    private static IEnumerable<Diagnostic> TakenTwice(Deal deal)
    {
        if (deal.Kind != DealKind.Acquisition) yield break;
        foreach (var same in deal.Milestones.Where(m => s_once.Contains(m.Status) && m is { Date: not null, By.Length: 0 }).GroupBy(m => m.Word, StringComparer.Ordinal))
        {
            var first = same.First();
            if (same.FirstOrDefault(m => m.Date!.Value.IsBefore(first.Date!.Value) || first.Date!.Value.IsBefore(m.Date!.Value)) is { } again)
                yield return Diagnostic.Create(StepDates.TakenTwice, again.Location, deal.Name, again.Word, first.Date!.Value.Written, again.Date!.Value.Written) with { Related = [new RelatedLocation(first.Location, first.Word)] };
        }
    }

    /// <summary>D12: terms, an announcement, and no agreement, nor an end that explains why.</summary>
    private static Milestone? IsNeverSigned(Deal deal) =>
        deal.Kind != DealKind.Acquisition || deal.Legs.IsEmpty || deal.Milestones.Any(m => m.Status > Status.Announced || m.Force is not null) ? null
            : deal.Milestones.FirstOrDefault(m => m is { Status: Status.Announced, Date: not null });

    private static Milestone? Pair(Deal deal, Status[] statuses, Func<Milestone, bool> test) =>
        deal.Milestones.FirstOrDefault(m => statuses.Contains(m.Status) && test(m));

    private static Diagnostic Create(DiagnosticDescriptor descriptor, Deal deal, Milestone wrong, Milestone other) =>
        Diagnostic.Create(descriptor, wrong.Location, deal.Name, wrong.Word, wrong.Date.ToString()!, other.Word, other.Date.ToString()!) with
        {
            Related = [new RelatedLocation(other.Location, other.Word)],
        };

    private static bool IsWeak(Source source) => source.Anonymous || source.Kind == "opinion";

    private static string Describe(Source source) => source.Anonymous ? $"unnamed people ({source.Name})" : $"an opinion ({source.Name})";
}
