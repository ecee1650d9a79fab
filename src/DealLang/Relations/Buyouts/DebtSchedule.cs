using DealLang.Lowering;
using DealLang.Values;
using DealLang.Vocabulary;

namespace DealLang.Relations;

/// <summary>
/// Debt by tranche and year: instalments as they fall due, then free cash in the order of the rows, each tranche taking its part of what those
/// above it left. A revolver is drawn for what is short and paid back first. Interest on a balance that itself depends on the interest is
/// solved.
/// </summary>
internal sealed class DebtSchedule
{
    private static readonly string[] s_cashFlow = ["capex", "depreciation", "working-capital", "free-cash-flow"];

    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly HoldingPeriod _period;
    private readonly Projections _projections;
    private readonly List<Tranche> _tranches;
    private readonly List<Tranche> _preferred;
    private readonly bool _countsCash;
    private readonly Expression? _firstCash;
    private readonly RetainedBalance _retained;
    private readonly Reference? _retainedRate;

    /// <summary>What a year's figures are, until the year is solved.</summary>
    private readonly Dictionary<FigurePath, Expression> _ofYear = [];

    public DebtSchedule(DealTerms terms, HoldingPeriod period, Projections projections, IEnumerable<FundingRow> funding, RetainedBalance retained)
    {
        (_terms, _form, _period, _projections, _retained) = (terms, terms.Form, period, projections, retained);
        _tranches = [.. funding.Where(r => r.IsDebt).Select(r => new Tranche(terms, r, period)).OrderBy(t => t.IsRevolver ? 0 : 1)];
        _preferred = [.. funding.Where(r => r.Kind == FundingKind.Preferred).Select(r => new Tranche(terms, r, period))];
        _countsCash = _tranches.Exists(t => t.IsSwept) || s_cashFlow.Any(projections.IsStated);
        _firstCash = FundingRow.Of(terms, "uses").Where(r => FundingLabels.IsLeftWithTheCompany(r.Label)).Aggregate((Expression?)retained.Cash, (sum, row) => sum.Plus(row.Amount));
        _retainedRate = retained.RelateRate();
        foreach (var tranche in _tranches.Concat(_preferred)) tranche.RelateRate();
        for (int year = 0; year < period.Years.Length; year++) Relate(year);
    }

    /// <summary>What is owed at the end of a year.</summary>
    public Reference Debt(int year) => _form.Figure("total-debt", _terms.Money, _period.Years[year].Label);

    /// <summary>Cash that has gathered by the end of a year; where the file says nothing of the cash flow what there is on the first day, and null where that is nothing.</summary>
    public Expression? Cash(int year) => !_countsCash ? _firstCash : year < 0 ? _firstCash ?? (Expression)0m : Of("cash", year);

    public bool HasDebt => _tranches.Count > 0 || _retained.Debt is not null;

    /// <summary>Interest of a year on what the target owed before and goes on owing; null where no rate is said of it.</summary>
    public Reference? RetainedInterest(int year) => _retainedRate is null ? null : Of("interest-paid", RetainedBalance.Label, year);

    /// <summary>By rank: what is drawn and paid back as needed stands first.</summary>
    public IReadOnlyList<Tranche> Tranches => _tranches;

    /// <summary>Preferred shares with a return of their own: no debt, and before the sponsor's equity.</summary>
    public IReadOnlyList<Tranche> Preferred => _preferred;

    /// <summary>What preferred shares are due at the end of a year; null without any.</summary>
    public Expression? PreferredDue(int year) => Sum(t => t.Balance(year), _preferred);

    /// <summary>The file says what the target earns and spends, so that there is cash to pay debt back with.</summary>
    public bool CountsCash => _countsCash;

    public bool BearsInterest(Tranche tranche) => tranche.HasRate || (_countsCash && !tranche.Capitalises);

    private Reference Of(string measure, int year) => _form.Figure(measure, _terms.Money, _period.Years[year].Label);

    private Reference Of(string measure, string label, int year) => _form.Figure(measure, _terms.Money, $"{label}, {_period.Years[year].Label}");

    private void Relate(int year)
    {
        _ofYear.Clear();
        foreach (var shares in _preferred) RelatePreferred(shares, year);
        foreach (var tranche in _tranches.Where(t => t.Capitalises)) Define("interest added to what is owed", tranche.Capitalised(year), tranche.CapitalisedFormula(year));
        foreach (var tranche in _tranches)
        {
            if (tranche.RepaymentFormula(year) is { } due) Define("repayment", tranche.Repayment(year)!, due);
        }
        if (_countsCash) RelateCash(year);
        foreach (var tranche in _tranches) Define("balance", tranche.Balance(year), Closing(tranche, year));
        if (_retained.Debt is { } stays) Define("balance", Of("balance", RetainedBalance.Label, year), stays);
        if (HasDebt) _form.Relate("debt of a year", "T60", Debt(year), WithRetained(Sum(t => t.Balance(year)), _retained.Debt is null ? null : Of("balance", RetainedBalance.Label, year)));
        RelateInterest(year);
        RelateCredit(year);
    }

    /// <summary>What is not paid of the dividend is added to what the shares are due, and no part of it is an expense for tax.</summary>
    private void RelatePreferred(Tranche shares, int year)
    {
        if (shares.Capitalises) Define("dividend added to what is due", shares.Capitalised(year), shares.CapitalisedFormula(year));
        if (shares.HasRate) Define("dividend", shares.Interest(year), shares.InterestFormula(year));
        if (shares.RepaymentFormula(year) is { } due) Define("repayment", shares.Repayment(year)!, due);
        Define("balance", shares.Balance(year), Closing(shares, year));
    }

