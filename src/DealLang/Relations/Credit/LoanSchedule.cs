using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>A loan from period to period: what is owed at the start, interest on it, what is paid back, what is owed at the end.</summary>
internal sealed class LoanSchedule
{
    private const string Code = "T70";

    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly LoanRate _rate;
    private readonly LoanDraws _draws;
    private readonly Repayments _repayments;
    private readonly int? _places;

    public LoanSchedule(DealTerms terms, LoanCalendar calendar, LoanDraws draws)
    {
        (_terms, _form, Calendar, _draws) = (terms, terms.Form, calendar, draws);
        _rate = new LoanRate(terms, calendar);
        var amortisation = terms.Reading.InForce(terms.Deal.Name, "amortisation", terms.Announced).Select(f => f.Fact).FirstOrDefault();
        _places = (int?)amortisation?.Used.Amounts.GetValueOrDefault("rounded")?.Value;
        _repayments = new Repayments(terms, this, calendar, draws, _rate, _places);
    }

    public LoanCalendar Calendar { get; }

    /// <summary>The one rate of all periods; null where it changes.</summary>
    public Reference? LevelRate => _rate.IsLevel ? _rate.Fixed : null;

    /// <summary>The rate of the first period.</summary>
    public Expression FirstRate => _rate.Of(1);

    /// <summary>The rate of a period.</summary>
    public Expression Rate(int period) => _rate.Of(period);

    public Reference Balance(int period) => _form.Figure("balance", _form.Money, LoanCalendar.Number(period));
    public Reference Interest(int period) => _form.Figure("interest-paid", _form.Money, LoanCalendar.Number(period));
    public Reference Repayment(int period) => _form.Figure("repayment", _form.Money, LoanCalendar.Number(period));
    public Reference Swept(int period) => _form.Figure("swept", _form.Money, LoanCalendar.Number(period));
    public Reference Prepaid(int period) => _form.Figure("prepaid", _form.Money, LoanCalendar.Number(period));
    public Reference Service(int period) => _form.Figure("service", _form.Money, LoanCalendar.Number(period));
    private Reference Capitalised(int period) => _form.Figure("capitalised", _form.Money, LoanCalendar.Number(period));

    public bool PaysInterest(int period) => !_repayments.IsCapitalising(period);
    public bool Repays(int period) => _repayments.FallsDue(period);
    public bool Sweeps(int period) => _repayments.Sweeps(period);

    /// <summary>Whether money comes back within a period before it falls due; of a loan that may be drawn again nothing comes back early.</summary>
    public bool Prepays(int period) => !_draws.IsRevolving && Draws(period).Any(d => d.IsRepayment);

    /// <summary>What is there for the debt in a year; null where nothing is said of it.</summary>
    public Func<int, Reference?> CashFlow { get; set; } = _ => null;

    /// <summary>Money that goes out or comes back beside the schedule within a period, its last day included.</summary>
    public IEnumerable<LoanDraw> Draws(int period) => _draws.Between(Calendar.Periods[period - 1].From, Calendar.Periods[period - 1].To);

    public void Relate()
    {
        var initial = _draws.All.Where(d => d.Day <= Calendar.Start).ToList();
        _form.Relate("owed at the start", Code, Balance(0), LoanDraws.Sum(initial, _form.Money));
        for (int i = 1; i <= Calendar.Count; i++) Relate(i);
        int past = Array.FindLastIndex(Calendar.Periods, p => p.Pays <= _terms.Reading.Day) + 1;
        Expression owed = _terms.Reading.Day < Calendar.Start ? new Number(0m) { Unit = _form.Money } : Balance(past);
        if (owed is Reference) owed = OwedOn(_terms.Reading.Day, past);
        _form.Relate("owed now", Code, _form.Figure("balance", _form.Money), owed);
    }

    /// <summary>What is owed on a day: the balance of the last payment by then, with what went out or came back since.</summary>
    public Expression OwedOn(DateOnly day, int past) => past >= Calendar.Count ? Balance(past)
        : _draws.Between(past == 0 ? Calendar.Start : Calendar.Periods[past - 1].To, day).Aggregate((Expression)Balance(past), (sum, d) => d.IsRepayment ? sum - d.Amount : sum + d.Amount);

