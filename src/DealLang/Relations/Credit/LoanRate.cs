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

    /// <summary>The same of the margin, where a line of its own says it.</summary>
    private readonly TermSteps? _margins;

    /// <summary>Later margins of a rate that says its first itself.</summary>
    private readonly List<Fact> _laterMargins = [];

    public LoanRate(DealTerms terms, LoanCalendar calendar)
    {
        (_terms, _form, _calendar) = (terms, terms.Form, calendar);
        _steps = [.. terms.Reading.World.FactsOf(terms.Deal.Name, "rate").Where(f => f.Used.Starting is not null && f.Quantity is not null).OrderBy(f => f.Used.Starting!.Value.First)];
        _stated = terms.Reading.InForce(terms.Deal.Name, "rate", terms.Announced).Select(f => f.Fact).FirstOrDefault(f => f.Used.Starting is null)
            ?? terms.Reading.World.FactsOf(terms.Deal.Name, "rate").FirstOrDefault(f => f.Used.Starting is null);
        _floating = _stated?.Used.Formula is { } formula ? FloatingRate.Of(formula) : null;
        if (_stated?.Used.Formula is not null) _form.Consumed.Add(_stated);
        _told = _stated is null ? null : Told(_stated);
        if (!terms.States("margin", "")) _laterMargins = [.. terms.Stated("margin").Where(f => f.Used.Starting is not null).OrderBy(f => f.Used.Starting!.Value.First)];
        _margins = terms.Stated("margin").Find(f => f.Key.Argument.Length == 0) is { } said ? Told(said) : null;
        if (_floating is not null) RelateFloating();
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

    public Expression Of(int period) => _floating is not null ? _form.Figure("rate", Unit.One, LoanCalendar.Number(period)) : OfDays(period);

    /// <summary>A period in which the rate changes has the mean of both, by their days.</summary>
    private Expression OfDays(int period)
    {
        var (from, to) = (_calendar.Periods[period - 1].From, _calendar.Periods[period - 1].To);
        if (FirstChange(from, to) is null) return At(period, from);
        Expression? sum = null;
        for (var day = from; day < to;)
        {
            var next = FirstChange(day, to) ?? to;
            sum = sum.Plus(At(period, day) * (decimal)(next.DayNumber - day.DayNumber));
            day = next;
        }
        return sum! / (decimal)(to.DayNumber - from.DayNumber);
    }

    private Expression At(int period, DateOnly day)
    {
        if (StepAt(day) is { } step)
        {
            var rate = _form.Input("rate", Unit.One, step.Key.Argument);
            _terms.GiveOnce(rate, step, step.Quantity!);
            return rate;
        }
        var word = _told?.At(day);
        if (word?.Figure is { } told) return told;
        var floating = word is null ? _floating : FloatingRate.Of(word.Fact!.Used.Formula!);
        return floating is null ? Fixed! : Floating(period, day, floating);
    }

    /// <summary>What was agreed from time to time while the loan runs; null where it was agreed once.</summary>
    private TermSteps? Told(Fact fact) => TermSteps.Of(_terms, fact, _calendar.Start, _ => Unit.One) is { IsStepped: true } told ? told : null;

    /// <summary>The first day inside a period on which a new rate begins.</summary>
    private DateOnly? FirstChange(DateOnly from, DateOnly to)
    {
        DateOnly? first = null;
        foreach (var day in _steps.Select(s => s.Used.Starting!.Value.First).Concat(_told?.Changes ?? []).Concat(_margins?.Changes ?? []).Concat(_laterMargins.Select(m => m.Used.Starting!.Value.First)))
        {
            if (day > from && day < to && !(day >= first)) first = day;
        }
        return first;
    }

    private Fact? StepAt(DateOnly day) => _steps.LastOrDefault(s => s.Used.Starting!.Value.First <= day && !(_told?.Since(day) > s.Used.Starting!.Value.First));

    private void RelateFloating()
    {
        for (int i = 1; i <= _calendar.Count; i++) _form.Relate("rate of a period", "T70", _form.Figure("rate", Unit.One, LoanCalendar.Number(i)), OfDays(i));
        int now = Math.Max(1, Array.FindLastIndex(_calendar.Periods, p => p.From <= _terms.Reading.Day) + 1);
        _form.Relate("rate now", "T70", _form.Figure("rate", Unit.One), _form.Figure("rate", Unit.One, LoanCalendar.Number(now)));
    }

    /// <summary>The reference rate of a period, within its limits, and the margin.</summary>
    private Expression Floating(int period, DateOnly day, FloatingRate floating)
    {
        var margin = MarginOf(day, floating);
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

    /// <summary>The margin as a line of its own says it, else as the rate does; each from the day on which it was agreed.</summary>
    private Reference MarginOf(DateOnly day, FloatingRate floating)
    {
        var margin = _form.Input("margin", Unit.One);
        if (_terms.States(margin.Path)) return _margins?.At(day).Figure ?? margin;
        if (_laterMargins.LastOrDefault(m => m.Used.Starting!.Value.First <= day) is { } later) return _terms.Read(later, Unit.One);
        var word = _told?.At(day);
        var stated = word?.Fact ?? _stated!;
        if (stated != _stated && stated.Key.Argument.StartsWith(TermSteps.From, StringComparison.Ordinal)) margin = _form.Input("margin", Unit.One, stated.Key.Argument);
        else if (stated != _stated && _told!.All.SkipWhile(s => s != word).Skip(1).FirstOrDefault() is { } next)
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
