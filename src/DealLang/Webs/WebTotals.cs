using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Webs;

/// <summary>
/// The figures of a web: who pays whom, what goes round in loops, and how much of a seller's sales could be its own money coming back. That is an
/// upper bound, since money has no name on it.
/// </summary>
internal sealed class WebTotals
{
    /// <summary>Of more pairs than this only those in loops, and those of sellers that fund, have figures of their own.</summary>
    public const int MostPairs = 400;

    /// <summary>So many payments may stand in the formulas of all round trips together; of more, those who sell most have theirs first.</summary>
    private const int MostOnTheWay = 50_000;

    /// <summary>Of more edges than this a round trip is reckoned from those alone that lie on its way, and what goes round part by part.</summary>
    private const int MostEdges = 40;

    private readonly DealNetwork _network;
    private readonly Aggregates _figures;
    private readonly Dictionary<string, int> _places;
    private readonly ILookup<Party, Flow> _from;
    private readonly ILookup<Party, Flow> _to;
    private readonly string _note;
    private readonly ImmutableArray<Contribution> _leftOut;

    private WebTotals(DealNetwork network, Aggregates figures)
    {
        (_network, _figures, _places) = (network, figures, network.Places());
        (_from, _to) = (network.Flows.ToLookup(f => f.Payer), network.Flows.ToLookup(f => f.Payee));
        _note = Webs.LeftOut.Of(network.LeftOut, network.Money);
        _leftOut = [.. network.LeftOut.Select(o => Webs.LeftOut.Told(o, network.Money))];
    }

    /// <param name="holdings">Who owns whom, told by the web of all deals; null for any other.</param>
    /// <param name="all">What there is where every contract counts; null where the case leaves none out.</param>
    public static Model Of(Web web, View view, Ledger ledger, Holdings? holdings, Ledger? all = null)
    {
        var figures = new Aggregates(new Model(web.Name, view) { FallsWith = ledger.Rates.Divisors });
        if (DealNetwork.Of(web, ledger) is { } network) new WebTotals(network, figures).Add(view.Date);
        else if (all is not null && DealNetwork.Of(web, all) is { Money: var money })
        {
            foreach (string measure in (ReadOnlySpan<string>)["gross", "circular", "loop-free"]) figures.Add(measure, "", money, new Number(0m) { Unit = money }, "all that is paid", "no contract counts in this case");
        }
        if (DealNetwork.OfGuarantees(web, ledger) is { } guarantees) AddGuarantees(guarantees, figures);
        holdings?.Into(figures);
        return figures.Result();
    }

    private void Add(DateOnly asOf)
    {
        var loops = _network.Loops;
        AddPairs(loops);
        foreach (var loop in loops.Loops) AddLoop(loop);
        var gross = _figures.Add("gross", "", _network.Money, Sums.Of([.. _network.Flows.Select(Amount)]), "all that is paid", _note, All())!;
        _figures.Add("repaid", "", _network.Money, Sums.Of([.. _network.Repaid.Select(_figures.Amount)]), "what loans pay back: in no other figure of the web", "", _figures.Told(_network.Repaid, _network.Money));
        AddCertainties();
        var circular = _figures.Add("circular", "", _network.Money, GoingRound(loops), "the most that may be taken out in loops", _note, All(), ends: EndsOf.Parts)!;
        _figures.Add("loop-free", "", _network.Money, gross - circular, "what is left without loops", _note, All(), ends: EndsOf.Parts);
        AddRoundTrips(asOf);
    }

