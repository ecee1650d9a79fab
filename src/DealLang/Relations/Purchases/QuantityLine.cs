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

    /// <param name="fact">The line that states the quantity; null for a product of a leg, and for rows alone.</param>
    public QuantityLine(DealTerms terms, string label, Unit unit, Fact? fact, Leg? leg, DeliveryCalendar calendar, bool isAlone)
        : base(terms, label, ContractTerm.Of(terms, fact?.Used, leg), calendar, isAlone)
    {
        (_fact, _leg, Unit) = (fact, leg, unit);
        _whole = Form.Input("quantity", unit, label);
        _ramp = new Ramp(terms, Own, unit);
        var schedule = Schedule.Of(terms, leg?.Name ?? label);
        if (schedule is not null && schedule.Unit == unit) Form.Relate("sum of the schedule", "T10", _whole, schedule.Sum);
        if (leg?.Amount is { } given) Give(given, leg);
        _price = UnitPrice.Of(terms, this, unit);
        if (_price?.IsOfTime != true) _yearly = RelateYears();
        _ramp.Full = _price?.IsOfTime == true ? _whole : _yearly;
        Relate(schedule);
        Value = _price?.Value(_whole, Years(), isEven: _ramp.IsFlat, this);
    }

    public override Force Force => _fact?.Used.Force ?? _leg?.Force ?? DealDates.Latest(Terms.Deal, Terms.Reading.Day)?.Force ?? Force.Firm;
    public override Leg? Leg => _leg;
    public override Text.Location Location => _fact?.Used.Location ?? _leg?.Location ?? Terms.Deal.Location;
    public override Expression? Value { get; }
    public override Expression? PerYear => _price?.PerYear(_price.IsOfTime ? _whole : _yearly);
    protected override Unit Unit { get; }

    /// <summary>All that is bought.</summary>
    public Reference Whole => _whole;

    /// <summary>What is bought in a full year; null where it is not said by the year.</summary>
    public Reference? Yearly => _yearly;

    public Unit Counts => Unit;

    public bool IsPriced => _price is not null;

    /// <summary>What a reader of its value is told besides.</summary>
    public string Note => _price?.Note ?? "";

    /// <summary>What is bought: the deal's product, else the unit that it is counted in.</summary>
    public string Product => _leg?.Product is { Length: > 0 } bought ? bought : Terms.Deal.Product is { Length: > 0 } product ? product : Unit.ToString();

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
        if (!isYearly && _ramp.Rate is { } rate && Term.Length is null)
        {
            Form.Relate("ramp", "T09", yearly, rate);
            Form.Relate("by the year", "T09", _whole, yearly * Form.Figure("years", Values.Unit.One, Label));
            return yearly;
        }
        if (Years() is not { } years)
        {
            if (!isYearly) return null;
            Form.Relate("by the year", "T09", _whole, yearly * Form.Input("years", Values.Unit.One, Label));
            return yearly;
        }
        Form.Relate("by the year", "T09", _whole, isYearly ? _ramp.Over(yearly, years, Term) : yearly * years);
        return yearly;
    }

    private void Relate(Schedule? schedule)
    {
        List<Scheduled> amounts = schedule is not null && schedule.Unit == Unit ? schedule.Over(Calendar)
            : _price?.IsOfTime == true ? [.. Periods().Select(p => new Scheduled(p.Period, p.Months, _ramp.IsFlat ? _whole : p.Months == 12m ? _ramp.In(_whole, Term, p.Period) : _ramp.In(_whole, Term, p.Period) * 12m / p.Months, null))]
            : _yearly is { } yearly ? [.. Periods().Select(p => new Scheduled(p.Period, p.Months, _ramp.In(yearly, Term, p.Period), null))]
            : [];
        var takeOrPay = new TakeOrPay(Terms, this);
        var instalments = new List<Instalment>();
        foreach (var (period, months, amount, least) in amounts)
        {
            var quantity = Figure("quantity", period);
            Form.Relate("quantity of a period", "T10", quantity, amount);
            var due = takeOrPay.Due(period, quantity, least);
            if (_price is null)
            {
                instalments.Add(new Instalment(period, months, 0m) { Quantity = quantity });
                continue;
            }
            var price = _price.In(period, Term, this, _ramp);
            instalments.Add(new Instalment(period, months, _price.Due(due, price, months)) { Quantity = due, Full = quantity, Price = price, Taking = _price.IsOfTime ? null : takeOrPay.Taken(period, due, price) });
        }
        Instalments = [.. instalments];
        if (schedule is { Thereafter: { } rest } && schedule.Unit == Unit && _price is { Each: { } each }) Thereafter = rest * each;
    }
}
