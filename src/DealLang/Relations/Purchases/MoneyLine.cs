using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Purchases;

/// <summary>Money that is promised: in all, each year, or row by row.</summary>
internal sealed class MoneyLine : PurchaseLine
{
    private readonly Leg? _leg;
    private readonly Reference _whole;
    private readonly Escalation? _escalation;

    /// <summary>What is paid a year as it was agreed from time to time; null where it was agreed once.</summary>
    private readonly TermSteps? _told;

    /// <param name="whole">The figure that the line comes to over its life.</param>
    public MoneyLine(DealTerms terms, string label, Leg? leg, Reference whole, DeliveryCalendar calendar, bool isAlone) : base(terms, label, ContractTerm.Of(terms, null, leg), calendar, isAlone)
    {
        (_leg, _whole) = (leg, whole);
        var yearly = Form.Input("per-year", terms.Money, label);
        if (leg?.Amount is { } amount && amount.Unit * Values.Unit.Month is { Currency: not null } money) terms.Give(yearly, Binding.AmountOfAYear.Of(amount, money), leg);
        var schedule = Schedule.Of(terms, leg?.Name ?? label);
        bool isWhole = Form.IsGiven(whole) || Terms.States(whole.Path);
        if (Years(isWhole) is { } years)
        {
            PerYear = yearly;
            bool isSpread = schedule is null && (leg is null or { Date: null } or { Over: not null }) && Own("ramp") is null && Own("ramp, 1") is null;
            _escalation = isSpread ? Escalation.Of(terms, this) ?? ByIndex() : null;
            _told = isSpread && leg is not null && terms.Form.IsGiven(yearly) ? TermSteps.Of(terms, leg, yearly, label, terms.Money, Term.Start) : null;
            Form.Relate("by the year", "T09", _whole, _told is not null && Term.For(isWhole) is { Start: { } start, End: { } end } ? AsTold(_told, new DeliveryPeriod("", "", start, end)) : yearly * (_escalation?.Over(Term.For(isWhole)) ?? years));
        }
        else if (Form.IsGiven(yearly) || terms.States(yearly.Path))
        {
            PerYear = yearly;
            Form.Relate("by the year", "T09", _whole, yearly * Form.Input("years", Unit.One, label));
        }
        if (schedule is not null && schedule.Unit == terms.Money)
        {
            Form.Relate("sum of the schedule", "T10", _whole, isWhole ? schedule.Sum : schedule.Lasted);
            Thereafter = schedule.Thereafter;
            Instalments = [.. schedule.Over(calendar).Select(s => new Instalment(s.Period, s.Months, s.Amount))];
        }
        else if (leg is { Tranches.IsEmpty: false } parts && InParts(parts) is { Length: > 0 } dated)
        {
            Instalments = dated;
        }
        else if (leg is { Date: { } date, Over: null, Period: null } && date.First > DateOnly.MinValue && date.Last.Year < 9_990)
        {
            var within = calendar.Between(date.First, date.Last.AddDays(1));
            if (within is [var period]) Instalments = [new Instalment(period, 1m, _whole) { Day = date.First }];
        }
        else if (PerYear is null && leg is { Date: null, Over: null, Period: null, When: null, Tranches.IsEmpty: true } && DealDates.Closing(terms.Deal)?.Date is { IsDay: true } closed && closed.First <= terms.Reading.Day)
        {
            // What is paid without a day is paid at the closing.
            if (calendar.Between(closed.First, closed.Last.AddDays(1)) is [var at]) Instalments = [new Instalment(at, 1m, _whole) { Day = closed.First }];
        }
        else if (PerYear is not null)
        {
            var ramp = new Ramp(terms, Own, terms.Money);
            Instalments = [.. Periods().Select(p => new Instalment(p.Period, p.Months, Share(ramp, p.Period, years: Years(isWhole)!)))];
        }
        Instalments = Run(Instalments);
    }

    /// <summary>Money a year that rises with an index, which the line says of fees and prices alike.</summary>
    private Escalation? ByIndex()
    {
        var rise = Indexation.Of(Terms, Own("price.indexed"))?.Rise;
        if (rise is not null && Own("fee.indexed") is { } other) Form.Consumed.Add(other);
        return rise;
    }

    public override Force Force => _leg?.Force ?? DealForce;
    public override Leg? Leg => _leg;
    public override Text.Location Location => _leg?.Location ?? Terms.Stated("total").FirstOrDefault()?.Used.Location ?? Terms.Deal.Location;
    public override Expression? Value => _whole;
    public override Expression? PerYear { get; }
    protected override Unit Unit => Terms.Money;

    private Force DealForce => DealDates.Latest(Terms.Deal, Terms.Reading.Day)?.Force ?? Force.Firm;

    /// <summary>Tranches that each have a day: what falls due in a period is those of its days. Empty where one of them has none.</summary>
    private ImmutableArray<Instalment> InParts(Leg leg)
    {
        Tranches.Relate(Terms, leg, _whole);
        if (leg.Tranches.Any(t => t is not { On: { } day, When: null, Amount: not null } || day.Last.Year > 9_990)) return [];
        Form.Relate("sum of the tranches", "T03", _whole, leg.Tranches.Select(t => (Expression)Tranches.Of(Terms, leg, t, Terms.Money)).Aggregate((all, next) => all + next));
        var found = new List<Instalment>();
        foreach (var tranche in leg.Tranches.OrderBy(t => t.On!.Value.First))
        {
            var (amount, day) = (Tranches.Of(Terms, leg, tranche, Terms.Money), tranche.On!.Value.First);
            if (Calendar.Between(day, day.AddDays(1)) is not [var period]) return [];
            if (found.Count > 0 && found[^1].Period.Label == period.Label) found[^1] = found[^1] with { Amount = found[^1].Amount + amount, Day = null };
            else found.Add(new Instalment(period, 1m, amount) { Day = day });
        }
        return [.. found];
    }

    /// <summary>Steps are weights of an amount that is stated in all: 10%, 20%, 30% of a full year.</summary>
    private Expression Share(Ramp ramp, DeliveryPeriod period, Expression years)
    {
        if (_told is not null) return AsTold(_told, period);
        if (!ramp.IsFlat) return ramp.In(_whole / ramp.Over(1m, years, Term), Term, period);
        var even = Ramp.For(PerYear!, Term.Months(period));
        return _escalation?.In(period, Term, ramp) is { } risen ? even * risen : even;
    }

    private Expression AsTold(TermSteps told, DeliveryPeriod period)
    {
        Expression? sum = null;
        foreach (var part in Term.PartsOf(period, _escalation?.From, [.. told.Changes]))
        {
            var amount = Ramp.For(told.At(part.From).Figure!, part.Months);
            sum = sum.Plus(_escalation?.Since(told.Since(part.From), part, Term) is { } risen ? amount * risen : amount);
        }
        return sum ?? 0m;
    }
}