    /// <summary>What may be taken out in loops: of a large web part by part, a figure each, since no loop leads from one part into another.</summary>
    private Expression GoingRound(LoopList loops)
    {
        var nothing = new Number(0m) { Unit = _network.Money };
        if (loops.Loops.IsEmpty && loops.IsComplete) return nothing;
        if (_network.Flows.Length <= MostEdges) return Circulation(_network.Parties, _network.Flows);
        int[] part = StrongParts.Of(_network.Ways());
        var within = _network.Flows.Where(f => part[_places[f.Payer.Name]] == part[_places[f.Payee.Name]]).GroupBy(f => part[_places[f.Payer.Name]])
            .Select(flows => (Parties: _network.Parties.RemoveAll(p => part[_places[p.Name]] != flows.Key), Flows: flows.ToImmutableArray())).ToList();
        if (within is [var only]) return Circulation(only.Parties, only.Flows);
        return Sums.Of([.. within.Select(w => _figures.Add("circular", w.Parties[0].Name, _network.Money, Circulation(w.Parties, w.Flows), "the most that may be taken out in loops through this party",
            "", _figures.Told(w.Flows.SelectMany(f => f.Obligations), _network.Money))!)]) ?? nothing;
    }

    private Expression Circulation(ImmutableArray<Party> parties, ImmutableArray<Flow> flows)
    {
        var places = new Dictionary<Party, int>();
        foreach (var party in parties) places[party] = places.Count;
        return WebFunctions.Circulation.Call(Graph(parties.Length, 0, 0, flows.Select(f => new GraphEdge(places[f.Payer], places[f.Payee], Amount(f)))));
    }

    /// <summary>Every contract that is paid in money, and those that are left out.</summary>
    private IEnumerable<Contribution> All() => _figures.Told(_network.Flows.SelectMany(f => f.Obligations), _network.Money).Concat(_leftOut);

    /// <summary>All that is paid, by how sure it is.</summary>
    private void AddCertainties()
    {
        foreach (var sure in _network.Flows.SelectMany(f => f.Obligations).GroupBy(o => o.Certainty).OrderBy(g => g.Key))
            _figures.Add("gross", sure.Key.ToString().ToLowerInvariant(), _network.Money, Sums.Of([.. sure.Select(_figures.Amount)]), "all that is paid, as sure as this", _note, _figures.Told(sure, _network.Money).Concat(_leftOut));
    }

    /// <summary>Who stands for whom, and where that leads back: the smallest guarantee on the way is what the circle can bear.</summary>
    private static void AddGuarantees(DealNetwork network, Aggregates figures)
    {
        foreach (var flow in network.Flows)
            figures.Add("guaranteed.for", $"{flow.Payer.Name}, {flow.Payee.Name}", network.Money, Sums.Of([.. flow.Obligations.Select(figures.Amount)]), "guaranteed by one for the other", "", figures.Told(flow.Obligations, network.Money));
        foreach (var loop in network.Loops.Loops)
        {
            var around = Enumerable.Range(0, loop.Length).Select(i => network.Between(network.Parties[loop[i]], network.Parties[loop[(i + 1) % loop.Length]])!).ToList();
            var least = around.Select(f => (Expression)new Reference(figures.Path("guaranteed.for", $"{f.Payer.Name}, {f.Payee.Name}"))).Aggregate(Expression.Min);
            figures.Add("loop.guaranteed", string.Join(", ", loop.Select(i => network.Parties[i].Name)), network.Money, least, "the smallest guarantee of the circle", "", figures.Told(around.SelectMany(f => f.Obligations), network.Money));
        }
    }

    private void AddPairs(LoopList loops)
    {
        bool isSmall = _network.Flows.Length <= MostPairs;
        var inLoops = loops.Loops.SelectMany(l => l).ToHashSet();
        foreach (var flow in _network.Flows)
        {
            if (!isSmall && !(inLoops.Contains(_places[flow.Payer.Name]) && inLoops.Contains(_places[flow.Payee.Name]))) continue;
            var purposes = flow.Obligations.GroupBy(o => PartyTotals.WordOf(o.Purpose), StringComparer.Ordinal).ToList();
            if (purposes.Count > 1)
            {
                foreach (var purpose in purposes) _figures.Add("matrix", $"{flow.Payer.Name}, {flow.Payee.Name}, {purpose.Key}", _network.Money, Sums.Of([.. purpose.Select(_figures.Amount)]), "paid for one purpose", "", _figures.Told(purpose, _network.Money));
            }
            _figures.Add("matrix", $"{flow.Payer.Name}, {flow.Payee.Name}", _network.Money, Sums.Of([.. flow.Obligations.Select(_figures.Amount)]), "paid by one to the other", "", _figures.Told(flow.Obligations, _network.Money));
        }
    }

