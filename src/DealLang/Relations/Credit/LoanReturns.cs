using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What a loan earns its lender: the rate of return on all that it pays out and receives, discount and fees included; for regular payments
/// the yield at the issue price and the price at a yield; and how long the money is out.
/// </summary>
internal sealed class LoanReturns(DealTerms terms, LoanSchedule schedule, LoanFees fees, LoanDraws draws)
{
    private const string Code = "T71";

    private readonly Form _form = terms.Form;
    private readonly LoanCalendar _calendar = schedule.Calendar;

    public void Relate()
    {
        RelateReturn();
        RelateAverageLife();
        if (_calendar.IsRegularAfter(1) && draws.All.All(d => d.Day <= _calendar.Start) && draws.All.Count == 1) RelateYield();
    }

    /// <summary>Every day on which money moves: what the lender pays out is negative.</summary>
    private void RelateReturn()
    {
        var flows = new List<(DateOnly Day, Expression Amount)>();
        foreach (var draw in draws.All) flows.Add((draw.Day, draw.IsRepayment ? draw.Amount : 0m - fees.Received(draw.Amount)));
        foreach (var fee in fees.OnDays) flows.Add((fee.Day, fee.Amount));
        if (fees.FallDue(0)) flows.Add((_calendar.Start, fees.Paid(0)));
        for (int i = 1; i <= _calendar.Count; i++)
        {
            Expression received = schedule.Service(i);
            if (schedule.Sweeps(i)) received += schedule.Swept(i);
            if (fees.AtTheEnd(i) is { } paid) received += paid;
            flows.Add((_calendar.Periods[i - 1].Pays, received));
        }
        var arguments = flows.OrderBy(f => f.Day).SelectMany(f => (Expression[])[new Number(f.Day.DayNumber) { Unit = Unit.Date }, f.Amount]);
        _form.Relate("return to the lender", Code, _form.Figure("irr", Unit.One), (FlowFunctions.Xirr(DayCount.Actual365Fixed) with { Shown = 4 }).Call([.. arguments]));
    }

    /// <summary>Years from the start to each repayment, weighted by its amount.</summary>
    private void RelateAverageLife()
    {
        var parts = new List<Expression>();
        for (int i = 1; i <= _calendar.Count; i++)
        {
            if (!schedule.Repays(i) && !schedule.Sweeps(i)) continue;
            parts.Add(_calendar.YearsTo(_calendar.Periods[i - 1].To));
            Expression paid = schedule.Repays(i) ? schedule.Repayment(i) : schedule.Swept(i);
            parts.Add(schedule.Repays(i) && schedule.Sweeps(i) ? paid + schedule.Swept(i) : paid);
        }
        foreach (var repaid in draws.All.Where(d => d.IsRepayment))
        {
            parts.Add(_calendar.YearsTo(repaid.Day));
            parts.Add(repaid.Amount);
        }
        var years = new Number(12m) { Unit = Unit.Month };
        _form.Relate("weighted average life", Code, _form.Figure("wal", Unit.Month), CreditFunctions.AverageLife.Call([.. parts]) * years);
    }

    /// <summary>The price is what the payments are worth at the yield, a period at a time; the yield is the rate at which they are worth the price.</summary>
    private void RelateYield()
    {
        var payments = Enumerable.Range(1, _calendar.Count).Select(i => schedule.Sweeps(i) ? schedule.Service(i) + schedule.Swept(i) : (Expression)schedule.Service(i)).ToList();
        var yield = _form.Input("yield", Unit.One);
        Expression periodic = _calendar.Periodic(yield), face = schedule.Balance(0);
        Expression price = fees.Discount is null ? 1m : _form.Input("issue-price", Unit.One);
        if (!_calendar.IsRegular)
        {
            RelateYield(yield, periodic, price * face, payments);
            return;
        }
        Expression rate = (FlowFunctions.Irr with { Shown = 2 }).Call([0m - (price * face), .. payments]);
        var worth = (FlowFunctions.Npv with { Shown = 3 }).Call([periodic, new Number(0m) { Unit = _form.Money }, .. payments]);
        _form.Relate(new Relation("yield at the issue price", Code, price * face, worth)
        {
            Routes = [new Route(yield.Path, _calendar.Yearly(rate))],
        });
        var (duration, modified) = (_form.Figure("duration", Unit.Month), _form.Figure("duration.modified", Unit.Month));
        _form.Relate("duration", Code, duration, _calendar.Periodic(CreditFunctions.Duration.Call([periodic, .. payments])) * new Number(12m) { Unit = Unit.Month });
        _form.Relate("modified duration", Code, modified, duration / (1m + periodic));
    }

    /// <summary>After a stub: the first payment is as far away as its part of a whole period.</summary>
    private void RelateYield(Reference yield, Expression periodic, Expression price, List<Expression> payments)
    {
        var first = _calendar.Periods[0];
        var (days, ofYear) = _calendar.Fraction(1, first.From, first.To);
        Expression part = decimal.Round(_calendar.CountOf(12m * days / ofYear), 12);
        var worth = (FlowFunctions.Npv with { Shown = 3 }).Call([periodic, .. payments]) / Functions.Power.Call(1m + periodic, part);
        _form.Relate(new Relation("yield at the issue price", Code, price, worth) { Routes = [new Route(yield.Path, new Root(yield.Path, price - worth, -0.9m, 10m))] });
        var duration = _form.Figure("duration", Unit.Month);
        _form.Relate("duration", Code, duration, _calendar.Periodic(CreditFunctions.Duration.Call([periodic, .. payments]) - (1m - part)) * new Number(12m) { Unit = Unit.Month });
        _form.Relate("modified duration", Code, _form.Figure("duration.modified", Unit.Month), duration / (1m + periodic));
    }
}
