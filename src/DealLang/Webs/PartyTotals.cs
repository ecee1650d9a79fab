using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Webs;

/// <summary>
/// What a party owes under all its contracts: in all, by fiscal year and by how soon, each as sure as it is; and what it is owed in kind. Money of
/// one currency; guarantees and swaps stand apart.
/// </summary>
internal sealed class PartyTotals
{
    private readonly Party _party;
    private readonly Ledger _ledger;
    private readonly Aggregates _figures;
    private readonly Horizon _horizon;
    private ImmutableArray<Contribution> _leftOut = [];

    private PartyTotals(Party party, Ledger ledger, Aggregates figures, DateOnly asOf) =>
        (_party, _ledger, _figures, _horizon) = (party, ledger, figures, new Horizon(party, asOf));

    /// <summary>A party's model with its totals behind it; the model as it is where the party owes nothing and is owed nothing.</summary>
    public static Model Into(Model model, Party party, Ledger ledger)
    {
        if (!ledger.OwedBy(party).Any() && !ledger.OwedTo(party).Any() && !ledger.OwedTogetherBy(party).Any()) return model;
        var figures = new Aggregates(model with { FallsWith = ledger.Rates.Divisors });
        new PartyTotals(party, ledger, figures, model.View.Date).Add(model);
        return figures.Result();
    }

    /// <summary>
    /// The same where only some contracts count: a claim on all of them is none on these, so it stands for no total. Where none of a party's contracts counts, they come to nothing; of
    /// contracts that no file tells of, nobody knows.
    /// </summary>
    public static Model OfThoseThatCount(Model model, Party party, Ledger ledger, Ledger all)
    {
        var claimed = model.Figures.Where(IsClaimed).Select(f => f.Path).ToHashSet();
        var own = claimed.Count == 0 ? model : model with { Figures = model.Figures.RemoveAll(IsClaimed), Ties = model.Ties.RemoveAll(t => claimed.Contains(t.Subject)) };
        var counted = Into(own, party, ledger);
        if (counted.Figures.Any(f => f.Path.Measure == Total && f.Path.Argument.Length == 0)) return counted;
        var promised = all.OwedBy(party).Where(o => o.IsCash && o.Payee != party && IsCommitted(o.Purpose)).ToList();
        var path = new FigurePath(party.Name, Total);
        if (MoneyOf(promised, all.World) is { } money)
            return counted with { Figures = counted.Figures.Add(new ModelFigure(path, money, Origin.Derived) { Formula = new Number(0m) { Unit = money }, Relation = "commitments", Note = NoneCounts, Contributions = [.. promised.Select(o => LeftOut.Told(o with { LeftOut = "not counted in this case" }, money))] }) };
        return claimed.Contains(path) ? counted with { Unknown = counted.Unknown.Add(new UnknownFigure(path, model.Figures.First(f => f.Path == path).Unit, []) { Why = NoneCounts }) } : counted;

        static bool IsClaimed(ModelFigure figure) => figure is { Origin: Origin.Stated, Path.Measure: Total or "commitments.capacity" or "commitments.outstanding" or "obligations" };
    }

    private const string Total = "commitments.total", NoneCounts = "no contract counts in this case";

    private void Add(Model model)
    {
        AddCapacity();
        var owed = _ledger.OwedBy(_party).Where(o => o.IsCash && o.Payee != _party).ToList();
        AddGuaranteed(owed.FindAll(o => o.Purpose == Purpose.Guarantee));
        var counted = owed.FindAll(o => IsCommitted(o.Purpose));
        if (MoneyOf(counted, _ledger.World) is not { } money) return;
        counted.RemoveAll(o => !o.Counts || o.IsUndisclosed || o.Unit != money);
        owed.AddRange(_ledger.OwedTogetherBy(_party).Where(o => o.IsCash));
        string note = LeftOut.Of(owed, money);
        _leftOut = [.. owed.Except(counted).Concat(GivenInKind()).Select(o => LeftOut.Told(o, money))];
        AddCommitments(counted, money, note);
        AddPast(counted, money);
        AddYears(counted, money, note);
        AddMaturities(counted, money, note);
        AddBurden(counted, model, money);
        new MaturityWall(_party, _ledger, _figures, _horizon, money).Add(counted);
        if (_horizon.IsBounded) new Coverage(_party, _ledger, _figures, _horizon, model, money, counted).Add();
    }

    /// <summary>Warrants and shares that it gives or swaps: promises that no sum of money holds.</summary>
    private IEnumerable<Obligation> GivenInKind() => _ledger.OwedBy(_party).Where(o => !o.IsCash && o.Payee != _party && o.Unit.ShareClass is not null && o.Rule.When != "exercised" && o.Purpose is Purpose.Grant or Purpose.Swap);

