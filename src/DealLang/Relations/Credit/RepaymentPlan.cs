using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>What was agreed of how a loan comes back, from a day on: what falls due until then falls due as it was agreed before.</summary>
/// <param name="From">What is paid after this day falls under it; the first plan has them all.</param>
/// <param name="Due">The day until which it spreads what is owed.</param>
/// <param name="Until">The day on which another was agreed; null for the plan that stands.</param>
internal sealed record RepaymentPlan(DateOnly From, Fact? Amortisation, DateOnly Due, DateOnly? Until)
{
    /// <summary>The plans of a loan, one after the other: another begins where its amortisation, its amount or its last day is agreed anew.</summary>
    public static List<RepaymentPlan> Of(DealTerms terms, LoanCalendar calendar, LoanDraws draws)
    {
        var end = calendar.Periods[^1].To;
        var lines = TermSteps.Lines(terms, "amortisation", calendar.Start);
        var days = TermSteps.Lines(terms, "maturity", calendar.Start);
        if (days.Count == 0) days = TermSteps.Lines(terms, "ends", calendar.Start);
        var changes = lines.Concat(days).Select(l => l.From).Concat(draws.AmountChanges.Select(c => c.From)).Where(d => d > calendar.Start && d < end).Distinct().Order().ToList();
        var plans = new List<RepaymentPlan>();
        for (int i = 0; i <= changes.Count; i++)
        {
            var from = i == 0 ? DateOnly.MinValue : changes[i - 1];
            var due = i == changes.Count && terms.Ended is null ? end : days.FindLast(d => d.From <= from) is { Fact: { } said } && LoanCalendar.DueOf(said.Used.Date, calendar.Start) is { } day ? day : end;
            plans.Add(new RepaymentPlan(from, lines.FindLast(l => l.From <= from).Fact, due, i == changes.Count ? null : changes[i]));
        }
        return plans;
    }

    /// <summary>The name of what is only this plan's; empty for the plan that stands.</summary>
    public string Label => Until is { } next ? "until " + CalendarDate.Spell(next.AddDays(-1)) : "";
}
