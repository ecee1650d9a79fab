using DealLang.Lowering;

namespace DealLang.Relations;

/// <summary>How principal comes back, each payment by the plan that was agreed on its day; at the maturity all that is left, and in each year whatever a sweep takes of the cash.</summary>
internal sealed class Repayments
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly LoanSchedule _schedule;
    private readonly LoanCalendar _calendar;
    private readonly List<(RepaymentPlan Plan, PlannedRepayments Repayments)> _plans = [];

    public Repayments(DealTerms terms, LoanSchedule schedule, LoanCalendar calendar, LoanDraws draws, LoanRate rate, int? places)
    {
        (_terms, _form, _schedule, _calendar) = (terms, terms.Form, schedule, calendar);
        var plans = RepaymentPlan.Of(terms, calendar, draws);
        foreach (var plan in plans) _plans.Add((plan, new PlannedRepayments(terms, schedule, calendar, draws, rate, plan, plans[^1], places)));
    }

    /// <summary>What falls due on the day on which another plan is agreed falls due by the one before.</summary>
    private PlannedRepayments At(int period)
    {
        int i = _plans.Count - 1;
        while (i > 0 && _plans[i].Plan.From >= _calendar.Periods[period - 1].Pays) i--;
        return _plans[i].Repayments;
    }

    /// <summary>Interest of the period is added to what is owed; that of the last one is paid.</summary>
    public bool IsCapitalising(int period) => At(period).IsCapitalising(period);

    public bool FallsDue(int period) => period == _calendar.Count || At(period).FallsDue(period);

    public bool Sweeps(int period) => period < _calendar.Count && _terms.States("sweep") && _calendar.In(_calendar.YearOf(period)).Last() == period && _schedule.CashFlow(_calendar.YearOf(period)) is not null;

    public Expression Of(int period) => period == _calendar.Count ? _schedule.Owed(period) : At(period).Of(period);

    /// <summary>A part of the cash that debt service leaves, no more than is owed.</summary>
    public Expression SweptOf(int period)
    {
        int year = _calendar.YearOf(period);
        var service = _calendar.In(year).Aggregate(default(Expression), (sum, i) => sum.Plus(_schedule.Service(i)))!;
        Expression owed = _schedule.Owed(period);
        if (FallsDue(period)) owed -= _schedule.Repayment(period);
        return Expression.Min(owed, _form.Input("sweep", Values.Unit.One) * Expression.Max(0m, _schedule.CashFlow(year)! - service));
    }
}