    private void Relate(int period)
    {
        _form.Relate("day of payment", Code, _form.Figure("payment-date", Unit.Date, LoanCalendar.Number(period)), new Number(Calendar.Periods[period - 1].Pays.DayNumber) { Unit = Unit.Date });
        bool pays = PaysInterest(period), adds = IsInKind(period);
        if (Prepays(period)) _form.Relate("paid back before it is due", Code, Prepaid(period), LoanDraws.Sum(Draws(period).Where(d => d.IsRepayment).Select(d => d with { IsRepayment = false }), _form.Money));
        var interest = pays ? Interest(period) : Capitalised(period);
        if (pays || !adds) _form.Relate("interest", Code, interest, Rounded(Accrued(period, _rate.Of(period))));
        if (adds) _form.Relate("interest that is added", Code, Capitalised(period), Rounded(Accrued(period, pays ? InKind : _rate.Of(period) + InKind)));
        Expression owed = Owed(period);
        if (!pays && !adds) owed += interest;
        Expression? service = pays ? interest : null;
        if (Repays(period))
        {
            _form.Relate("repayment", Code, Repayment(period), _repayments.Of(period));
            owed -= Repayment(period);
            service = service.Plus(Repayment(period));
        }
        _form.Relate("debt service", Code, Service(period), service ?? new Number(0m) { Unit = _form.Money });
        if (Sweeps(period))
        {
            _form.Relate("cash sweep", Code, Swept(period), _repayments.SweptOf(period));
            owed -= Swept(period);
        }
        _form.Relate("owed at the end", Code, Balance(period), owed);
    }

    /// <summary>What is owed before anything falls due: the last balance, and what went out or came back since, and what is paid in kind.</summary>
    public Expression Owed(int period)
    {
        var owed = Draws(period).Aggregate((Expression)Balance(period - 1), (sum, d) => d.IsRepayment ? sum - d.Amount : sum + d.Amount);
        return IsInKind(period) ? owed + Capitalised(period) : owed;
    }

    /// <summary>Interest that is paid in kind, beside the rate: it is added in every period, or until the day that the line names.</summary>
    private bool IsInKind(int period) => _terms.States("pik") && !(InKindLine?.Used.Until is { } until && Calendar.Periods[period - 1].To > until.Last);

    private Reference InKind => _form.Input("pik", Unit.One);

    private Fact? InKindLine => _terms.Stated("pik").FirstOrDefault();

    /// <summary>Interest of a period: on what is owed at its start, and on each draw from its day on.</summary>
    private Expression Accrued(int period, Expression rate)
    {
        var (from, to) = (Calendar.Periods[period - 1].From, Calendar.Periods[period - 1].To);
        return OverTime(period, [(from, Balance(period - 1), false), .. Draws(period).Where(d => d.Day < to).Select(d => (d.Day, d.Amount, d.IsRepayment))], rate, to);
    }

    /// <summary>A yearly rate on amounts, each from its day to a day of the period, or its end.</summary>
    public Expression OverTime(int period, List<(DateOnly From, Expression Amount, bool IsLess)> amounts, Expression rate, DateOnly to)
    {
        if (amounts.Count == 1) return Of(amounts[0].Amount * rate, Calendar.Fraction(period, amounts[0].From, to));
        Expression? sum = null;
        foreach (var (from, amount, isLess) in amounts)
        {
            var part = Of(amount * rate, Calendar.Fraction(period, from, to));
            sum = isLess ? sum.Less(part) : sum.Plus(part);
        }
        return sum!;
    }

    /// <summary>A yearly rate on an amount from one day of a period to another.</summary>
    public Expression OverTime(int period, DateOnly from, DateOnly to, Expression amount, Expression rate) => Of(amount * rate, Calendar.Fraction(period, from, to));

    /// <summary>Of so much money a year what falls between two days of a period.</summary>
    public Expression OverTime(int period, DateOnly from, DateOnly to, Expression yearly) => Of(yearly, Calendar.PartOfYear(period, from, to));

    private static Expression Of(Expression yearly, (decimal Days, decimal OfYear) time)
    {
        if (time.Days != 1m) yearly *= time.Days;
        return time.OfYear == 1m ? yearly : yearly / time.OfYear;
    }

    private Expression Rounded(Expression exact) => _places is { } places ? new Rounded(exact, places, RoundingDirection.Nearest) : exact;
}
