using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Webs;

/// <summary>
/// Whether a party can pay: what it has (cash, undrawn loans) and what comes in by contract and by forecast, year after year, against what falls
/// due. What is left of a year is there in the next; what is lacking is a gap, and is not carried on.
/// </summary>
internal sealed class Coverage(Party party, Ledger ledger, Aggregates figures, Horizon horizon, Model model, Unit money, List<Obligation> owed)
{
    /// <summary>What decimals leave over where thirds are added is no gap.</summary>
    private const decimal HalfACent = 0.005m;

    private const string NotDated = "what has no day falls due in no year";

    private readonly bool _burns = model.Figures.Any(f => f.Path.Measure == "burn");

    public void Add()
    {
        int last = LastYear();
        if (last < horizon.Present) return;
        if (figures.Knows("obligations", horizon.Name(horizon.Present)))
            figures.Add("obligations.ahead", horizon.Name(horizon.Present), money, Due(horizon.Present, horizon.Name(horizon.Present)), "what of the present year is still to fall due");
        var cash = Own("cash");
        var promised = ledger.OwedTo(party).Where(o => o.IsCash && o.Payer != party && o.Unit == money && o.Counts && !o.IsUndisclosed && PartyTotals.IsCommitted(o.Purpose)).ToList();
        // Nobody pays from money that still waits for something, or that nobody has signed.
        var incoming = promised.FindAll(o => o.Certainty == Certainty.Firm);
        AddUnsure("funding.conditional", promised.FindAll(o => o.Purpose.IsFunding() && o.Certainty == Certainty.Conditional), "loans and investments that wait for something: not to pay from");
        AddUnsure("funding.announced", promised.FindAll(o => o.Purpose.IsFunding() && o.Certainty > Certainty.Conditional), "loans and investments that are not signed, or bind nobody: not to pay from");
        AddUnsure("inflow.conditional", promised.FindAll(o => !o.Purpose.IsFunding() && o.Certainty == Certainty.Conditional), "what comes in by contracts that wait for something: not to pay from");
        var undrawn = figures.Add("undrawn", "", money, Sums.Of([.. incoming.Where(o => o.Purpose == Purpose.Loan && o.IsOpen).Select(figures.Amount)]), "loans not yet drawn");
        AddRunway(cash, undrawn);

        var forecasts = Enumerable.Range(horizon.Present, last - horizon.Present + 1).Select(Forecast).ToList();
        if (cash is null && undrawn is null && !incoming.Exists(o => o.Period is { } period && period.Last > horizon.AsOf) && forecasts.TrueForAll(f => f is null))
        {
            figures.Miss("coverage", horizon.Name(Math.Max(horizon.Present, FirstDue())), Unit.One, figures.Path("cash"));
            figures.Miss("first-uncovered", "", Unit.One, figures.Path("cash"));
            return;
        }
        // Cash that nobody states is no less than nothing, in whichever year it is used: coverage is at least, a gap at most what comes out.
        Expression? unstated = cash is null ? figures.AtLeastNothing("cash.unstated", money, "cash is not stated: no less than nothing") : null;
        Expression? left = cash is null ? undrawn : undrawn is null ? cash : cash + undrawn;
        string note = string.Join("; ", new[] { cash is null ? WithoutCash() : "", owed.Exists(o => o.Period is not { } period || Spread.IsOpen(period)) ? NotDated : "" }.Where(n => n.Length > 0));
        var gaps = new List<(int Year, Expression Gap)>();
        for (int year = horizon.Present; year <= last; year++)
        {
            string name = horizon.Name(year);
            var inflow = figures.Add("inflow", name, money, In(incoming, year), "what comes in by contract");
            var available = figures.Add("available", name, money, Sums.Of([.. new[] { left, inflow, forecasts[year - horizon.Present], unstated }.OfType<Expression>()]), "what there is to pay from", note, ends: EndsOf.Formula)!;
            var due = figures.Knows("obligations", name) && In(owed, year) is not null ? Due(year, name) : null;
            // What burns more than there is leaves nothing to pay with, and is a gap where nothing falls due too.
            if (due is not null) figures.Add("coverage", name, Unit.One, Expression.Max(0m, available) / due, "coverage", note, ends: EndsOf.Formula);
            if (due is not null || _burns) gaps.Add((year, figures.Add("gap", name, money, Expression.Max(0m, (due ?? new Number(0m) { Unit = money }) - available), "funding gap", note, ends: EndsOf.Formula)!));
            var rest = unstated is null ? (Expression)available : available - unstated;
            left = due is not null ? Expression.Max(0m, rest - due) : _burns ? Expression.Max(0m, rest) : rest;
        }
        if (gaps.Count == 0) return;
        figures.Add("gap.total", "", money, Sums.Of([.. gaps.Select(g => g.Gap)]), "funding gap in all", note, ends: EndsOf.Formula);
        if (cash is null)
        {
            figures.Miss("first-uncovered", "", Unit.One, figures.Path("cash"));
            return;
        }
        Expression first = new Number(0m);
        for (int i = gaps.Count - 1; i >= 0; i--) first = new Choice(gaps[i].Gap, false, new Number(HalfACent) { Unit = money }, new Number(gaps[i].Year), first);
        figures.Add("first-uncovered", "", Unit.One, first, "the first year that is not covered; 0 for none", note, ends: EndsOf.First);
    }

    private void AddUnsure(string measure, List<Obligation> promised, string relation) =>
        figures.Add(measure, "", money, Sums.Of([.. promised.Select(Ahead).OfType<Expression>()]), relation, "", promised.Where(o => Ahead(o) is not null).Select(o => LeftOut.Told(o, money, Ahead(o))));

