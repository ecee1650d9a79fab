using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Purchases;

/// <summary>A quantity that is promised, in all or each year, at a price for each unit.</summary>
internal sealed class QuantityLine : PurchaseLine
{
    private readonly Fact? _fact;
    private readonly Leg? _leg;
    private readonly Reference _whole;
    private readonly UnitPrice? _price;
    private readonly Ramp _ramp;
    private readonly Reference? _yearly;
    private readonly CapacityLevels? _levels;

    /// <summary>Nobody says for how long: until the whole has come at the rate of the ramp.</summary>
    private readonly bool _isPaced;

    /// <param name="fact">The line that states the quantity; null for a product of a leg, and for rows alone.</param>
    public QuantityLine(DealTerms terms, string label, Unit unit, Fact? fact, Leg? leg, DeliveryCalendar calendar, bool isAlone)
        : base(terms, label, ContractTerm.Of(terms, fact, leg), calendar, isAlone)
    {
        (_fact, _leg, Unit) = (fact, leg, unit);
        _whole = Form.Input("quantity", unit, label);
        _ramp = new Ramp(terms, Own, unit) { Told = Told(terms, fact) ?? Told(terms, leg) };
        var schedule = Schedule.Of(terms, leg?.Name ?? label);
        if (schedule?.Unit != unit) schedule = null;
        if (leg?.Amount is { } given) Give(given, leg);
        bool isLevel = schedule is not null && unit == Values.Unit.Power && !AddsUp(schedule);
        _price = UnitPrice.Of(terms, this, unit, isLevel);
        isLevel = _price?.IsOfTime ?? isLevel;
        if (isLevel) _levels = schedule is not null ? CapacityLevels.Of(schedule) : CapacityLevels.Of(_whole, Full, _ramp, Term);
        else if (_ramp.Rate is not null && Term.Length is null && Own("quantity.per-year") is null && !Form.IsGiven(Form.Input("quantity.per-year", unit, label)))
        {
            _isPaced = true;
            if (_ramp.YearsTo(Full) is { } paced) Term = Term with { Length = new Quantity(paced * 12m, Values.Unit.Month, Shape.Stated) };
        }
        if (schedule is not null) Form.Relate(isLevel ? "the most of the schedule" : "sum of the schedule", "T10", _whole, isLevel ? _levels!.Highest : IsWhole ? schedule.Sum : schedule.Lasted);
        if (!isLevel) _yearly = RelateYears();
        _ramp.Full = isLevel ? _whole : _yearly;
        Relate(schedule);
        Value = _price?.Value(_whole, Years(IsWhole), isEven: _levels is { Changes: false }, this);
    }

    /// <summary>What a year brings where that was told more than once while the contract runs; null where it was not.</summary>
    private TermSteps? Told(DealTerms terms, Fact? fact) =>
        fact is { Key: { Measure: "quantity.per-year", Valid: not null } } && TermSteps.Of(terms, fact, Term.Start, q => q.Unit == Unit ? Unit : q.Unit) is { IsStepped: true } steps ? steps : null;

    private TermSteps? Told(DealTerms terms, Leg? leg) => leg is null ? null : TermSteps.Of(terms, leg, Form.Input("quantity.per-year", Unit, Label), Label, Unit, Term.Start);

    /// <summary>The whole as the line states it.</summary>
    private decimal? Full => (_fact is { Key.Measure: "quantity" } ? _fact.Quantity : _leg?.Amount is { } given && given.Unit == Unit ? given : null)?.Value;

    /// <summary>Rows of power are what is delivered where the whole that is stated is their sum; else each is what is there.</summary>
    private bool AddsUp(Schedule schedule) =>
        Full is { } whole && schedule.Rows.Sum(r => Form.Given.GetValueOrDefault(r.Amount.Path)?.Quantity?.Value) == whole;

    public override Force Force => _fact?.Used.Force ?? _leg?.Force ?? DealDates.Latest(Terms.Deal, Terms.Reading.Day)?.Force ?? Force.Firm;
    public override Leg? Leg => _leg;
    public override Text.Location Location => _fact?.Used.Location ?? _leg?.Location ?? Terms.Deal.Location;
    public override Expression? Value { get; }
    public override Expression? PerYear => _price?.PerYear(_levels is null ? _yearly : _whole);
    protected override Unit Unit { get; }

    /// <summary>All that is bought.</summary>
    public Reference Whole => _whole;

    /// <summary>The whole is stated, and was agreed for the whole length.</summary>
    private bool IsWhole => !IsLevel && (Form.IsGiven(_whole) || Terms.States(_whole.Path) || Terms.States(new FigurePath(Form.Owner, "total")));

