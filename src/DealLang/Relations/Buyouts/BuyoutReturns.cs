using DealLang.Lowering;
using DealLang.Values;
using DealLang.Vocabulary;

namespace DealLang.Relations;

/// <summary>What the sponsor gets out for what it put in, and where the difference comes from.</summary>
internal sealed class BuyoutReturns
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly HoldingPeriod _period;
    private readonly Projections _projections;
    private readonly DebtSchedule _debt;
    private readonly List<FundingRow> _funding;

    private readonly RetainedBalance _retained;

    private BuyoutReturns(DealTerms terms, HoldingPeriod period, Projections projections, DebtSchedule debt, List<FundingRow> funding, RetainedBalance retained) =>
        (_terms, _form, _period, _projections, _debt, _funding, _retained) = (terms, terms.Form, period, projections, debt, funding, retained);

    public static void Relate(DealTerms terms, HoldingPeriod period, Projections projections, DebtSchedule debt, List<FundingRow> funding, RetainedBalance retained)
    {
        var returns = new BuyoutReturns(terms, period, projections, debt, funding, retained);
        returns.RelateExit();
        if (funding.Exists(r => r.Kind == FundingKind.Equity)) returns.RelateReturns();
    }

    private Reference Money(string measure, string argument = "") => _form.Figure(measure, _terms.Money, argument);

    private void RelateExit()
    {
        int last = _period.Years.Length - 1;
        var (multiple, ebitda, ev, equity) = (_form.Input("exit.multiple", Unit.One), Money("exit.ebitda"), _form.Input("exit.ev", _terms.Money), _form.Input("exit.equity", _terms.Money));
        _form.Relate("exit earnings", "T61", ebitda, ExitEarnings(last));
        _form.Relate("exit value", "T61", ev, multiple * ebitda);
        Expression worth = ev;
        if (_debt.HasDebt)
        {
            _form.Relate("debt at exit", "T61", Money("exit.debt"), _debt.Debt(last));
            worth -= Money("exit.debt");
        }
        if (_debt.Cash(last) is { } cash)
        {
            _form.Relate("cash at exit", "T61", Money("exit.cash"), cash);
            worth += Money("exit.cash");
        }
        if (_retained.Claims is { } claims) worth -= claims;
        if (_debt.PreferredDue(last) is { } preferred)
        {
            _form.Relate("preferred shares at exit", "T61", Money("exit.preferred"), preferred);
            worth -= Money("exit.preferred");
        }
        _form.Relate(new Relation("equity at exit", "T61", equity, worth)
        {
            Note = _debt.CountsCash ? "" : _debt.Cash(last) is null ? "no cash flow stated: cash at exit is not counted" : "no cash flow stated: what gathers until the exit is not counted",
        });
    }

    /// <summary>Of the year that the exit multiple names, else of the last twelve months.</summary>
    private Expression ExitEarnings(int last)
    {
        string named = _terms.Stated("exit.multiple").Select(f => f.Used.Words.Split(' ')[^1]).FirstOrDefault() ?? "";
        return PeriodFigures.YearOf(named) is null ? _projections.LastTwelveMonths("ebitda", last) : _form.Input("ebitda", _terms.Money, named);
    }

    private void RelateReturns()
    {
        var (moic, irr, invested, proceeds) = (_form.Input("moic", Unit.One), _form.Input("irr", Unit.One), Money("invested"), Money("exit.proceeds"));
        var equity = _form.Input("exit.equity", _terms.Money);
        var (sponsor, owners) = (Sum(r => r.Kind == FundingKind.Equity)!, Sum(r => r.Kind is FundingKind.Equity or FundingKind.Rollover)!);
        _form.Relate("equity invested", "T61", invested, sponsor);
        _form.Relate("proceeds", "T61", proceeds, Share(Held(equity), sponsor, owners));
        _form.Relate("money multiple", "T61", moic, proceeds / invested);
        decimal years = _period.Days / 365m;
        _form.Relate("rate of return", "T61", irr, Lowering.Functions.Power.Call(moic, new Number(365m) / (decimal)_period.Days) - 1m);
        _form.Relate(new Relation("money multiple of the rate", "T61", moic, Lowering.Functions.Power.Call(1m + irr, years)) { Combines = ["rate of return"] });
        RelateBridge(owners, equity);
    }

    /// <summary>What is left beside the management's pool.</summary>
    private Expression Held(Expression equity)
    {
        if (!_terms.States("management-pool")) return equity;
        var pool = Money("exit.management");
        _form.Relate("management's part", "T61", pool, _form.Input("management-pool", Unit.One) * Expression.Max(0m, equity));
        return equity - pool;
    }

    private static Expression Share(Expression held, Expression sponsor, Expression owners) => sponsor.Equals(owners) ? held : held * (sponsor / owners);

    /// <summary>Growth at the price paid, the change of the multiple on what is sold, debt paid down, and what the deal itself cost.</summary>
    private void RelateBridge(Expression owners, Reference equity)
    {
        var (ev, sold, earned, grown) = (Money("ev"), _form.Input("exit.ev", _terms.Money), _projections.Base("ebitda"), Money("exit.ebitda"));
        Add("ebitda", (grown - earned) * (ev / earned));
        Add("multiple", sold - (ev * (grown / earned)));
        Expression? owed = Sum(r => r.IsDebt), spent = ev - owners;
        if (_retained.Debt is { } stays) owed = owed.Plus(stays);
        if (_retained.Claims is { } claims) spent -= claims;
        if (Sum(r => r.Kind == FundingKind.Preferred) is { } preferred)
        {
            Add("preferred", preferred - Money("exit.preferred"));
            spent -= preferred;
        }
        if (owed is not null)
        {
            var paid = owed - Money("exit.debt");
            Add("deleveraging", _debt.Cash(0) is null ? paid : paid + Money("exit.cash") - _debt.Cash(-1)!);
            spent -= owed;
        }
        else if (_debt.Cash(0) is not null) Add("cash", Money("exit.cash") - _debt.Cash(-1)!);
        Add("costs", _debt.Cash(-1) is { } first and not Number ? spent + first : spent);
        _form.Relate("value created", "T61", Money("bridge"), equity - owners);

        void Add(string part, Expression formula) => _form.Relate("value creation", "T61", Money("bridge", part), formula);
    }

    private Expression? Sum(Func<FundingRow, bool> counts) => _funding.Where(counts).Aggregate(default(Expression), (sum, row) => sum.Plus(row.Drawn));
}