    /// <summary>What falls due in a year from the day on: what is over is paid.</summary>
    private Expression Due(int year, string name) =>
        year > horizon.Present || owed.TrueForAll(o => !(o.Period?.First <= horizon.AsOf)) ? figures.Path("obligations", name) : In(owed, year) ?? new Number(0m) { Unit = money };

    private Expression? In(List<Obligation> obligations, int year)
    {
        var terms = new List<Expression>();
        foreach (var obligation in obligations)
        {
            if (obligation.Period is not { } period || Spread.IsOpen(period) || period.Last <= horizon.AsOf) continue;
            foreach (var part in Spread.Over(period, horizon.YearEnd))
            {
                if (part.Year == year && Left(period, year) is { } left) terms.Add(PartyTotals.Part(PartyTotals.Part(figures.Amount(obligation), part.Units, part.Of), left.Units, left.Of));
            }
        }
        return Sums.Of(terms);
    }

    /// <summary>Of what a period holds of a year, the days that are still to come; null for none.</summary>
    private YearPart? Left(DateInterval period, int year)
    {
        var (from, to) = CalendarDate.FiscalYear(year, horizon.YearEnd);
        var (first, last) = (period.First > from ? period.First : from, period.Last < to ? period.Last : to);
        return last <= horizon.AsOf ? null : new YearPart(year, Spread.Days(first > horizon.AsOf ? first : horizon.AsOf.AddDays(1), last), Spread.Days(first, last));
    }

    /// <summary>What of it is still to come; null for nothing.</summary>
    private Expression? Ahead(Obligation obligation) => obligation.Period is not { } period ? obligation.IsOpen ? figures.Amount(obligation) : null
        : Spread.IsOpen(period) || period.Last <= horizon.AsOf ? null
        : period.First > horizon.AsOf ? figures.Amount(obligation)
        : PartyTotals.Part(figures.Amount(obligation), Spread.Days(horizon.AsOf.AddDays(1), period.Last), Spread.Days(period.First, period.Last));

    /// <summary>Cash from operations as it is forecast, else what the burn comes to in a year; of the present year what is still to come.</summary>
    private Expression? Forecast(int year)
    {
        string name = horizon.Name(year);
        if ((Own("operating-cash-flow", name) ?? Own("operating-cash-flow", $"{name}({party.Name})")) is { } stated)
            return figures.Add("forecast", name, money, WithoutContracts(Ahead(stated, year), year, CashFlowBasis.Of(ledger.World, party, "operating-cash-flow"), _ => true), "cash from operations, as forecast", ends: EndsOf.Formula);
        if (Own("burn") is not { } burn) return null;
        var basis = CashFlowBasis.Of(ledger.World, party, "burn");
        return figures.Add("forecast", name, money, WithoutContracts(0m - Ahead(burn * new Number(12m) { Unit = Unit.Month }, year), year, basis, o => HasRun(o.Contract, basis.Day)), "the burn of a year", ends: EndsOf.Formula);
    }

    /// <summary>What fell due under a contract by a day was paid, and is in what was burnt by then.</summary>
    private bool HasRun(Deal contract, DateOnly day) => CashFlowBasis.HasRun(ledger.World, contract, owed, day);

    /// <summary>What contracts take of it already is no second time to be paid from it.</summary>
    private Expression WithoutContracts(Expression flow, int year, CashFlowBasis basis, Func<Obligation, bool> isIn) =>
        basis.IsAfterCommitments && In(owed.FindAll(o => isIn(o)), year) is { } paid ? flow + paid : flow;

    private Expression Ahead(Expression ofYear, int year)
    {
        var (first, last) = CalendarDate.FiscalYear(year, horizon.YearEnd);
        return year > horizon.Present ? ofYear : ofYear * new Number(last.DayNumber - horizon.AsOf.DayNumber) / new Number(Spread.Days(first, last));
    }

    private void AddRunway(Expression? cash, Reference? undrawn)
    {
        if (cash is not null && undrawn is not null && Own("burn") is { } burn) figures.Add("runway.funded", "", Unit.Month, (cash + undrawn) / burn, "runway with undrawn loans", ends: EndsOf.Formula);
    }

    /// <summary>A figure of the party's own in the money of its totals, at a rate that is assumed where it is stated in another.</summary>
    private Expression? Own(string measure, string argument = "")
    {
        var path = figures.Path(measure, argument);
        if (model.Find(path) is not { } figure) return null;
        var unit = figure.Unit.Currency is null ? figure.Unit * Unit.Month : figure.Unit;
        return unit == money ? new Reference(path) : money == ledger.Rates.Money && ledger.Rates.In(new Reference(path), unit) is var (amount, _) ? amount : null;
    }

    /// <summary>What is said of cash that is not to be counted.</summary>
    private string WithoutCash() => model.Find(figures.Path("cash")) is { Unit: var unit } && unit != money ? $"cash is stated in {unit} alone, and no rate is assumed: whatever it is comes on top" : "cash is not stated: whatever it is comes on top";

    private int LastYear()
    {
        int last = 0;
        foreach (var obligation in owed)
        {
            if (obligation.Period is { } period && !Spread.IsOpen(period)) last = Math.Max(last, Spread.FiscalYear(period.Last, horizon.YearEnd));
        }
        return Math.Min(last, horizon.Present + Horizon.Years);
    }

    private int FirstDue()
    {
        int first = int.MaxValue;
        foreach (var obligation in owed)
        {
            if (obligation.Period is { } period && !Spread.IsOpen(period) && period.Last > horizon.AsOf) first = Math.Min(first, Spread.FiscalYear(period.First, horizon.YearEnd));
        }
        return first == int.MaxValue ? horizon.Present : Math.Min(first, horizon.Present + Horizon.Years);
    }
}