    /// <summary>What is bought in a full year; null where it is not said by the year.</summary>
    public Reference? Yearly => _yearly;

    public Unit Counts => Unit;

    public bool IsPriced => _price is not null;

    /// <summary>It is there all the time, and its years do not add up.</summary>
    public bool IsLevel => _levels is not null;

    /// <summary>What a reader of its value is told besides.</summary>
    public string Note => _price?.Note ?? "";

    /// <summary>What is bought: the deal's product, else the unit that it is counted in.</summary>
    public string Product => Unit.ShareClass is { } shares ? shares : _leg?.Product is { Length: > 0 } bought ? bought : Terms.Deal.Product is { Length: > 0 } product ? product : Unit.ToString();

    private void Give(Quantity given, Leg leg)
    {
        if (given.Unit == Unit) Terms.Give(_whole, given, leg);
        else if (given.Unit * Unit.Month == Unit) Terms.Give(Form.Input("quantity.per-year", Unit, Label), Binding.AmountOfAYear.Of(given, Unit), leg);
    }

    /// <summary>The whole is the amount of a year times the years, less while deliveries grow; where they grow by a rate alone, that is the amount of a year.</summary>
    private Reference? RelateYears()
    {
        var yearly = Form.Input("quantity.per-year", Unit, Label);
        bool isYearly = Own("quantity.per-year") is not null || Form.IsGiven(yearly);
        if (_isPaced)
        {
            Form.Relate("ramp", "T09", yearly, _ramp.Rate!);
            Form.Relate("by the year", "T09", _whole, yearly * Form.Figure("years", Values.Unit.One, Label));
            return yearly;
        }
        if (Years(IsWhole) is not { } years)
        {
            if (!isYearly) return null;
            Form.Relate("by the year", "T09", _whole, yearly * Form.Input("years", Values.Unit.One, Label));
            return yearly;
        }
        Form.Relate("by the year", "T09", _whole, isYearly ? _ramp.Over(yearly, years, Term.For(IsWhole)) : yearly * years);
        return yearly;
    }

    private void Relate(Schedule? schedule)
    {
        var amounts = _levels is not null ? _levels.Over(Calendar)
            : schedule is not null ? schedule.Over(Calendar)
            : _yearly is { } yearly ? [.. Periods().Select(p => new Scheduled(p.Period, p.Months, _isPaced ? Ramp.For(yearly, p.Months) : _ramp.In(yearly, Term, p.Period), null))]
            : [];
        var takeOrPay = new TakeOrPay(Terms, this);
        var instalments = new List<Instalment>();
        Reference? standing = null;
        foreach (var (period, months, amount, least) in amounts)
        {
            var quantity = Figure("quantity", period);
            Form.Relate("quantity of a period", "T10", quantity, amount);
            if (!IsLevel && Unit == Values.Unit.Power && amounts.Count > 1) standing = Standing(period, quantity, standing);
            var (due, added) = (takeOrPay.Due(period, quantity, least, _ramp), Added(period));
            if (_price is null)
            {
                instalments.Add(new Instalment(period, months, 0m) { Quantity = quantity, Added = added });
                continue;
            }
            var term = Term.End is null && schedule is not null ? ContractTerm.Of(schedule, Term.Start) : Term;
            var (price, besides) = (_price.In(period, term, this, _ramp), _price.Fixed(period, months, term, _ramp));
            var owed = _price.Due(due, price.Owed ?? price.All, months, besides);
            if (added is not null && _price.OnceFor(added) is { } once) owed += once;
            instalments.Add(new Instalment(period, months, owed)
            {
                Quantity = due,
                Full = quantity,
                Price = price.All,
                Fixed = besides,
                Taking = IsLevel ? null : takeOrPay.Taken(period, due, price.Owed ?? price.All),
                Added = added,
                IsOwedUntaken = price.Owed is not null,
            });
        }
        Instalments = Run([.. instalments]);
        if (!IsLevel && schedule?.Thereafter is { } rest && _price is { Each: { } each }) Thereafter = rest * each;
    }

    /// <summary>What of a capacity comes to it: a figure where it grows.</summary>
    private Expression? Added(DeliveryPeriod period)
    {
        if (_levels?.Added(period) is not { } added || !_levels.Changes) return _levels?.Added(period);
        var figure = Figure("quantity.added", period);
        Form.Relate("what is added to the capacity", "T10", figure, added);
        return figure;
    }

    /// <summary>Power that is delivered stays: what there is by the end of a period.</summary>
    private Reference Standing(DeliveryPeriod period, Reference delivered, Reference? before)
    {
        var standing = Figure("quantity.level", period);
        Form.Relate("capacity by then", "T10", standing, before is null ? delivered : before + delivered);
        return standing;
    }
}
