using DealLang.Lowering;
using DealLang.Relations.Purchases;
using DealLang.Runtime;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What of a lease's rent is due for a period: its part of a year of the rent that holds, with what that has risen by since it was told. A rent that is told while the lease
/// runs holds from its day on, and a period in which it changes has its part of each.
/// </summary>
internal sealed class LeaseRent
{
    private readonly DealTerms _terms;
    private readonly LoanCalendar _calendar;
    private readonly ContractTerm _term;
    private readonly Escalation? _escalation;
    private readonly Indexation? _indexation;
    private readonly Ramp _even;
    private readonly List<TermStep> _rents;

    public LeaseRent(DealTerms terms, LoanCalendar calendar, Reference rent)
    {
        (_terms, _calendar) = (terms, calendar);
        _term = new ContractTerm(calendar.Start, new Quantity(DeliveryCalendar.Months(calendar.Start, calendar.Periods[^1].To), Unit.Month, Shape.Stated));
        _even = new Ramp(terms, _ => null, terms.Money);
        _escalation = terms.Stated("escalator") is [var rate, ..] ? Escalation.Of(terms, rate, calendar.Start) : null;
        _indexation = Indexation.Of(terms, terms.Stated("rent.indexed").FirstOrDefault());
        var byUnit = ByUnit(rent);
        _rents = terms.Stated("rent").Find(f => f.Key.Argument.Length == 0 && f.Quantity!.Unit == terms.Money) is { } said ? [.. TermSteps.Of(terms, said, calendar.Start).All]
            : byUnit ?? [new TermStep(DateOnly.MinValue, rent)];
    }

    /// <summary>One rent from the first to the last day.</summary>
    public bool IsLevel => _rents.Count == 1;

    /// <summary>The rent of a period of a lease whose rent never changes, as a part of that of a year.</summary>
    /// <param name="until">The day on which a lease that was ended stops; null for the whole period.</param>
    public Expression PartOfYear(int period, DateOnly? until = null)
    {
        var at = Up(_calendar.Periods[period - 1], until);
        var part = Within(period, _rents[0], at.From, at.To);
        return Cuts(at) is { Count: > 0 } cuts ? Parts(period, at, cuts).Aggregate((Expression?)null, (sum, p) => sum.Plus(p.Part))! : part;
    }

    /// <summary>The rent of a period.</summary>
    /// <param name="until">The day on which a lease that was ended stops; null for the whole period.</param>
    public Expression Due(int period, DateOnly? until = null)
    {
        var at = Up(_calendar.Periods[period - 1], until);
        Expression? sum = null;
        foreach (var (step, part) in Parts(period, at, Cuts(at))) sum = sum.Plus(part is Number { Value: 1m } ? step.Figure! : step.Figure! * part);
        return sum!;
    }

    /// <summary>The rent of a period as it was agreed, in terms of what the lease says.</summary>
    public Expression Agreed(int period) => IsLevel ? PartOfYear(period) is Number { Value: 1m } ? _rents[0].Figure! : _rents[0].Figure! * PartOfYear(period) : Due(period);

    private static SchedulePeriod Up(SchedulePeriod at, DateOnly? until) => until is { } end && end < at.To ? at with { To = end, IsWhole = false } : at;

    private IEnumerable<(TermStep Step, Expression Part)> Parts(int period, SchedulePeriod at, List<DateOnly> cuts)
    {
        var from = at.From;
        foreach (var to in cuts.Append(at.To))
        {
            var step = StepAt(from);
            yield return (step, Within(period, step, from, to));
            from = to;
        }
    }

    private TermStep StepAt(DateOnly day) => _rents.FindLast(s => s.From <= day) ?? _rents[0];

    /// <summary>The days inside a period on which the rent changes, or rises on a day that the lease names.</summary>
    private List<DateOnly> Cuts(SchedulePeriod at)
    {
        var cuts = new List<DateOnly>();
        foreach (var step in _rents) Add(step.From);
        if ((_escalation?.From ?? _indexation?.From) is { } first)
        {
            for (int year = Math.Max(0, at.From.Year - first.Year); first.Year + year <= at.To.Year && first.Year + year < 9_999; year++) Add(first.AddYears(year));
        }
        cuts.Sort();
        return cuts;

        void Add(DateOnly day)
        {
            if (day > at.From && day < at.To && !cuts.Contains(day)) cuts.Add(day);
        }
    }

    private Expression Within(int period, TermStep step, DateOnly from, DateOnly to)
    {
        var (days, ofYear) = _calendar.Fraction(period, from, to);
        var at = _calendar.Periods[period - 1];
        // A part of a period of months is counted in months, as the period is.
        if ((from != at.From || to != at.To) && _terms.Deal.Payments is null or { Days: null, Cycle.Months: > 0 }) (days, ofYear) = (DeliveryCalendar.Months(from, to), 12m);
        Expression part = ofYear == 1m ? days : days / (Expression)ofYear;
        DateOnly? told = step.From > _calendar.Start ? step.From : null;
        int rises = _escalation is null && _indexation is null ? 0 : (_escalation?.From ?? _indexation?.From) is { } first ? Math.Max(0, ContractTerm.Anniversaries(first, from) + 1) : (int)decimal.Floor(_calendar.YearsTo(from));
        var here = new TermPart(from, 0, rises, 0m);
        if (_escalation?.Since(told, here, _term) is { } risen) part = Times(part, risen);
        var level = told is null ? _indexation?.Of(new DeliveryPeriod("", "", from, to), _term, _even) : _indexation?.Since(told, new DeliveryPeriod("", "", from, to), here, _term);
        return level is null ? part : Times(part, level);
    }

    private static Expression Times(Expression part, Expression factor) => part is Number { Value: 1m } ? factor : part * factor;

    /// <summary>$130 per kW per month of 100 MW: the rent is that times what there is of it, each from its day on; null where nothing is said by the unit.</summary>
    private List<TermStep>? ByUnit(Reference rent)
    {
        if (_terms.Stated(LeaseRelations.ByUnit) is not [var each, ..] || LeaseRelations.Leased(_terms, each) is not { } leased) return null;
        var (prices, units) = (TermSteps.Of(_terms, each, _calendar.Start), TermSteps.Of(_terms, leased, _calendar.Start));
        var days = prices.Changes.Concat(units.Changes).Distinct().Order().ToList();
        var steps = new List<TermStep>();
        for (int i = 0; i <= days.Count; i++)
        {
            var from = i == 0 ? DateOnly.MinValue : days[i - 1];
            var figure = i == days.Count ? rent : _terms.Form.Input("rent", _terms.Money, "until " + CalendarDate.Spell(days[i].AddDays(-1)));
            _terms.Form.Relate("rent by the unit", LeaseRelations.Code, figure, prices.At(from).Figure! * units.At(from).Figure!);
            steps.Add(new TermStep(from, figure));
        }
        return steps;
    }
}