    /// <summary>Earnings less investment, tax and interest: what is there to pay debt back with.</summary>
    private void RelateCash(int year)
    {
        var at = _period.Years[year];
        var (ebitda, cash, after) = (at.PartOf(_projections.In("ebitda", at)), Of("free-cash-flow", year), Of("cash-available", year));
        var (tax, interest) = (Of("tax-paid", year), HasDebt ? Of("interest-paid", year) : (Expression)0m);
        // What is added to the debt is no cash, and an expense all the same.
        var expense = _tranches.Where(t => t.Capitalises).Aggregate(interest, (sum, t) => sum + t.Capitalised(year));
        Define("tax of a year", tax, _form.Input("tax", Unit.One) * Expression.Max(0m, ebitda - at.PartOf(_projections.In("depreciation", at)) - expense));
        Define("free cash flow", _projections.In("free-cash-flow", at), ebitda - at.PartOf(_projections.In("capex", at)) - at.PartOf(_projections.In("working-capital", at)) - tax - interest);
        var fixedly = _tranches.Concat(_preferred).Select(t => t.Repayment(year)).OfType<Reference>().Concat(_preferred.Where(t => t.HasRate).Select(t => t.Interest(year)));
        Define("cash after repayments", after, fixedly.Aggregate((Expression)cash, (rest, due) => rest - due));
        Expression left = Expression.Max(0m, after), change = after;
        foreach (var tranche in _tranches.Where(t => t.IsRevolver))
        {
            Define("draw", tranche.Draw(year), Expression.Min(Expression.Max(0m, 0m - after - Cash(year - 1)!), tranche.Committed - tranche.Opening(year)));
            change += tranche.Draw(year);
        }
        foreach (var tranche in _tranches.Where(t => t.IsRevolver || t.IsSwept))
        {
            Expression owed = tranche.Repayment(year) is { } due ? tranche.Opening(year) - due : tranche.Opening(year);
            Define("cash sweep", tranche.Swept(year), Expression.Min(owed, tranche.IsSwept ? left * tranche.Sweep : left));
            (left, change) = (left - tranche.Swept(year), change - tranche.Swept(year));
        }
        Define("cash of a year", Of("cash", year), year == 0 && _firstCash is null ? change : Cash(year - 1)! + change);
    }

    private Expression Closing(Tranche tranche, int year)
    {
        var balance = tranche.Capitalises ? tranche.Opening(year) + tranche.Capitalised(year) : tranche.Opening(year);
        if (tranche.Repayment(year) is { } due) balance -= due;
        if (_countsCash && (tranche.IsRevolver || tranche.IsSwept)) balance -= tranche.Swept(year);
        return _countsCash && tranche.IsRevolver ? balance + tranche.Draw(year) : balance;
    }

    private void RelateInterest(int year)
    {
        var paying = _tranches.FindAll(BearsInterest);
        if (RetainedInterest(year) is { } retained) Define("interest", retained, _period.Years[year].PartOf(_retainedRate! * _retained.Debt!));
        if (paying.Count == 0 && _retainedRate is null)
        {
            if (_countsCash && HasDebt) _form.Relate("interest of a year", "T60", Of("interest-paid", year), new Number(0m) { Unit = _terms.Money });
            return;
        }
        foreach (var tranche in paying) Define("interest", tranche.Interest(year), tranche.InterestFormula(year));
        var interest = Of("interest-paid", year);
        var inAll = WithRetained(Sum(t => t.Interest(year), paying), RetainedInterest(year));
        _form.Relate("interest of a year", "T60", interest, inAll);
        if (!_countsCash || !paying.Exists(t => t.IsCircular)) return;
        var written = WrittenOut(inAll);
        _form.Relate(new Relation("interest of a year, solved", "T60", interest, written)
        {
            Combines = ["interest of a year"],
            Routes = [new Route(interest.Path, new Root(interest.Path, interest - written, 0m, WithRetained(Sum(t => t.MostInterest(year), paying), RetainedInterest(year))))],
        });
    }

    private void RelateCredit(int year)
    {
        if (!HasDebt) return;
        var ebitda = _projections.LastTwelveMonths("ebitda", year);
        _form.Relate("leverage", "T60", _form.Figure("leverage", Unit.One, _period.Years[year].Label), Debt(year) / ebitda);
        if (!_tranches.Exists(t => t.HasRate) && _retainedRate is null) return;
        _form.Relate("interest cover", "T60", _form.Figure("interest-cover", Unit.One, _period.Years[year].Label), _period.Years[year].PartOf(_projections.In("ebitda", _period.Years[year])) / Of("interest-paid", year));
    }

    private static Expression WithRetained(Expression? borrowed, Reference? retained) => retained is null ? borrowed ?? 0m : borrowed is null ? retained : borrowed + retained;

    private void Define(string name, Reference figure, Expression formula)
    {
        _form.Relate(name, "T60", figure, formula);
        _ofYear[figure.Path] = formula;
    }

    /// <summary>In terms of what is known before the year, and of its interest.</summary>
    private Expression WrittenOut(Expression expression)
    {
        while (expression.References().Any(r => _ofYear.ContainsKey(r.Path))) expression = expression.Replace(r => _ofYear.GetValueOrDefault(r.Path));
        return expression;
    }

    private Expression? Sum(Func<Tranche, Expression> part, List<Tranche>? of = null) => (of ?? _tranches).Aggregate(default(Expression), (sum, tranche) => sum.Plus(part(tranche)));
}