    /// <summary>The figure of a pair, where it has one.</summary>
    private Expression Amount(Flow flow) => _figures.Knows("matrix", $"{flow.Payer.Name}, {flow.Payee.Name}")
        ? _figures.Path("matrix", $"{flow.Payer.Name}, {flow.Payee.Name}") : Sums.Of([.. flow.Obligations.Select(_figures.Amount)])!;

    private void AddLoop(ImmutableArray<int> loop)
    {
        Expression? least = null;
        var around = new List<Obligation>();
        for (int i = 0; i < loop.Length; i++)
        {
            var (payer, payee) = (_network.Parties[loop[i]], _network.Parties[loop[(i + 1) % loop.Length]]);
            var paid = _figures.Path("matrix", $"{payer.Name}, {payee.Name}");
            around.AddRange(_network.Between(payer, payee)!.Obligations);
            least = least is null ? paid : Expression.Min(least, paid);
        }
        _figures.Add("loop", Name(loop), _network.Money, least, "the smallest payment of the loop", "", _figures.Told(around, _network.Money), ends: EndsOf.Parts);
    }

    /// <summary>The parties in the order in which money goes round.</summary>
    private string Name(ImmutableArray<int> loop) => string.Join(", ", loop.Select(i => _network.Parties[i].Name));

    private void AddRoundTrips(DateOnly asOf)
    {
        var sellers = _network.Parties.Where(p => _from[p].Any(f => f.HasFunding) && _to[p].Any(f => f.HasPurchases)).ToList();
        int last = LastYear(), first = Math.Max(FirstYear(), last - Horizon.Years);
        var trips = Afforded(sellers, last - first);
        foreach (var seller in sellers)
        {
            AddVendorFinance(seller);
            if (!trips.TryGetValue(seller, out var trip))
            {
                foreach (string measure in (ReadOnlySpan<string>)["loop.returned", "loop.ratio"])
                    _figures.LeaveOut(measure, seller.Name, measure == "loop.ratio" ? Unit.One : _network.Money, "of so large a web, round trips are reckoned for those who sell most");
                continue;
            }
            AddRoundTrip(seller, trip.Between, "", _ => null);
            for (int year = first; trip.ByYear && year < last; year++) AddRoundTrip(seller, trip.Between, Text(year), UpTo(year));
        }
        if (sellers is [var only] && _figures.Knows("loop.ratio", only.Name))
        {
            foreach (string measure in (ReadOnlySpan<string>)["loop.ratio", "loop.returned", "loop.purchases"])
                _figures.Add(measure, "", measure == "loop.ratio" ? Unit.One : _network.Money, measure == "loop.ratio" ? new Reference(_figures.Path("loop.returned", only.Name)) / _figures.Path("loop.purchases", only.Name) : _figures.Path(measure, only.Name),
                    "of the one seller that funds", "", _figures.ContributionsTo(measure, only.Name), ends: measure == "loop.ratio" ? EndsOf.Parts : EndsOf.Cases);
        }
    }

    private sealed record Trip(ImmutableArray<Flow> Between, bool ByYear);

    /// <summary>Whose round trips are reckoned, whose by year too: all of a web that is not very large, else of those who sell most first.</summary>
    private Dictionary<Party, Trip> Afforded(List<Party> sellers, int years)
    {
        var (trips, left) = (new Dictionary<Party, Trip>(), MostOnTheWay);
        var bySales = sellers.OrderByDescending(s => _to[s].SelectMany(f => f.Obligations).Where(o => o.Purpose.IsPurchase()).Sum(o => o.Amount ?? 0m)).ThenBy(s => s.Name, StringComparer.Ordinal).ToList();
        // Half of what may be spent is for the totals.
        foreach (var seller in bySales)
        {
            var between = _network.Flows.Length > MostEdges ? OnTheWay(seller) : _network.Flows;
            if (trips.Count > 0 && left - between.Length < MostOnTheWay / 2) break;
            left -= between.Length;
            trips[seller] = new Trip(between, false);
        }
        foreach (var seller in bySales)
        {
            if (!trips.TryGetValue(seller, out var trip) || (left -= trip.Between.Length * years) < 0) break;
            trips[seller] = trip with { ByYear = true };
        }
        return trips;
    }

