using System.Collections.Immutable;
using DealLang.Reports.Charts;
using DealLang.Reports.Documents;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Reports.Building.Deals;

/// <summary>Something that happened, or a day that is agreed or expected.</summary>
/// <param name="Date">Null where it is not disclosed.</param>
internal sealed record DatedEvent(DateInterval? Date, string What, IEnumerable<Citation> Citations)
{
    /// <summary>It is no event of its own: a last day, a day on which something is expected.</summary>
    public bool IsAgreed { get; init; }

    /// <summary>A last day, and what is expected within a time, counts from its end.</summary>
    public DateOnly Day => Date is not { } date ? DateOnly.MaxValue : IsAgreed ? date.Last : date.First;

    /// <summary>Filled in a picture where it has happened.</summary>
    public Certainty CertaintyAt(DateOnly asOf) => IsAgreed || Day > asOf ? Certainty.Rumoured : Certainty.Closed;
}

/// <summary>What happened when, and what is still expected: lifecycle lines, splits of the classes concerned, agreed dates.</summary>
internal static class Timeline
{
    private static readonly ImmutableArray<Column> Columns = [new("Date"), new("What"), new("Source")];

    public static Section? Of(ReportContext context, Deal deal) => Tables.Section(deal.Kind == DealKind.Acquisition ? "Conditions, approvals, timeline" : "Timeline", Weight.Detail, Drawn(context, deal), ConditionTable.Of(context, deal), Tables.Of(Columns,
        Events(context, deal).DistinctBy(e => (e.Date, e.What)).OrderBy(e => e.Day).Select(e => ImmutableArray.Create<Cell>(
            e.Date?.Written ?? "not disclosed", e.What, context.Bibliography.Cite(e.Citations, e.What)))));

    /// <summary>From two dated moments on.</summary>
    private static Picture? Drawn(ReportContext context, Deal deal)
    {
        ImmutableArray<Moment> moments = [.. Events(context, deal).Where(e => e.Date is not null).Select(e => new Moment(e.Day, e.Date!.Value.Written, e.What, e.CertaintyAt(context.Evaluator.AsOf))).OrderBy(m => m.Day)];
        if (moments.Select(m => m.Day).Distinct().Count() < 2) return null;
        return new Picture("timeline", new TimelineChart("What happened when", string.Join("; ", moments.Select(m => $"{m.Shown} {m.Label}")), moments)
        {
            Today = context.Evaluator.AsOf == DateOnly.MaxValue ? null : context.Evaluator.AsOf,
        });
    }

    internal static IEnumerable<DatedEvent> Events(ReportContext context, Deal deal)
    {
        foreach (var milestone in deal.Milestones)
        {
            string word = milestone.Word.Length > 0 ? milestone.Word : milestone.Status.ToString().ToLowerInvariant();
            if (milestone.Status == Status.Superseded && deal.SupersededBy.Length > 0) word += " by " + deal.SupersededBy;
            if (milestone.By.Length > 0) word += " by " + (context.World.Party(milestone.By)?.Printed ?? milestone.By);
            yield return new(milestone.Date, word + (milestone.Force is { } force ? ", " + force.ToString().ToLowerInvariant() : ""), milestone.Citations);
        }
        foreach (var fact in context.FactsOf(deal.Name).Where(f => f.Used.Date is not null))
            yield return new(fact.Used.Date, fact.Key.Measure.Replace('-', ' ') + Since(fact), fact.Used.Citations) { IsAgreed = true };
        foreach (var amendment in deal.Amendments) yield return new(amendment.Date, "amended", amendment.Citations);
        // What awards of either side and terms of the deal's own lines wait for belongs to it too.
        var ofFacts = deal.Subjects.Concat(deal.Objects).Select(p => p.Name).Prepend(deal.Name).SelectMany(context.FactsOf).Select(f => f.Used.When).OfType<Condition>();
        foreach (var condition in deal.Conditions.Concat(deal.Legs.Where(l => l.Ended is null).Select(l => l.When).OfType<Condition>()).Concat(ofFacts))
        {
            foreach (var met in ConditionTable.Events(context, condition)) yield return new(met.Date, met.Event + " met", met.Citations);
            foreach (var test in condition.Tests.OfType<EventTest>().Where(t => t.Window.To is not null))
                yield return new(DateInterval.Day(test.Window.To!.Value), "last day for " + test.Event, []) { IsAgreed = true };
        }
        var parties = deal.Subjects.Concat(deal.Objects).ToHashSet();

        // Of a day that an amendment moved, since when it is agreed.
        string Since(Fact fact) => fact.Key.Valid is not { } valid ? "" : deal.Amendments.Any(a => a.Date == valid) ? ", as amended on " + valid.Written : ", as of " + valid.Written;
        foreach (var split in context.World.Splits.Where(s => parties.Contains(s.Class.Party)))
            yield return new(DateInterval.Day(split.Date), Wording.Splits(split), split.Citations);
    }
}
