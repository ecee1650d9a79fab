using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What stands against the debt by year: cash flow over debt service (DSCR), what the cash flows of the loan's life are worth at its rate over
/// what is owed (LLCR), debt over earnings, earnings over interest.
/// </summary>
internal sealed class LoanCover
{
    private const string Code = "T72";

    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly LoanSchedule _schedule;
    private readonly LoanCalendar _calendar;
    private readonly LoanDraws _draws;
    private readonly HashSet<string> _tested;
    private readonly bool _isYearly;

    public LoanCover(DealTerms terms, LoanSchedule schedule, LoanDraws draws)
    {
        _draws = draws;
        (_terms, _form, _schedule, _calendar) = (terms, terms.Form, schedule, schedule.Calendar);
        _tested = [.. terms.Stated("covenant").Select(f => f.Key.Argument), .. MarginGrid.Tested(terms)];
        _isYearly = terms.Stated("cfads").Exists(f => f.Key.Argument.Length > 0);
        schedule.CashFlow = year => terms.States("cfads") ? CashFlow(year) : null;
    }

    private Reference Cover(string measure, string argument = "") => _form.Figure(measure, Unit.One, argument);

    /// <summary>Cash flow of a year: as stated of it, else as stated of every year.</summary>
    private Reference CashFlow(int year) => _form.Input("cfads", _form.Money, _isYearly && !(_terms.States("cfads", "") && !_terms.States("cfads", LoanCalendar.Number(year))) ? LoanCalendar.Number(year) : "");

    public void Relate()
    {
        bool hasCash = _terms.States("cfads") || _tested.Contains("dscr") || _tested.Contains("llcr");
        var earnings = new PeriodFigures(_terms, "ebitda");
        bool hasEarnings = earnings.IsStated(_terms.Deal.Target) || _tested.Contains("leverage") || _tested.Contains("interest-cover");
        foreach (int year in _calendar.Years)
        {
            string label = LoanCalendar.Number(year);
            var interest = new Reference(new FigurePath(_form.Owner, "interest-paid", label));
            if (hasCash) _form.Relate("debt service cover", Code, Cover("dscr", label), CashFlow(year) / _form.Figure("service", _form.Money, label));
            if (!hasEarnings) continue;
            var ebitda = earnings.Of(_terms.Deal.Target, label);
            _form.Relate("leverage", Code, Cover("leverage", label), _form.Figure("balance", _form.Money, label) / ebitda);
            if (_form.Knows(interest.Path)) _form.Relate("interest cover", Code, Cover("interest-cover", label), ebitda / interest);
        }
        RelateIdleYears(earnings);
        RelateUtilisation();
        if (!hasCash) return;
        var covers = _calendar.Years.Select(y => (Expression)Cover("dscr", LoanCalendar.Number(y))).ToList();
        _form.Relate("least debt service cover", Code, Cover("dscr"), covers.Skip(1).Aggregate(covers[0], Expression.Min));
        RelateLoanLife();
    }

    /// <summary>What is owed at the end of a year is tested at the end of each, whether or not anything is paid in it, and held against what secures it: over earnings where there are any.</summary>
    private void RelateIdleYears(PeriodFigures earnings)
    {
        bool isLooked = s_atYearEnd.Exists(_tested.Contains) || _terms.Reading.InForce(_terms.Deal.Name, "collateral", _terms.Announced).Any();
        var stated = earnings.Periods(_terms.Deal.Target).ToHashSet(StringComparer.Ordinal);
        foreach (int year in _calendar.YearsWithoutPayment)
        {
            string label = LoanCalendar.Number(year);
            bool isEarned = stated.Contains(label);
            if (!isLooked && !isEarned) continue;
            var lastDay = new DateOnly(year, 12, 31);
            var balance = _form.Figure("balance", _form.Money, label);
            _form.Relate("owed at the end of a year", "T70", balance, _schedule.OwedOn(lastDay, _calendar.PaidBy(lastDay)));
            if (isEarned || (_tested.Contains("leverage") && stated.Contains(""))) _form.Relate("leverage", Code, Cover("leverage", label), balance / earnings.Of(_terms.Deal.Target, label));
        }
    }

    /// <summary>A covenant that springs asks how much of the loan is drawn at the end of a year.</summary>
    private void RelateUtilisation()
    {
        if (!_terms.Stated("covenant").Exists(f => f.Used.When is not null)) return;
        foreach (int year in _calendar.Years.Concat(_calendar.YearsWithoutPayment).Distinct())
        {
            var balance = _form.Figure("balance", _form.Money, LoanCalendar.Number(year));
            _form.Relate("part that is drawn at the end of a year", Code, Cover(UtilisationFee.Tested, LoanCalendar.Number(year)), balance / _draws.AmountOn(new DateOnly(year, 12, 31)));
        }
    }

    private static readonly List<string> s_atYearEnd = ["leverage", "ltv", "balance"];

    /// <summary>Cash flows, each on the last day of payment of its year, discounted at the loan's rate from its start, over what is owed then.</summary>
    private void RelateLoanLife()
    {
        Expression? worth = null;
        foreach (int year in _calendar.Years)
            worth = worth.Plus(CashFlow(year) / Functions.Power.Call(1m + _schedule.FirstRate, _calendar.YearsTo(_calendar.Periods[_calendar.In(year).Last() - 1].To)));
        _form.Relate("loan life cover", Code, Cover("llcr"), worth! / _schedule.Balance(0));
    }
}