    /// <summary>What a company spends because a contract says so; guarantees and swaps are no plain promises of money.</summary>
    internal static bool IsCommitted(Purpose purpose) => purpose is Purpose.Purchase or Purpose.Lease or Purpose.Investment or Purpose.Loan or Purpose.DebtService or Purpose.Acquisition;

    /// <summary>The report's own currency, if anything is owed in it; else that of most obligations, the first of equals.</summary>
    internal static Unit? MoneyOf(IEnumerable<Obligation> obligations, World world)
    {
        var counted = obligations.Where(o => o.Counts && !o.IsUndisclosed && o.Unit.Currency is not null).ToList();
        return (counted.Find(o => o.Unit.Currency == world.Currencies[0]) ?? counted.GroupBy(o => o.Unit.ToString(), StringComparer.Ordinal).MaxBy(g => g.Count())?.First())?.Unit;
    }

    private void AddCommitments(List<Obligation> counted, Unit money, string note)
    {
        var purposes = counted.GroupBy(o => WordOf(o.Purpose), StringComparer.Ordinal).ToList();
        if (purposes.Count > 1)
        {
            foreach (var purpose in purposes) _figures.Add("commitments.total", purpose.Key, money, Sum(purpose), "commitments of one kind", note, Told(purpose, money));
        }
        Split("commitments.total", "", money, [.. counted.Select(o => (o, _figures.Amount(o)))], "commitments", note);
        // Who asks for the one kind that there is is told the whole, added in its order.
        if (purposes is [var only]) _figures.Add("commitments.total", only.Key, money, Sums.Of([.. only.Select(o => o.Certainty).Distinct().Order().Select(c => (Expression)_figures.Path("commitments.total", c.ToString().ToLowerInvariant()))]), "commitments of one kind", note, Told(only, money));
    }

    /// <summary>Each part by how sure it is, and the sum of the parts.</summary>
    private Reference? Split(string measure, string argument, Unit unit, List<(Obligation Obligation, Expression Amount)> terms, string relation, string note)
    {
        var parts = terms.GroupBy(t => t.Obligation.Certainty).OrderBy(g => g.Key).ToList();
        if (parts is [var only])
        {
            // What is claimed of the whole is claimed of no part.
            var sum = Sums.Of([.. terms.Select(t => t.Amount)]);
            _figures.Add(measure, Named(only.Key), unit, sum, relation, note, Told(terms, unit));
            return _figures.Add(measure, argument, unit, sum, relation, note, Told(terms, unit));
        }
        var sums = new List<Expression>();
        foreach (var part in parts)
        {
            if (_figures.Add(measure, Named(part.Key), unit, Sums.Of([.. part.Select(t => t.Amount)]), relation, note, Told(part, unit)) is { } of) sums.Add(of);
        }
        return _figures.Add(measure, argument, unit, Sums.Of(sums), relation, note, Told(terms, unit));

        string Named(Certainty certainty) => argument.Length > 0 ? $"{argument}, {certainty.ToString().ToLowerInvariant()}" : certainty.ToString().ToLowerInvariant();
    }

    private IEnumerable<Contribution> Told(IEnumerable<(Obligation Obligation, Expression Amount)> terms, Unit unit) =>
        terms.Select(t => LeftOut.Told(t.Obligation, unit, t.Amount)).Concat(_leftOut.Where(l => (l.Unit == unit) || unit.Currency is not null));

    private IEnumerable<Contribution> Told(IEnumerable<Obligation> counted, Unit unit) => _figures.Told(counted, unit).Concat(_leftOut);

    private void AddGuaranteed(List<Obligation> guaranteed)
    {
        var counted = guaranteed.FindAll(o => o.Counts && !o.IsUndisclosed);
        if (counted.Count == 0) return;
        var unit = counted[0].Unit;
        counted.RemoveAll(o => o.Unit != unit);
        _figures.Add("guaranteed", "", unit, Sums.Of([.. counted.Select(_figures.Amount)]), "what it guarantees", "", _figures.Told(counted, unit).Concat(guaranteed.Where(o => !o.Counts).Select(o => LeftOut.Told(o, unit))));
    }

