using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What a buyout moves after its closing: the target serves the debt out of its own cash at the end of each year; at the exit a buyer pays what is still owed to the lenders, and the equity to
/// those who own it, for the target's shares.
/// </summary>
internal sealed class BuyoutTransfers(DealTerms terms, HoldingPeriod period, DebtSchedule debt, List<FundingRow> funding, RetainedBalance retained)
{
    private readonly Settlement _settlement = new(terms);
    private readonly FundingAccounts _accounts = new(terms);
    private readonly string _target = terms.Deal.Target.Name;

    public void Add()
    {
        for (int year = 0; year < period.Years.Length; year++)
        {
            foreach (var tranche in debt.Tranches) AddService(tranche, year);
            foreach (var shares in debt.Preferred) AddService(shares, year);
            if (debt.RetainedInterest(year) is { } interest) AddRetained("interest", interest, period.Years[year]);
        }
        if (period.IsExit) AddExit();
    }

    private void AddService(Tranche tranche, int year)
    {
        var (row, at) = (tranche.Row, DateInterval.Day(period.Years[year].End));
        string lenders = _accounts.Giver(row), borrower = period.IsExit ? _target : terms.Deal.Acquirer.Name;
        if (debt.CountsCash && tranche.IsRevolver) Move("draw", lenders, borrower, tranche.Draw(year), Purpose.Loan);
        if (row.Kind == Vocabulary.FundingKind.Preferred)
        {
            if (tranche.HasRate) Move("dividend", borrower, lenders, tranche.Interest(year), Purpose.Other);
            if (tranche.Repayment(year) is { } redeemed) Move("redemption", borrower, lenders, redeemed, Purpose.Other);
            return;
        }
        if (debt.BearsInterest(tranche)) Move("interest", borrower, lenders, tranche.Interest(year), Purpose.DebtService);
        if (tranche.Repayment(year) is { } due) Move("repayment", borrower, lenders, due, Purpose.DebtService);
        if (debt.CountsCash && (tranche.IsRevolver || tranche.IsSwept)) Move("sweep", borrower, lenders, tranche.Swept(year), Purpose.DebtService);

        void Move(string id, string from, string to, Expression amount, Purpose purpose) =>
            _settlement.AddBeside($"{id}-{row.Label}-{period.Years[year].Label}", from, to, "cash", terms.Money, amount, row.Fact.Used.Location, purpose, at);
    }

    private void AddRetained(string id, Expression amount, HoldingYear year) =>
        _settlement.AddBeside($"{id}-{RetainedBalance.Label}-{year.Label}", _target, _target + ".lenders", "cash", terms.Money, amount, terms.Deal.Location, Purpose.DebtService, DateInterval.Day(year.End));

    private void AddExit()
    {
        var (form, buyer, last) = (terms.Form, _target + ".buyer", period.Years.Length - 1);
        foreach (var tranche in debt.Tranches) Move($"exit-{tranche.Label}", buyer, _accounts.Giver(tranche.Row), "cash", terms.Money, tranche.Balance(last));
        foreach (var shares in debt.Preferred) Move($"exit-{shares.Label}", buyer, _accounts.Giver(shares.Row), "cash", terms.Money, shares.Balance(last));
        if (retained.Debt is { } stays) Move($"exit-{RetainedBalance.Label}", buyer, _target + ".lenders", "cash", terms.Money, stays);
        var equity = form.Input("exit.equity", terms.Money);
        Expression owned = equity;
        if (terms.States("management-pool"))
        {
            var pool = form.Figure("exit.management", terms.Money);
            Move("exit-management", buyer, _target + ".management", "cash", terms.Money, pool);
            owned -= pool;
        }
        bool hasRollover = funding.Exists(r => r.Kind == Vocabulary.FundingKind.Rollover), hasEquity = funding.Exists(r => r.Kind == Vocabulary.FundingKind.Equity);
        Expression proceeds = hasEquity ? form.Figure("exit.proceeds", terms.Money) : owned;
        Move("exit-proceeds", buyer, terms.Deal.Acquirer.Name, "cash", terms.Money, proceeds);
        if (hasEquity && hasRollover) Move("exit-rollover", buyer, _target + ".holders", "cash", terms.Money, owned - proceeds);
        foreach (var exchange in form.Transfers.Where(t => t.Id == "exchange").ToList()) Move("exit-shares", terms.Deal.Acquirer.Name, buyer, exchange.Asset, exchange.Unit, exchange.Amount);

        void Move(string id, string from, string to, string asset, Unit unit, Expression amount)
        {
            if (!DealDates.IsDead(terms.Deal, terms.Reading.Day))
                form.Transfers.Add(new TransferRule(id, DateInterval.Day(period.End), "", from, to, asset, unit, amount, period.End <= terms.Reading.Day ? Status.Closed : Status.Planned, Force.Nonbinding,
                    Exit?.Used.Location ?? terms.Deal.Location) { Purpose = Purpose.Other });
        }
    }

    private Fact? Exit => field ??= terms.Reading.InForce(terms.Deal.Name, "exit", terms.Announced).Select(f => f.Fact).FirstOrDefault();
}