    /// <summary>What of a purchase its seller pays for itself: the smaller of its funding of the buyer and the purchases, over these.</summary>
    private void AddVendorFinance(Party seller)
    {
        foreach (var sale in _to[seller].Where(f => f.HasPurchases))
        {
            if (_from[seller].FirstOrDefault(f => f.Payee == sale.Payer) is not { HasFunding: true } funding) continue;
            var (lent, bought) = (Of(funding, Purposes.IsFunding)!, Of(sale, Purposes.IsPurchase)!);
            _figures.Add("vendor-financed", $"{seller.Name}, {sale.Payer.Name}", Unit.One, Expression.Min(lent, bought) / bought, "vendor-financed share of purchases", _note,
                _figures.Told(funding.Obligations.Where(o => o.Purpose.IsFunding()).Concat(sale.Obligations.Where(o => o.Purpose.IsPurchase())), _network.Money).Concat(_leftOut), ends: EndsOf.Parts);
        }
    }

    /// <param name="To">Null for the seller to which it comes back.</param>
    private sealed record Edge(Party From, Party? To, Expression Amount);

    /// <param name="between">The flows by which money of the seller's can come back to it, and more of a small web.</param>
    /// <param name="part">Of an obligation what counts; null for all of it.</param>
    private void AddRoundTrip(Party seller, ImmutableArray<Flow> between, string year, Func<Obligation, Expression?> part)
    {
        string argument = year.Length > 0 ? $"{seller.Name}, {year}" : seller.Name;
        List<Edge> Edges(IEnumerable<Flow> flows, Func<Purpose, bool> counts, Func<Flow, Party?> to) =>
            [.. flows.Select(f => Counted(f, counts) is { } amount ? new Edge(f.Payer, to(f), amount) : null).OfType<Edge>()];
        Expression? Counted(Flow flow, Func<Purpose, bool> counts) => year.Length == 0 && flow.Obligations.All(o => counts(o.Purpose)) ? Amount(flow)
            : Sums.Of([.. flow.Obligations.Where(o => counts(o.Purpose)).Select(o => year.Length == 0 ? _figures.Amount(o) : part(o)).OfType<Expression>()]);
        var sold = Edges(_to[seller], Purposes.IsPurchase, f => null);
        if (sold.Count == 0) return;
        // The seller is two nodes: what it gives away leaves the first, what it sells comes back to the second.
        var edges = Edges(between.Where(f => f.Payer == seller), Purposes.IsFunding, f => f.Payee);
        edges.AddRange(Edges(between.Where(f => f.Payer != seller && f.Payee != seller), _ => true, f => f.Payee));
        edges.AddRange(sold.Where(e => between.Any(f => f.Payer == e.From && f.Payee == seller)));
        if (!edges.Exists(e => e.From == seller)) return;
        var told = Told(seller, between.Union(_to[seller]), year, part).ToList();
        var bought = _figures.Add("loop.purchases", argument, _network.Money, Sums.Of([.. sold.Select(s => s.Amount)]), "purchases from the seller", _note, told.Where(c => !c.IsCounted || c.To == seller.Name))!;
        var returned = _figures.Add("loop.returned", argument, _network.Money, WebFunctions.MaximumFlow.Call(Graph(_places[seller.Name], _network.Parties.Length, edges)),
            "the most of the seller's funding that can come back to it as purchases", _note, told)!;
        _figures.Add("loop.ratio", argument, Unit.One, returned / bought, "round-trip ratio, an upper bound", _note, told, ends: EndsOf.Parts);
    }