    /// <summary>
    /// Promises whose day has passed: nobody says that they were paid, and nothing more is to come of them. Of a period that runs, what has run.
    /// </summary>
    private void AddPast(List<Obligation> counted, Unit money)
    {
        var past = new List<(Obligation, Expression)>();
        foreach (var obligation in counted)
        {
            if (obligation.Period is not { } period || Spread.IsOpen(period) || period.First > _horizon.AsOf) continue;
            var last = period.Last < _horizon.AsOf ? period.Last : _horizon.AsOf;
            past.Add((obligation, Part(_figures.Amount(obligation), Spread.Days(period.First, last), Spread.Days(period.First, period.Last))));
        }
        if (past.Count == 0) return;
        var sum = _figures.Add("commitments.past", "", money, Sums.Of([.. past.Select(t => t.Item2)]), "promises whose day has passed", "", past.Select(t => LeftOut.Told(t.Item1, money, t.Item2)))!;
        _figures.Add("commitments.outstanding", "", money, _figures.Path("commitments.total") - sum, "promises still to come");
    }

    /// <summary>What falls due in a year, in times of the revenue that was last stated: no forecast, and no claim that revenue could be paid out.</summary>
    private void AddBurden(List<Obligation> counted, Model model, Unit money)
    {
        var revenues = model.Figures.Where(f => f.Path.Measure == "revenue" && f.Unit == money && f.Origin == Origin.Stated && _horizon.YearOf(f.Path.Argument) is { } year && year <= _horizon.Present);
        if (revenues.MaxBy(f => _horizon.YearOf(f.Path.Argument)) is not { } revenue || counted.Count == 0) return;
        foreach (string due in _figures.Arguments("obligations").Where(y => _horizon.YearOf(y) > _horizon.YearOf(revenue.Path.Argument)).ToList())
            _figures.Add("due-to-revenue", due, Unit.One, new Reference(_figures.Path("obligations", due)) / revenue.Path, $"what falls due in a year over the revenue of {_horizon.Name(_horizon.YearOf(revenue.Path.Argument)!.Value)}");
    }

    private void AddYears(List<Obligation> counted, Unit money, string note)
    {
        var slots = new SortedDictionary<int, List<(Obligation, Expression)>>();
        foreach (var obligation in counted)
        {
            if (obligation.Period is not { } period || Spread.IsOpen(period)) At(int.MaxValue).Add((obligation, _figures.Amount(obligation)));
            else
            {
                foreach (var part in Spread.Over(period, _horizon.YearEnd)) At(Math.Min(part.Year, _horizon.Present + Horizon.Years + 1)).Add((obligation, Part(_figures.Amount(obligation), part.Units, part.Of)));
            }
        }
        foreach (var (year, terms) in slots) Split("obligations", year == int.MaxValue ? Horizon.Undated : _horizon.Slot(year), money, terms, "obligations of a year", note);

        List<(Obligation, Expression)> At(int year) => slots.TryGetValue(year, out var found) ? found : slots[year] = [];
    }

    private void AddMaturities(List<Obligation> counted, Unit money, string note)
    {
        if (!_horizon.IsBounded) return;
        foreach (var (name, first, last) in _horizon.Maturities())
        {
            var terms = new List<(Obligation, Expression)>();
            foreach (var obligation in counted)
            {
                if (obligation.Period is not { } period || Spread.IsOpen(period)) continue;
                if (Spread.Within(period, first, last) is var (units, of)) terms.Add((obligation, Part(_figures.Amount(obligation), units, of)));
            }
            Split("obligations", name, money, terms, "obligations by how soon they fall due", note);
        }
    }

    /// <summary>Power that it is promised; never added to money.</summary>
    private void AddCapacity()
    {
        var promised = _ledger.OwedTo(_party).Where(o => o.Unit == Unit.Power && o.Payer != _party).ToList();
        var counted = promised.FindAll(o => o.Counts && !o.IsUndisclosed);
        _leftOut = [.. promised.Except(counted).Select(o => LeftOut.Told(o, Unit.Power))];
        Split("commitments.capacity", "", Unit.Power, [.. counted.Select(o => (o, _figures.Amount(o)))], "power promised", LeftOut.Of(promised, Unit.Power));
    }

    internal static Expression Part(Expression amount, int units, int of) => units == of ? amount : amount * new Number(units) / new Number(of);

    private Expression? Sum(IEnumerable<Obligation> obligations) => Sums.Of([.. obligations.Select(_figures.Amount)]);

    internal static string WordOf(Purpose purpose) => purpose switch
    {
        Purpose.Purchase => "purchases",
        Purpose.Lease => "leases",
        Purpose.Investment => "investments",
        Purpose.Loan => "loans",
        Purpose.DebtService => "debt service",
        Purpose.Acquisition => "acquisitions",
        _ => purpose.ToString().ToLowerInvariant(),
    };
}
