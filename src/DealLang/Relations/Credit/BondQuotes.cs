using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// A bond between two coupons: interest accrued since the last one, and on each day of which a price or a yield is told the other of them. The
/// dirty price is what the payments to come are worth at the yield, compounded as often as interest is paid, the first of them after the part of
/// its period that is left (ICMA rule 803; the street convention but for the last period). The clean price is that without the interest accrued.
/// </summary>
internal sealed class BondQuotes(DealTerms terms, LoanSchedule schedule, LoanDraws draws)
{
    private const string Code = "T71";

    private static readonly string[] s_quoted = ["clean-price", "dirty-price", "yield"];

    private readonly Form _form = terms.Form;
    private readonly LoanCalendar _calendar = schedule.Calendar;

    public void Relate()
    {
        if (PeriodOf(terms.Reading.Day) is { } now && schedule.PaysInterest(now)) _form.Relate("interest accrued", Code, _form.Figure("accrued", _form.Money), Accrued(now, terms.Reading.Day));
        if (draws.All.Count != 1 || draws.All.Any(d => d.Day > _calendar.Start)) return;
        foreach (var (label, day) in Days())
        {
            if (PeriodOf(day) is { } period && schedule.PaysInterest(period) && _calendar.IsRegularAfter(period)) Relate(label, day, period);
        }
    }

    /// <summary>The days of which a price or a yield is told, by the day of the view.</summary>
    private IEnumerable<(string Label, DateOnly Day)> Days()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in s_quoted.SelectMany(m => terms.Reading.InForce(terms.Deal.Name, m, terms.Announced)).Select(f => f.Fact))
        {
            if (fact.Used.Date is { } on && on.IsDay && on.First <= terms.Reading.Day && seen.Add(fact.Key.Argument)) yield return (fact.Key.Argument, on.First);
        }
    }

    /// <summary>The period in which a day lies, its first day included; null before the first and after the last.</summary>
    private int? PeriodOf(DateOnly day) => Array.FindIndex(_calendar.Periods, p => p.From <= day && day < p.To) is >= 0 and var i ? i + 1 : null;

    private void Relate(string label, DateOnly day, int period)
    {
        var (owed, at) = (schedule.Balance(period - 1), _calendar.Periods[period - 1]);
        var (accrued, clean, dirty) = (_form.Figure("accrued", _form.Money, label), _form.Input("clean-price", Unit.One, label), _form.Input("dirty-price", Unit.One, label));
        var yield = _form.Input("yield", Unit.One, label);
        _form.Relate("interest accrued", Code, accrued, Accrued(period, day));
        _form.Relate("clean price", Code, clean, dirty - (accrued / owed));

        var payments = Enumerable.Range(period, _calendar.Count - period + 1).Select(i => schedule.Sweeps(i) ? schedule.Service(i) + schedule.Swept(i) : (Expression)schedule.Service(i)).ToList();
        var (left, whole) = (_calendar.Fraction(period, day, at.To), _calendar.Fraction(period, at.From, at.To));
        // A stub is as long as its part of a whole period.
        Expression part = at.IsWhole ? (Expression)left.Days / (whole.Days * left.OfYear / whole.OfYear) : (Expression)decimal.Round(_calendar.CountOf(12m * left.Days / left.OfYear), 12), periodic = _calendar.Periodic(yield);
        var worth = (FlowFunctions.Npv with { Shown = 3 }).Call([periodic, .. payments]) / Functions.Power.Call(1m + periodic, part);
        _form.Relate(new Relation("price at the yield", Code, dirty, worth / owed) { Routes = [new Route(yield.Path, new Root(yield.Path, (dirty * owed) - worth, -0.9m, 10m))] });

        var duration = _form.Figure("duration", Unit.Month, label);
        _form.Relate("duration", Code, duration, _calendar.Periodic(CreditFunctions.Duration.Call([periodic, .. payments]) - (1m - part)) * new Number(12m) { Unit = Unit.Month });
        _form.Relate("modified duration", Code, _form.Figure("duration.modified", Unit.Month, label), duration / (1m + periodic));
    }

    /// <summary>Interest from the start of the period, or from each draw in it, to the day.</summary>
    private Expression Accrued(int period, DateOnly day)
    {
        Expression accrued = Of(schedule.Balance(period - 1), _calendar.Periods[period - 1].From);
        foreach (var draw in schedule.Draws(period).Where(d => d.Day < day)) accrued = draw.IsRepayment ? accrued - Of(draw.Amount, draw.Day) : accrued + Of(draw.Amount, draw.Day);
        return accrued;

        Expression Of(Expression amount, DateOnly from)
        {
            var (days, ofYear) = _calendar.Fraction(period, from, day);
            return amount * schedule.Rate(period) * days / ofYear;
        }
    }
}
