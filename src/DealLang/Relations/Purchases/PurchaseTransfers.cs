using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Purchases;

/// <summary>
/// By period the product from the seller to the buyer and cash back; what was paid for and not taken, what is made up and what was paid ahead are
/// movements of their own.
/// </summary>
internal sealed class PurchaseTransfers(DealTerms terms, List<PurchaseLine> lines, Reference total)
{
    private static readonly string[] s_measures = ["obligations", "announced"];

    private readonly Form _form = terms.Form;
    private readonly List<Payment> _payments = [];
    private readonly Settlement _settlement = new(terms);
    private readonly string _buyer = terms.Deal.Together.Name;
    private readonly string _seller = terms.Deal.Objects[0].Name;

    /// <summary>What is left of a prepayment for lines of which nobody says when they are paid.</summary>
    private Expression? _left;

    public void Add()
    {
        var ahead = Prepayments();
        if (lines.TrueForAll(l => l.Instalments.IsEmpty)) _left = ahead.Aggregate(default(Expression), (sum, paid) => sum.Plus(paid.Amount));
        foreach (var line in lines) Add(line);
        if (ahead.Count > 0) SetOff(ahead);
        else foreach (var paid in _payments) Cash(paid.Line, paid.Id, paid.Amount, paid.Period, paid.Day);
        AddCancellation();
    }

    private void Add(PurchaseLine line)
    {
        if (line.Instalments.IsEmpty)
        {
            AddUndated(line);
            return;
        }
        foreach (var instalment in line.Instalments)
        {
            var due = Due(line, instalment);
            string when = line.DueName(instalment.Period).Replace(", ", "-", StringComparison.Ordinal);
            if (line is QuantityLine { IsLevel: true } capacity)
            {
                if (instalment.Added is { } added) Product(line, capacity, "delivery-" + when, added, instalment.Period);
            }
            else if (line is QuantityLine quantity && instalment.Quantity is { } dueQuantity && !(instalment.IsOwedUntaken && instalment.Taking is null))
            {
                var given = instalment.Taking is { } taken ? taken.MadeUp is { } made ? taken.Taken - made : taken.Taken : (Expression)dueQuantity;
                Product(line, quantity, "delivery-" + when, given, instalment.Period);
                if (instalment.Taking?.MadeUp is { } madeUp) Product(line, quantity, "made-up-" + when, madeUp, instalment.Period);
            }
            if (instalment is { Taking: { } taking, Price: { } price })
            {
                var paid = line.Money("payment", instalment.Period);
                _form.Relate("paid for what was taken", "T10", paid, (taking.MadeUp is { } made ? taking.Taken - made : taking.Taken) * price);
                _payments.Add(new(line, "payment-" + when, paid, instalment.Period));
                Cash(line, "deficiency-" + when, taking.Deficiency, instalment.Period);
            }
            else if (due is not null) _payments.Add(new(line, instalment.Day is null ? "payment-" + when : "payment", due, instalment.Period) { Day = instalment.Day });
        }
        if (line.Thereafter is { } rest) _settlement.Add("payment-thereafter", _buyer, _seller, "cash", terms.Money, rest, line.Leg);
    }

    /// <summary>A quantity without a price brings no payment: what is paid for it stands in a line of its own.</summary>
    private Reference? Due(PurchaseLine line, Instalment instalment) => line is QuantityLine { IsPriced: false } ? null
        : s_measures.Select(m => new FigurePath(_form.Owner, m, line.DueName(instalment.Period))).Where(_form.Knows).Select(p => new Reference(p)).FirstOrDefault();

    /// <summary>Nothing says when: one movement for the whole.</summary>
    private void AddUndated(PurchaseLine line)
    {
        if (line is QuantityLine quantity) _settlement.Add("delivery", Source(quantity), _buyer, quantity.Product, quantity.Counts, quantity.Whole, line.Leg);
        if (line.Value is not { } value) return;
        Expression paid = lines.Count == 1 ? total : value;
        if (_left is not null)
        {
            // Nothing says when it is paid, so that all of it is set off at once.
            var all = paid;
            paid = Expression.Max(0m, all - _left);
            _left = lines.Count == 1 ? null : Expression.Max(0m, _left - all);
        }
        if (line.Leg is { When: { } when } leg) _settlement.AddWhen(leg.Name.Length > 0 ? leg.Name : "payment", _buyer, _seller, terms.Money, paid, when.Written, leg.Force, leg);
        else _settlement.Add("payment", _buyer, _seller, "cash", terms.Money, paid, line.Leg);
    }

