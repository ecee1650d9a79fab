using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>A fee of a loan that runs with time, on an amount or by itself: each word of it holds from its day, and what fell due before stays what it was.</summary>
internal sealed class RunningFee
{
    private readonly LoanSchedule _schedule;
    private readonly Reference _used;
    private readonly TermSteps? _told;

    /// <summary>From when there is such a fee, where the line says so and none is told of before.</summary>
    private readonly DateOnly _from = DateOnly.MinValue;

    private RunningFee(DealTerms terms, LoanSchedule schedule, string measure, Unit unit)
    {
        (_schedule, _used) = (schedule, terms.Form.Input(measure, unit));
        if (terms.Stated(measure).Find(f => f.Key.Argument.Length == 0) is not { } said) return;
        if (said.Used.Starting is { } from) _from = from.First;
        if (TermSteps.Of(terms, said, schedule.Calendar.Start, _ => unit) is { IsStepped: true } told) _told = told;
    }

    /// <summary>Null where the deal says nothing of it.</summary>
    /// <param name="unit">Of the fee of a year: one for a part of an amount, else money.</param>
    public static RunningFee? Of(DealTerms terms, LoanSchedule schedule, string measure, Unit unit) =>
        terms.States(measure) || terms.Reading.InForce(terms.Deal.Name, measure, terms.Announced).Any(f => f.Fact.Used.Formula is not null) ? new RunningFee(terms, schedule, measure, unit) : null;

    /// <summary>The fee of a period by itself.</summary>
    public Expression Of(int period) => Of(period, [], null);

    /// <summary>The fee of a period on amounts, each from its day on.</summary>
    /// <param name="last">The day on which it ends to be counted; null where that is the end of the loan.</param>
    public Expression Of(int period, List<(DateOnly From, Expression Amount, bool IsLess)> amounts, DateOnly? last)
    {
        var (start, to) = (_schedule.Calendar.Periods[period - 1].From, _schedule.Calendar.Periods[period - 1].To);
        if (last < to) to = last.Value;
        if (_from >= to) return 0m;
        DateOnly[] days = [_from > start ? _from : start, .. _told?.Changes.Where(d => d > start && d < to) ?? []];
        if (days is [var only] && only == start) return amounts.Count == 0 ? _schedule.OverTime(period, start, to, FeeAt(start)) : _schedule.OverTime(period, amounts, FeeAt(start), to);
        Expression? sum = null;
        for (int i = 0; i < days.Length; i++)
        {
            var (from, until) = (days[i], i + 1 < days.Length ? days[i + 1] : to);
            if (amounts.Count == 0) sum = sum.Plus(_schedule.OverTime(period, from, until, FeeAt(from)));
            foreach (var (since, amount, isLess) in amounts)
            {
                if (since >= until) continue;
                var part = _schedule.OverTime(period, since > from ? since : from, until, amount, FeeAt(from));
                sum = isLess ? sum.Less(part) : sum.Plus(part);
            }
        }
        return sum!;
    }

    private Reference FeeAt(DateOnly day) => _told?.At(day).Figure ?? _used;
}