    /// <summary>The ways of the seller's money: what it funds, what goes between others, what comes back to it as purchases; of these what can be on a way.</summary>
    private IEnumerable<Contribution> Told(Party seller, IEnumerable<Flow> flows, string year, Func<Obligation, Expression?> part)
    {
        foreach (var obligation in flows.SelectMany(f => f.Obligations))
        {
            if (obligation.Payer == seller ? !obligation.Purpose.IsFunding() : obligation.Payee == seller && !obligation.Purpose.IsPurchase()) continue;
            if ((year.Length == 0 ? _figures.Amount(obligation) : part(obligation)) is { } amount) yield return Webs.LeftOut.Told(obligation, _network.Money, amount);
        }
        foreach (var left in _leftOut) yield return left;
    }

    /// <summary>The flows by which money of the seller's can come back to it as purchases; no other changes how much does.</summary>
    private ImmutableArray<Flow> OnTheWay(Party seller)
    {
        var (reached, returning) = (new HashSet<Party> { seller }, new HashSet<Party> { seller });
        Reach(reached, party => _from[party].Where(Leads).Select(f => f.Payee));
        Reach(returning, party => _to[party].Where(Leads).Select(f => f.Payer));
        return [.. _network.Flows.Where(f => Leads(f) && reached.Contains(f.Payer) && returning.Contains(f.Payee))];

        bool Leads(Flow flow) => flow.Payer == seller ? flow.HasFunding : flow.Payee != seller || flow.HasPurchases;
    }

    private static void Reach(HashSet<Party> parties, Func<Party, IEnumerable<Party>> next)
    {
        var open = new Stack<Party>(parties);
        while (open.TryPop(out var party))
        {
            foreach (var other in next(party))
            {
                if (parties.Add(other)) open.Push(other);
            }
        }
    }

    private Expression? Of(Flow flow, Func<Purpose, bool> counts) => Sums.Of([.. flow.Obligations.Where(o => counts(o.Purpose)).Select(_figures.Amount)]);

    private ImmutableArray<Expression> Graph(int first, int second, IEnumerable<Edge> edges) =>
        Graph(_network.Parties.Length, first, second, edges.Select(e => new GraphEdge(_places[e.From.Name], e.To is null ? _network.Parties.Length : _places[e.To.Name], e.Amount)));

    private sealed record GraphEdge(int From, int To, Expression Amount);

    /// <param name="parties">How many there are; the node behind them is the second of a seller's two.</param>
    private static ImmutableArray<Expression> Graph(int parties, int first, int second, IEnumerable<GraphEdge> edges)
    {
        var arguments = ImmutableArray.CreateBuilder<Expression>();
        arguments.Add(new Number(parties + 1));
        arguments.Add(new Number(first));
        arguments.Add(new Number(second));
        foreach (var (from, to, amount) in edges)
        {
            arguments.Add(new Number(from));
            arguments.Add(new Number(to));
            arguments.Add(amount);
        }
        return arguments.ToImmutable();
    }

    private Func<Obligation, Expression?> UpTo(int year) => obligation =>
    {
        if (obligation.Period is not { } period || Spread.IsOpen(period)) return null;
        int units = 0, of = 1;
        foreach (var part in Spread.Over(period, 12))
        {
            if (part.Year <= year) units += part.Units;
            of = part.Of;
        }
        return units == 0 ? null : PartyTotals.Part(_figures.Amount(obligation), units, of);
    };

    private IEnumerable<Obligation> Dated => _network.Flows.SelectMany(f => f.Obligations).Where(o => o.Period is { } period && !Spread.IsOpen(period));

    private int FirstYear() => Dated.Select(o => o.Period!.Value.First.Year).DefaultIfEmpty(0).Min();
    private int LastYear() => Dated.Select(o => o.Period!.Value.Last.Year).DefaultIfEmpty(0).Max();

    private static string Text(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
