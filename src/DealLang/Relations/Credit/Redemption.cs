using DealLang.Lowering;
using DealLang.Relations.Purchases;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What a bond costs to redeem before it is due, as a part of what is owed: the price of the step that has begun; before the first of them, where the terms say so, the make-whole price,
/// which is what the payments up to that step and its price, or up to the maturity, are worth at the yield of government bonds and a spread, compounded as often as interest is paid, less
/// the interest accrued, and no less than par. What is paid above par falls due with the principal.
/// </summary>
internal sealed class Redemption
{
    public const string Price = "redemption-price", MakeWhole = "make-whole";

    private const string Code = "T71";

    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly LoanSchedule _schedule;
    private readonly LoanCalendar _calendar;
    private readonly List<(DateOnly From, Reference Price)> _steps = [];
    private readonly Fact? _makeWhole;
    private readonly List<LoanDraw> _due = [];

    public Redemption(DealTerms terms, LoanSchedule schedule, LoanDraws draws)
    {
        (_terms, _form, _schedule, _calendar) = (terms, terms.Form, schedule, schedule.Calendar);
        foreach (var step in terms.Stated(Price)) _steps.Add((step.Used.Starting?.First ?? DateOnly.MinValue, terms.Read(step, Unit.One)));
        _steps.Sort((one, other) => one.From.CompareTo(other.From));
        _makeWhole = terms.Reading.InForce(terms.Deal.Name, MakeWhole, terms.Announced).Select(f => f.Fact).FirstOrDefault(f => f.Used.Formula is not null);
        if (_steps.Count == 0 && _makeWhole is null) return;
        foreach (var repaid in draws.All)
        {
            if (!repaid.IsRepayment || repaid.IsOfGuarantor || repaid.Fact is not { } fact || PriceOn(repaid.Day, fact.Key.Argument) is not { } price) continue;
            var premium = _form.Figure("redemption-premium", _form.Money, fact.Key.Argument);
            _form.Relate("paid above par", Code, premium, repaid.Amount * (price - 1m));
            _due.Add(repaid with { Amount = premium });
        }
        if (PriceOn(terms.Reading.Day, "") is not { } now) return;
        _form.Relate("what it costs to redeem all of it", Code, _form.Figure("redemption-amount", _form.Money), _form.Figure("balance", _form.Money) * now);
    }

    /// <summary>What is paid above par, each with the day of its repayment.</summary>
    public IReadOnlyList<LoanDraw> All => _due;

    public IEnumerable<LoanDraw> In(Runtime.SchedulePeriod period) => _due.Where(f => f.Day > period.From && f.Day <= period.To);

    /// <summary>The price on a day, as a figure under its label; null where the terms name none, and outside the life of the bond.</summary>
    private Reference? PriceOn(DateOnly day, string label)
    {
        if (Array.FindIndex(_calendar.Periods, p => p.From <= day && day < p.To) is var index && index < 0) return null;
        var price = _form.Figure(Price, Unit.One, label);
        var step = _steps.FindLast(s => s.From <= day);
        if (step.Price is not null) _form.Relate("price of the step", Code, price, step.Price);
        else if (Whole(day, index + 1, label) is { } whole) _form.Relate("make-whole price", Code, price, Expression.Max(1m, whole));
        else return null;
        return price;
    }

    /// <summary>What is left to be paid of one unit of principal, without the interest accrued; null where the terms say none, or principal comes back in parts.</summary>
    private Expression? Whole(DateOnly day, int period, string label)
    {
        if (_makeWhole is not { Used.Formula: { } formula } fact || FloatingRate.Of(formula) is not { } rate || fact.Used.Until?.Last < day) return null;
        if (_terms.Reading.InForce(_terms.Deal.Name, "amortisation", _terms.Announced).Any(f => !f.Fact.Used.Modifiers.Contains("bullet")) || !Enumerable.Range(period, _calendar.Count - period + 1).All(_schedule.PaysInterest)) return null;
        _form.Consumed.Add(fact);
        var yield = _form.Figure("make-whole.yield", Unit.One, label);
        _form.Relate("yield of the make-whole", Code, yield, Level(rate.Reference.Measure, day) + rate.Margin);
        Expression periodic = _calendar.Periodic(yield);
        var end = _steps.Count > 0 ? _steps[0] : (From: _calendar.Periods[^1].To, Price: null!);
        Expression last = end.Price ?? (Expression)1m;
        int count = Array.FindLastIndex(_calendar.Periods, p => p.To <= end.From) + 1;
        Expression? worth = null;
        var paid = Enumerable.Range(period, Math.Max(0, count - period + 1)).Select(i => Interest(i, _calendar.Periods[i - 1].From, _calendar.Periods[i - 1].To)).ToList();
        var first = Part(period, day, _calendar.Periods[period - 1].To);
        if (paid.Count > 0)
        {
            bool isOnPayment = _calendar.Periods[count - 1].To == end.From;
            if (isOnPayment) paid[^1] += last;
            worth = (FlowFunctions.Npv with { Shown = 3 }).Call([periodic, .. paid]) / Functions.Power.Call(1m + periodic, first);
            if (isOnPayment) return worth - Interest(period, _calendar.Periods[period - 1].From, day);
        }
        // The step begins between two days of payment: with it the interest since the last of them.
        var (from, part) = paid.Count > 0 ? (_calendar.Periods[count].From, first + (paid.Count - 1) + Part(count + 1, _calendar.Periods[count].From, end.From)) : (_calendar.Periods[period - 1].From, Part(period, day, end.From));
        var atTheStep = (last + Interest(paid.Count > 0 ? count + 1 : period, from, end.From)) / Functions.Power.Call(1m + periodic, part);
        return (worth is null ? atTheStep : worth + atTheStep) - Interest(period, _calendar.Periods[period - 1].From, day);
    }

    /// <summary>Interest on one unit of principal between two days of a period.</summary>
    private Expression Interest(int period, DateOnly from, DateOnly to)
    {
        var (days, ofYear) = _calendar.Fraction(period, from, to);
        return from == to ? 0m : _schedule.Rate(period) * days / ofYear;
    }

    /// <summary>Two days of a period as a part of a whole one.</summary>
    private decimal Part(int period, DateOnly from, DateOnly to)
    {
        var (days, ofYear) = _calendar.Fraction(period, from, to);
        return decimal.Round(_calendar.CountOf(12m * days / ofYear), 12);
    }

    /// <summary>The yield of government bonds on a day, as the series has it or the file assumes it; asked for where nothing says it.</summary>
    private Reference Level(string name, DateOnly day) => new SeriesLevels(_terms, name).Of(day, "reference-rate") ?? _form.Input("reference-rate", Unit.One, name);
}
