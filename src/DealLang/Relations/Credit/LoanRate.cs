using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What a loan costs in each period: a fixed rate; steps, each from its day; or the reference rate as it stood when the period began, within
/// floor and cap, and the margin. A reference rate of days to come is what the series says of them, or what the file assumes; otherwise it is asked for.
/// </summary>
internal sealed class LoanRate
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly LoanCalendar _calendar;
    private readonly List<Fact> _steps;
    private readonly FloatingRate? _floating;
    private readonly Fact? _stated;

    /// <summary>What the loan costs as it was agreed from time to time; null where it was agreed once.</summary>
    private readonly TermSteps? _told;

    public LoanRate(DealTerms terms, LoanCalendar calendar)
    {
        (_terms, _form, _calendar) = (terms, terms.Form, calendar);
        _steps = [.. terms.Reading.World.FactsOf(terms.Deal.Name, "rate").Where(f => f.Used.Starting is not null && f.Quantity is not null).OrderBy(f => f.Used.Starting!.Value.First)];
        _stated = terms.Reading.InForce(terms.Deal.Name, "rate", terms.Announced).Select(f => f.Fact).FirstOrDefault(f => f.Used.Starting is null)
            ?? terms.Reading.World.FactsOf(terms.Deal.Name, "rate").FirstOrDefault(f => f.Used.Starting is null);
        _floating = _stated?.Used.Formula is { } formula ? FloatingRate.Of(formula) : null;
        if (_stated?.Used.Formula is not null) _form.Consumed.Add(_stated);
        _told = _stated is null ? null : Told(_stated);
        if (_floating is not null) RelateFloating(_floating);
        else
        {
            Fixed = _form.Input("rate", Unit.One);
            if (_steps.Count == 0 && _told is null) return;
            for (int i = 1; i <= calendar.Count; i++) _form.Relate("rate of a period", "T70", _form.Figure("rate", Unit.One, LoanCalendar.Number(i)), Of(i));
        }
    }

    /// <summary>The one rate of a loan whose rate is fixed; null where it floats.</summary>
    public Reference? Fixed { get; }

    /// <summary>One rate from the first to the last period.</summary>
    public bool IsLevel => Fixed is not null && _steps.Count == 0 && _told is null;

    public Expression Of(int period)
    {
        if (_floating is not null) return _form.Figure("rate", Unit.One, LoanCalendar.Number(period));
        var (from, to) = (_calendar.Periods[period - 1].From, _calendar.Periods[period - 1].To);
        // A period in which the rate changes has the mean of both, by their days.
        if (IsFixedAt(from) && FirstChange(from, to) is { } change && IsFixedAt(change))
        {
            Expression? sum = null;
            for (var day = from; day < to;)
            {
                var next = FirstChange(day, to) ?? to;
                sum = sum.Plus(FixedAt(day) * (decimal)(next.DayNumber - day.DayNumber));
                day = next;
            }
            return sum! / (decimal)(to.DayNumber - from.DayNumber);
        }
        return IsFixedAt(from) ? FixedAt(from) : Floating(period, FloatingRate.Of(_told!.At(from).Fact!.Used.Formula!)!);
    }

    /// <summary>What was agreed from time to time while the loan runs; null where it was agreed once.</summary>
    private TermSteps? Told(Fact fact) => fact.Key.Valid is not null && TermSteps.Of(_terms, fact, _calendar.Start, _ => Unit.One) is { IsStepped: true } told ? told : null;

    /// <summary>The first day inside a period on which a new rate begins.</summary>
    private DateOnly? FirstChange(DateOnly from, DateOnly to)
    {
        DateOnly? first = null;
        foreach (var day in _steps.Select(s => s.Used.Starting!.Value.First).Concat(_told?.Changes ?? []))
        {
            if (day > from && day < to && !(day >= first)) first = day;
        }
        return first;
    }

    private bool IsFixedAt(DateOnly day) => _told is null || _told.At(day).Figure is not null || StepAt(day) is not null;

    private Fact? StepAt(DateOnly day) => _steps.LastOrDefault(s => s.Used.Starting!.Value.First <= day && !(_told?.Since(day) > s.Used.Starting!.Value.First));

    private Reference FixedAt(DateOnly day)
    {
        if (StepAt(day) is not { } step) return _told?.At(day).Figure ?? Fixed!;
        var rate = _form.Input("rate", Unit.One, step.Key.Argument);
        _terms.GiveOnce(rate, step, step.Quantity!);
        return rate;
    }

    private void RelateFloating(FloatingRate floating)
    {
        for (int i = 1; i <= _calendar.Count; i++)
        {
            var word = _told?.At(_calendar.Periods[i - 1].From);
            _form.Relate("rate of a period", "T70", _form.Figure("rate", Unit.One, LoanCalendar.Number(i)),
                word?.Figure ?? Floating(i, word is null ? floating : FloatingRate.Of(word.Fact!.Used.Formula!)!));
        }
        int now = Math.Max(1, Array.FindLastIndex(_calendar.Periods, p => p.From <= _terms.Reading.Day) + 1);
        _form.Relate("rate now", "T70", _form.Figure("rate", Unit.One), _form.Figure("rate", Unit.One, LoanCalendar.Number(now)));
    }

    /// <summary>The reference rate of a period, within its limits, and the margin.</summary>
    private Expression Floating(int period, FloatingRate floating)
    {
        var margin = MarginOf(period, floating);
        var assumed = Assumed(floating.Reference);
        _grid ??= new MarginGrid(_terms, _calendar);
        if (_grid.IsThere)
        {
            var stepped = _form.Figure("margin", Unit.One, LoanCalendar.Number(period));
            _form.Relate("margin of a period", "T70", stepped, _grid.Of(period, margin));
            margin = stepped;
        }
        return Bounded(Fixing(floating.Reference, assumed, period)) + margin;
    }

    private MarginGrid? _grid;
    private TermSteps? _margins;

    /// <summary>The margin as a line of its own says it, else as the rate does; each from the day on which it was agreed.</summary>
    private Reference MarginOf(int period, FloatingRate floating)
    {
        var margin = _form.Input("margin", Unit.One);
        if (_terms.States(margin.Path))
        {
            _margins ??= _terms.Stated("margin").Find(f => f.Key.Argument.Length == 0) is { } said ? Told(said) : null;
            return _margins?.At(_calendar.Periods[period - 1].From).Figure ?? margin;
        }
        var word = _told?.At(_calendar.Periods[period - 1].From);
        var stated = word?.Fact ?? _stated!;
        if (word is not null && stated != _stated && _told!.All.SkipWhile(s => s != word).Skip(1).FirstOrDefault() is { } next)
            margin = _form.Input("margin", Unit.One, "until " + CalendarDate.Spell(next.From.AddDays(-1)));
        if (!_form.IsGiven(margin))
            _form.Give(new ModelFigure(margin.Path, Unit.One, Origin.Stated) { Quantity = new Quantity(floating.Margin, Unit.One, Shape.Stated), Location = stated.Used.Location, Citations = stated.Used.Citations });
        return margin;
    }

    private Expression Bounded(Expression level)
    {
        if (_terms.States("floor")) level = Expression.Max(level, _form.Input("floor", Unit.One));
        return _terms.States("cap") ? Expression.Min(level, _form.Input("cap", Unit.One)) : level;
    }

    /// <summary>The level of the reference rate for a period: of its first day, or of its last where it is set in arrears.</summary>
    private Reference Fixing(FigurePath reference, Reference assumed, int period)
    {
        bool inArrears = _stated!.Used.Modifiers.Contains("set in arrears");
        var day = inArrears ? _calendar.Periods[period - 1].To : _calendar.Periods[period - 1].From;
        if (Known(reference, day) is { } fact)
        {
            var fixing = _form.Input("fixing", Unit.One, LoanCalendar.Number(period));
            _terms.Give(fixing, fact, fact.Quantity!);
            return fixing;
        }
        var expected = _form.Figure("fixing", Unit.One, LoanCalendar.Number(period));
        _form.Relate("reference rate as assumed", "T70", expected, assumed);
        return expected;
    }

    /// <summary>The last entry by that day. Of a day to come it holds only where it is itself of a day to come, or where the next entry says until when.</summary>
    private Fact? Known(FigurePath reference, DateOnly day)
    {
        Fact? last = null;
        bool isFollowed = false;
        foreach (var fact in _terms.Reading.World.FactsOf("", reference.Measure))
        {
            if (fact is not { Quantity: not null, Key.Valid: { } valid }) continue;
            if (valid.First > day) isFollowed = true;
            else if (!(last?.Key.Valid!.Value.First > valid.First)) last = fact;
        }
        return last is null || day <= _terms.Reading.Day || isFollowed || last.Key.Valid!.Value.First > _terms.Reading.Day ? last : null;
    }

    /// <summary>What the file assumes of the reference rate; asked for where it does not.</summary>
    private Reference Assumed(FigurePath reference)
    {
        var level = _form.Input("reference-rate", Unit.One, reference.Measure);
        if (_form.Given.ContainsKey(level.Path)) return level;
        var assigned = _terms.Reading.Assignments.Of(reference);
        var named = _terms.Reading.World.Figures.FirstOrDefault(f => f.Path == reference);
        if ((assigned?.Line.Quantity ?? named?.Assumed) is { } quantity && Dimensions.Fit(quantity, Unit.One) is { } fitted)
            _form.Give(new ModelFigure(level.Path, Unit.One, assigned is null ? Origin.Stated : Origin.Assumed)
            {
                Quantity = fitted,
                Note = assigned is null ? "an assumption of the file" : "",
                Assumed = assigned is null ? null : reference,
                Location = assigned?.Line.Location ?? named!.Location,
                Citations = assigned?.Line.Citations ?? named!.Citations,
            });
        return level;
    }
}
