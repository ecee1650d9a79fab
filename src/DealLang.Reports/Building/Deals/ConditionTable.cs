using System.Collections.Immutable;
using DealLang.Reports.Documents;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>What closing waits for, test by test, and how each stands on the day of the report.</summary>
internal static class ConditionTable
{
    private static readonly ImmutableArray<Column> Columns = [new("Condition"), new("Stands"), new("Since"), new("Source")];

    public static Table? Of(ReportContext context, Deal deal) => Tables.Of(Columns, deal.Conditions
        .SelectMany(c => c is Together { Any: false } ? ((Together)c).Parts : [c])
        .Select(c => ImmutableArray.Create<Cell>(c.Written, Word(context, deal, c), Since(context, c), context.Bibliography.Cite(Events(context, c).SelectMany(e => e.Citations), c.Written))));

    /// <summary>failed: ozanimod met 2020-03-25; liso-cel met 2021-02-05, too late.</summary>
    public static Prose Stands(ReportContext context, Deal deal, Condition condition)
    {
        string whole = Word(context, deal, condition);
        if (condition.Tests.Count() == 1 && !Events(context, condition).Any()) return whole;
        return Prose.Join(": ", [new Prose([new Words(whole, Tone.Strong)]), string.Join("; ", condition.Tests.Select(t => Reason(context, deal, t)))]);
    }

    private static string Reason(ReportContext context, Deal deal, Condition test)
    {
        if (test is not EventTest asked || Events(context, test).FirstOrDefault() is not { } met) return $"{test} {Word(context, deal, test)}";
        string late = asked.Window.Contains(met.Date.Last) ? "" : asked.Window.To < met.Date.Last ? ", too late" : ", too early";
        return $"{asked.Event} met {met.Date.Written}{late}";
    }

    private static string Word(ReportContext context, Deal deal, Condition condition) =>
        context.Evaluator.OutcomeOf(deal, condition, context.Evaluator.Now, context.Options.Case).ToString().ToLowerInvariant();

    private static string Since(ReportContext context, Condition condition) => Events(context, condition).LastOrDefault() is { } last ? last.Date.Written : "";

    /// <summary>What has happened of that which a condition names, by the day of the report.</summary>
    public static IEnumerable<MetEvent> Events(ReportContext context, Condition condition)
    {
        var named = condition.Tests.OfType<EventTest>().Select(t => t.Event).ToHashSet(StringComparer.Ordinal);
        return context.World.Events.Where(e => named.Contains(e.Event) && e.Date.First <= context.Evaluator.AsOf);
    }
}
