using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// How principal comes back under one plan: all at the end (bullet), in equal parts (linear), in equal payments with interest (annuity), as the cash allows (sculpted), in parts that are
/// stated, or not before interest has been added to it (capitalising).
/// </summary>
internal sealed class PlannedRepayments
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly LoanSchedule _schedule;
    private readonly LoanCalendar _calendar;
    private readonly LoanDraws _draws;
    private readonly LoanRate _rate;
    private readonly RepaymentPlan _plan;
    private readonly Fact? _amortisation;
    private readonly int? _places;

    /// <summary>The periods of a loan that would run to the plan's own last day.</summary>
    private readonly int _count;
    private readonly int _first;
    private readonly int _parts;
    private readonly string _label;
    private Expression? _level;

    /// <param name="standing">The plan that stands in the end: what says the same has one figure.</param>
    public PlannedRepayments(DealTerms terms, LoanSchedule schedule, LoanCalendar calendar, LoanDraws draws, LoanRate rate, RepaymentPlan plan, RepaymentPlan standing, int? places)
    {
        (_terms, _form, _schedule, _calendar, _draws, _rate, _plan, _amortisation, _places) = (terms, terms.Form, schedule, calendar, draws, rate, plan, plan.Amortisation, places);
        _count = plan.Due == calendar.Periods[^1].To ? calendar.Count : LoanCalendar.Between(terms, calendar.Start, plan.Due)?.Count ?? calendar.Count;
        _label = IsInParts && plan.Amortisation == standing.Amortisation ? "" : plan.Label;
        _first = FirstPeriod();
        _parts = Parts();
    }

    private bool Is(string way) => _amortisation?.Used.Modifiers.Contains(way) == true;

    private bool IsInParts => _amortisation?.Quantity is not null;

    private bool IsSculpted => _amortisation?.Used.Amounts.ContainsKey(Sculpted) == true;

    private const string Sculpted = "sculpted";

    private bool IsAmortising => IsInParts || IsSculpted || Is("linear") || Is("annuity");

    /// <summary>The period in which the last part falls due; the maturity takes whatever is left.</summary>
    private int Last => Math.Min(_count, _first + _parts - 1);

    /// <summary>The last part is whatever is left; where the loan was agreed anew before, there is none.</summary>
    private bool TakesTheRest(int period) => period == Last && !IsInParts && (_plan.Until is null ? _first + _parts - 1 <= _count : _first + _parts - 1 < _count);

    /// <summary>Interest of the period is added to what is owed; that of the last one is paid.</summary>
    public bool IsCapitalising(int period) => Is("capitalising") && period < _calendar.Count
        && (_amortisation!.Used.Until is not { } until ? !IsAmortising : _calendar.Periods[period - 1].To <= until.Last);

    public bool FallsDue(int period) => IsAmortising && period >= _first && period <= Last;

    public Expression Of(int period)
    {
        var owed = _schedule.Owed(period);
        if (TakesTheRest(period)) return owed;
        var due = Instalment(period);
        return _terms.States("sweep") || _draws.All.Any(d => d.IsRepayment) || IsInParts || IsSculpted ? Expression.Min(owed, due) : due;
    }

    private Expression Instalment(int period)
    {
        if (IsInParts) return StatedPart();
        if (IsSculpted) return Sculpting(period);
        if (Is("linear")) return Level(Principal / (decimal)_parts, null);
        if (!_rate.IsLevel) return Functions.Payment.Call(_calendar.Periodic(_rate.Of(period)), (decimal)(_parts - (period - _first)), _schedule.Owed(period)) - _schedule.Interest(period);
        return Level(Principal * Functions.Payment.Call(_calendar.Periodic(_rate.Fixed!), (decimal)_parts, 1m), _rate.Fixed) - _schedule.Interest(period);
    }

    /// <summary>What the cash of the period leaves over its interest, so that the cover of debt service is the number that is said; a year's cash in equal parts.</summary>
    private Expression Sculpting(int period)
    {
        int year = _calendar.YearOf(period);
        var cash = _schedule.CashFlow(year) ?? _form.Input("cfads", _form.Money, LoanCalendar.Number(year));
        Expression service = cash / _terms.Read(_amortisation!, Sculpted, Unit.One);
        int count = _calendar.In(year).Count();
        if (count > 1) service /= (decimal)count;
        return Expression.Max(0m, service - _schedule.Interest(period));
    }

    /// <summary>What is owed when the parts begin.</summary>
    private Expression Principal => _schedule.Balance(_first - 1);

    /// <summary>A payment that is the same in every period, as a figure of its own; the rate of an annuity follows from it too.</summary>
    private Expression Level(Expression formula, Reference? rate)
    {
        if (_level is not null) return _level;
        var level = _form.Input("instalment", _form.Money);
        if (_label.Length > 0 && !_terms.States(level.Path)) level = _form.Input("instalment", _form.Money, _label);
        var relation = new Relation(rate is null ? "equal part" : "equal payment", "T70", level, _places is { } places ? new Rounded(formula, places, RoundingDirection.Nearest) : formula);
        if (rate is not null && _label.Length == 0) relation = relation with { Routes = [new Route(rate.Path, new Root(rate.Path, formula - level, 0m, 10m))] };
        _form.Relate(relation);
        return _level = level;
    }

    /// <summary>1% per year of all that is drawn, $5m quarterly; a part without a span of time is of a year, unless the line says how often.</summary>
    private Expression StatedPart()
    {
        if (_level is not null) return _level;
        var quantity = _amortisation!.Quantity!;
        bool isYearly = (quantity.Unit * Unit.Month) is { IsOne: true } or { Currency: not null };
        bool isPart = quantity.Unit.IsOne || (quantity.Unit * Unit.Month).IsOne;
        bool isEach = !isYearly && Vocabulary.DealTerms.CycleWords.Any(Is);
        var stated = _form.Input("amortisation", isPart ? Unit.One : _form.Money, _label);
        _form.Consumed.Add(_amortisation);
        decimal factor = isYearly ? 12m : 1m;
        _terms.GiveOnce(stated, _amortisation, quantity with { Value = quantity.Value is { } value ? PlainDecimal.Of(decimal.Round(value * factor, 12)) : null, Unit = isPart ? Unit.One : _form.Money });
        Expression part = isPart ? stated * _draws.Drawn : stated;
        return Level(isEach ? part : _calendar.Periodic(part), null);
    }

    /// <summary>After the day of the plan, the last draw, the last day on which more could be drawn, interest that is added, or the day that the line names.</summary>
    private int FirstPeriod()
    {
        var from = _amortisation?.Used.Starting?.First;
        var drawn = _draws.All.LastOrDefault(d => !d.IsRepayment && !(d.Day >= _plan.Until))?.Day;
        var after = new[] { from, drawn, from is null ? _draws.Availability : null, Is("capitalising") ? _amortisation!.Used.Until?.Last : null }.Max();
        int first = Array.FindIndex(_calendar.Periods, p => (after is null || p.From >= after) && p.Pays > _plan.From) + 1;
        return first == 0 ? _calendar.Count : first;
    }

    /// <summary>To the maturity, or as many as the line says: over 30 years.</summary>
    private int Parts()
    {
        int left = Math.Max(1, _count - _first + 1);
        if (_amortisation?.Used.Over is not { Value: { } over } span || IsInParts) return left;
        decimal months = span.Unit == Unit.Month ? over : over / 30m;
        int parts = (int)decimal.Round(_calendar.CountOf(months));
        // What was said of the length before runs on, less what has gone by of it.
        if (_plan.From > _amortisation.Key.Valid?.First || (_plan.From > DateOnly.MinValue && _amortisation.Key.Valid is null)) parts -= Array.FindIndex(_calendar.Periods, p => p.From >= (_amortisation.Used.Starting?.First ?? _calendar.Start)) is var begun && begun >= 0 ? Math.Max(0, _first - 1 - begun) : 0;
        return Math.Clamp(parts, 1, LoanCalendar.MostPeriods);
    }
}