    private void Product(PurchaseLine line, QuantityLine quantity, string id, Expression amount, DeliveryPeriod period) =>
        _settlement.Add(id, Source(quantity), _buyer, quantity.Product, quantity.Counts, amount, line.Force, line.Location, Interval(line, period));

    /// <summary>A product comes out of what is made, shares from who holds them.</summary>
    private string Source(QuantityLine quantity) => quantity.Counts.ShareClass is null ? _seller + ".output" : _seller;

    private void Cash(PurchaseLine line, string id, Expression amount, DeliveryPeriod period, DateOnly? day = null) =>
        _settlement.Add(id, _buyer, _seller, "cash", terms.Money, amount, line.Force, line.Location, day is { } on ? DateInterval.Day(on) : Interval(line, period));

    /// <summary>A period is named whole, and is of the days on which the line runs.</summary>
    private static DateInterval Interval(PurchaseLine line, DeliveryPeriod period)
    {
        var (from, to) = line.DaysIn(period);
        return new(from, to.AddDays(-1), period.Year.Length > 0 ? period.Label : $"from {CalendarDate.Spell(period.From)}");
    }

    /// <summary>What is paid ahead on a day.</summary>
    private sealed record PaidAhead(Reference Amount, DateInterval? Day);

    private List<PaidAhead> Prepayments()
    {
        var found = new List<PaidAhead>();
        foreach (var fact in terms.Stated("prepayment"))
        {
            var paid = new PaidAhead(terms.Read(fact, terms.Money), fact.Used.Date ?? DealDates.Latest(terms.Deal, terms.Reading.Day)?.Date);
            _settlement.Add(fact.Key.Argument.Length == 0 ? "prepayment" : "prepayment-" + fact.Key.Argument, _buyer, _seller, "cash", terms.Money, paid.Amount, Force.Firm, fact.Used.Location, paid.Day);
            found.Add(paid);
        }
        found.Sort((one, other) => (one.Day?.First ?? DateOnly.MinValue).CompareTo(other.Day?.First ?? DateOnly.MinValue));
        return found;
    }

    private sealed record Payment(PurchaseLine Line, string Id, Reference Amount, DeliveryPeriod Period)
    {
        public DateOnly? Day { get; init; }
    }

    /// <summary>What falls due first is set off against what was paid ahead, until that is used up: the rest is paid.</summary>
    private void SetOff(List<PaidAhead> ahead)
    {
        Expression? left = null;
        int paid = 0;
        foreach (var period in _payments.GroupBy(p => p.Period.Label).OrderBy(g => g.First().Period.From))
        {
            // What is paid later cannot be set off before.
            for (; paid < ahead.Count && (paid == 0 || !(ahead[paid].Day?.First >= period.First().Period.To)); paid++) left = left.Plus(ahead[paid].Amount);
            var sum = period.Skip(1).Aggregate((Expression)period.First().Amount, (all, next) => all + next.Amount);
            var (used, rest) = (_form.Figure("prepayment.used", terms.Money, period.Key), _form.Figure("prepayment.left", terms.Money, period.Key));
            _form.Relate("set off against the prepayment", "T10", used, Expression.Min(sum, left!));
            _form.Relate("left of the prepayment", "T10", rest, left! - used);
            left = rest;
            var (line, _, _, days) = period.First();
            Cash(line, "payment-" + period.Key, sum - used, days);
        }
    }

    private void AddCancellation()
    {
        foreach (var fact in terms.Reading.InForce(terms.Deal.Name, "cancellation", terms.Announced).Select(f => f.Fact))
        {
            if (fact.Quantity is { } quantity && quantity.Unit != terms.Money) continue;
            var fee = _form.Input("cancellation", terms.Money, fact.Key.Argument);
            if (fact.Quantity is not null) terms.Read(fact, terms.Money);
            _form.Transfers.Add(new TransferRule("cancellation", null, "cancelled", _buyer, _seller, "cash", terms.Money, fee, DealDates.Stage(terms.Deal, terms.Reading.Day)?.Status ?? Status.Planned, Force.Conditional, fact.Used.Location) { Purpose = Purpose.Other });
        }
    }
}
