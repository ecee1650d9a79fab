using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>What a lender is paid beside interest: upfront, on what is not drawn, for looking after the loan, at the end; and what it holds back of the amount.</summary>
internal sealed class LoanFees
{
    private const string Code = "T71";

    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly LoanSchedule _schedule;
    private readonly LoanDraws _draws;
    private readonly UtilisationFee? _utilisation;
    private readonly RunningFee? _undrawn, _agency;
    private readonly PrepaymentFees _prepayment;
    private readonly Redemption _redemption;

    public LoanFees(DealTerms terms, LoanSchedule schedule, LoanDraws draws)
    {
        (_terms, _form, _schedule, _draws) = (terms, terms.Form, schedule, draws);
        RelateDiscount();
        _utilisation = UtilisationFee.Of(terms, schedule, draws);
        _undrawn = draws.IsPartial ? RunningFee.Of(terms, schedule, "undrawn-fee", Unit.One) : null;
        _agency = RunningFee.Of(terms, schedule, "agency-fee", _form.Money);
        _prepayment = new PrepaymentFees(terms, schedule.Calendar, draws);
        _redemption = new Redemption(terms, schedule, draws);
        for (int i = 0; i <= schedule.Calendar.Count; i++)
        {
            if (Due(i) is { } due) _form.Relate("fees of a period", Code, Paid(i), due);
        }
    }

    /// <summary>Part of the face that is not paid out; null where nothing is.</summary>
    public Reference? Discount { get; private set; }

    public bool FallDue(int period) => FallDueAtTheEnd(period) || OnTheWay(period).Any();

    /// <summary>What is paid on a day of its own, with money that comes back early.</summary>
    public IReadOnlyList<LoanDraw> OnDays => [.. _prepayment.All, .. _redemption.All];

    /// <summary>What is paid on the last day of a period; null where nothing is.</summary>
    public Expression? AtTheEnd(int period) => FallDueAtTheEnd(period) ? OnTheWay(period).Aggregate((Expression)Paid(period), (sum, fee) => sum - fee.Amount) : null;

    private bool FallDueAtTheEnd(int period) => period == 0 ? Upfront() is not null : _undrawn is not null && IsAvailable(period) || _utilisation is not null || _agency is not null || (period == _schedule.Calendar.Count && Says("exit-fee"));

    public Reference Paid(int period) => _form.Figure("fees-paid", _form.Money, LoanCalendar.Number(period));

    /// <summary>What the borrower receives of an amount that is lent.</summary>
    public Expression Received(Expression lent) => Discount is { } discount ? lent * (1m - discount) : lent;

    private Expression? Due(int period)
    {
        if (!FallDue(period)) return null;
        if (period == 0) return Upfront();
        var sum = OnTheWay(period).Aggregate(default(Expression), (fees, fee) => fees.Plus(fee.Amount));
        if (_undrawn is not null && IsAvailable(period)) sum = sum.Plus(_undrawn.Of(period, Undrawn(period), _draws.Availability));
        if (_utilisation is not null) sum = sum.Plus(_utilisation.Of(period));
        if (_agency is not null) sum = sum.Plus(_agency.Of(period));
        return period == _schedule.Calendar.Count && Says("exit-fee") ? sum.Plus(PartOrAmount("exit-fee")) : sum;
    }

    private IEnumerable<LoanDraw> OnTheWay(int period) => period == 0 ? [] : _prepayment.In(_schedule.Calendar.Periods[period - 1]).Concat(_redemption.In(_schedule.Calendar.Periods[period - 1]));

    private Expression? Upfront() => Says("upfront-fee") ? PartOrAmount("upfront-fee") : null;

    /// <summary>What may still be drawn, from day to day.</summary>
    private List<(DateOnly From, Expression Amount, bool IsLess)> Undrawn(int period)
    {
        var at = _schedule.Calendar.Periods[period - 1];
        if (_draws.Availability < at.To) at = at with { To = _draws.Availability.Value };
        Expression open = _draws.IsRevolving ? _draws.AmountOn(at.From) - _schedule.Balance(period - 1)
            : _draws.AmountOn(at.From) - LoanDraws.Sum(_draws.All.Where(d => !d.IsRepayment && d.Day <= at.From), _form.Money);
        var changes = _schedule.Draws(period).Where(d => d.Day < at.To && (_draws.IsRevolving || !d.IsRepayment)).Select(d => (d.Day, d.Amount, !d.IsRepayment))
            .Concat(_draws.AmountChanges.Where(c => c.From > at.From && c.From < at.To).Select(c => (c.From, c.More, false)));
        return [(at.From, open, false), .. changes];
    }

    /// <summary>Some of the period lies before the last day on which the loan may be drawn.</summary>
    private bool IsAvailable(int period) => _draws.Availability is not { } last || _schedule.Calendar.Periods[period - 1].From < last;

    /// <summary>As a number, or in terms of other figures: 35% of margin.</summary>
    private bool Says(string measure) => _terms.States(measure) || InTermsOfOthers(measure);

    private bool InTermsOfOthers(string measure) => _terms.Reading.InForce(_terms.Deal.Name, measure, _terms.Announced).Any(f => f.Fact.Used.Formula is not null);

    /// <summary>
    /// An amount, or a part of the loan: of all that is promised at the beginning, of what was lent at the end. What was promised and never drawn is no part of that; of a loan that may be drawn again and again
    /// it is what is promised.
    /// </summary>
    private Expression PartOrAmount(string measure)
    {
        var of = measure == "exit-fee" && _draws is { IsPartial: true, IsRevolving: false } ? _draws.Drawn : _draws.Amount;
        bool isPart = !InTermsOfOthers(measure) && _terms.Stated(measure).FirstOrDefault()?.Quantity is not { Unit.Currency: not null };
        Expression fee = _form.Input(measure, isPart ? Unit.One : _form.Money);
        return isPart ? fee * of : fee;
    }

    /// <summary>What the discount is of: what is lent, of a loan that may be drawn again and again what is promised.</summary>
    private Reference Lent => _draws.IsRevolving ? _draws.Amount : _draws.Drawn;

    private void RelateDiscount()
    {
        if (!_terms.States("oid") && !_terms.States("issue-price") && !_terms.States("yield", "")) return;
        Discount = _form.Input("oid", Unit.One);
        _form.Relate("issue price", Code, _form.Input("issue-price", Unit.One), 1m - Discount);
        _form.Relate("original issue discount", Code, _form.Figure("oid.amount", _form.Money), Discount * Lent);
        _form.Relate("proceeds of the loan", Code, _form.Figure("proceeds", _form.Money), Lent - _form.Figure("oid.amount", _form.Money));
    }
}
