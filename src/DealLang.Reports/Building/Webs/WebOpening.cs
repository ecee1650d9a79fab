using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Values;
using DealLang.Webs;

namespace DealLang.Reports.Building.Webs;

/// <summary>
/// The first screen of several deals that hang together: who promises how much and how surely, who owes whom, what goes in circles, who cannot pay, what
/// does not tie. One deal after the other comes behind it.
/// </summary>
internal sealed class WebOpening
{
    private const int LeastContracts = 3;
    private const int MostPayers = 8;
    public const int MostLoops = 5;
    private const int MostSellers = 4;
    private const int MostLeftOut = 12;

    private static readonly ImmutableArray<string> s_certainties = ["firm", "conditional", "announced", "rumoured"];

    private readonly ReportContext _context;
    private readonly Evaluation _web;
    private readonly DealNetwork _network;
    private readonly List<Party> _payers;
    private readonly Scale _scale;

    private WebOpening(ReportContext context, Web web, DealNetwork network)
    {
        (_context, _web, _network) = (context, context.Of(web), network);
        _payers = [.. context.World.Parties.Where(p => Total(p) is not null).OrderByDescending(p => IsInMoney(Total(p)!)).ThenByDescending(p => FigureText.Shown(Total(p)!) ?? 0m)];
        _scale = Scale.For(_payers.Where(p => IsInMoney(Total(p)!)).Select(p => FigureText.Shown(Total(p)!)).OfType<decimal>());
    }

    /// <summary>Null where the deals make no web: fewer than three contracts that owe money.</summary>
    public static WebOpening? Of(ReportContext context) =>
        context.Evaluator.Webs.FirstOrDefault(w => w.HoldsAll) is { } all && DealNetwork.Of(all, context.Ledger) is { } network
            && network.Flows.SelectMany(f => f.Obligations).Select(o => o.Contract).Distinct().Take(LeastContracts).Count() == LeastContracts
            ? new WebOpening(context, all, network) : null;

    /// <summary>Whether a network has nothing else in it.</summary>
    public bool Shows(DealNetwork network) => network.Flows.Length == _network.Flows.Length && network.Flows.Sum(f => f.Obligations.Length) == _network.Flows.Sum(f => f.Obligations.Length);

    public IEnumerable<Block?> Blocks()
    {
        yield return new Paragraph(Sentence());
        yield return Ends();
        yield return Tables.Section("Who promises how much, and how sure", Weight.Essential, Promises(), Repaid(), _payers.Count > MostPayers ? new Paragraph(Wording.PartiesLeftOut(_payers.Count - MostPayers)) : null, Tables.List(Power().Concat(Together())));
        yield return Tables.Section("Who owes whom", Weight.Essential, new PayerMatrix(_network, Paid).Blocks());
        yield return Tables.Section("What goes in circles", Weight.Essential, Circles());
        yield return Tables.Section("Who can pay", Weight.Essential, new PaymentTable(_context, _payers).Of());
        yield return Tables.Section("What does not tie, and what is left out", Weight.Essential, Tables.List(Untied().Concat(LeftOut()).Concat(AtRates()).Concat(OnlyHeld())));
    }

    /// <summary>24 deals between 18 parties promise ≤ $1.7tn: $640bn firm, $300bn announced.</summary>
    private Prose Sentence()
    {
        if (_web.Known("gross") is not { } gross) return Prose.Empty;
        int deals = _network.Flows.SelectMany(f => f.Obligations).Select(o => o.Contract).Distinct().Count();
        var parts = Prose.Join(", ", s_certainties.Select(c => _web.Known("gross", c) is { } part ? Prose.Of($"{FigureRun.Of(part)} {c}") : Prose.Empty));
        return Prose.Of($"{English.Count(deals, "deal")} between {Wording.Parties(_network.Parties.Length)} promise {FigureRun.Of(gross)}: {parts}.");
    }

    /// <summary>Counted at least …; in the base case …; at most …: nothing where all three are one, or in a report of another case.</summary>
    private Paragraph? Ends()
    {
        if (_web.Known("gross") is not { } gross || gross.Low == gross.High || _web.Case != WorldEvaluator.BaseCase) return null;
        string[] ends = [.. new[] { End("at least", gross.Low), End("in the base case", IsBase(gross) ? gross.Value : null), End("at most", gross.High) }.Where(e => e.Length > 0)];
        return new Paragraph($"Counted {string.Join("; ", ends)}.");

        string End(string how, decimal? amount) => amount is { } value ? $"{how} {FigureText.Of(value, gross.Figure.Unit, FigureStyles.Of(gross.Figure.Unit, ""), gross.Width)}" : "";
    }

    /// <summary>A range has no base of its own: what leaves it out is no case that anybody counts with.</summary>
    private static bool IsBase(FigureValue gross) => !(gross.Value < gross.Low);

    private Table? Promises()
    {
        var shown = _payers.Take(MostPayers).ToList();
        var header = UnitText.Header(_network.Money, _scale);
        ImmutableArray<Column> columns =
        [
            new("Pays"), new($"Promised, {header}", ColumnKind.Number), .. s_certainties.Select(c => new Column(char.ToUpperInvariant(c[0]) + c[1..], ColumnKind.Number)),
            new("Base case", ColumnKind.Number), new("Day has passed", ColumnKind.Number), new("Guaranteed", ColumnKind.Number),
        ];
        return Tables.Of(columns, shown.Select(p => ImmutableArray.Create<Cell>(
        [
            p.Name,
            Number(Total(p)),
            .. s_certainties.Select(c => Number(_context.Of(p).Known("commitments.total", c))),
            Total(p) is { } total && IsInMoney(total) && LoopText.InBase(total, _web.Case) is { Text.IsEmpty: false } counted ? counted with { Text = TableNumber.Of(total.Value, _scale, Mark.Exact, total.Width) } : "",
            Number(_context.Of(p).Known("commitments.past")),
            Number(_context.Of(p).Known("guaranteed")),
        ])));
    }

    /// <summary>What makes a party's promises more than the web's own sum.</summary>
    private Paragraph? Repaid() => _web.Known("repaid") is { } repaid && FigureText.Shown(repaid) > 0m
        ? new Paragraph(Prose.Of($"Of what is promised, {FigureRun.Of(repaid)} pays loans back; the sum above leaves it out, since the loan itself is in it.")) : null;

    /// <summary>Power stands apart: it never adds to money.</summary>
    private IEnumerable<Prose> Power() => _context.World.Parties.Select(p => _context.Of(p).Known("commitments.capacity") is { } power
        ? Prose.Of($"{p.Name} is promised {FigureRun.Of(power)} of power{(FigureText.Counted(power, "") is { Length: > 0 } counted && _web.Case == WorldEvaluator.BaseCase ? Prose.Of($", {FigureRun.Of(power, counted.Trim())} in the base case") : Prose.Empty)}") : Prose.Empty);

    /// <summary>What several owe as one is in no total of any of them.</summary>
    private IEnumerable<Prose> Together() => _network.Flows.Where(f => !f.Payer.Members.IsEmpty).Select(f => Paid(f.Payer, f.Payee) is { } paid
        ? Prose.Of($"{f.Payer.Name} promise {f.Payee.Name} {FigureRun.Of(paid)} together: who of them pays what is not said") : Prose.Empty);

    private IEnumerable<Block?> Circles()
    {
        var loops = _network.Loops;
        var told = loops.Loops.Select(l => (Loop: l, Least: _web.Known("loop", LoopText.Key(_network, l)))).OrderByDescending(l => l.Least is { } least ? FigureText.Shown(least) ?? 0m : 0m).ToList();
        yield return Tables.Of(LoopText.Columns, told.Take(MostLoops).Select(l => LoopText.Row(_network, l.Loop, l.Least, _web.Case)));
        yield return new Paragraph(LoopText.Count(loops, MostLoops, "largest"));
        yield return RoundTripTable.Of(_web, _network, MostSellers);
        if (DealNetwork.OfGuarantees(_network.Web, _context.Ledger) is { } guarantees)
            yield return Tables.Of(LoopText.Columns, guarantees.Loops.Loops.Take(MostLoops).Select(l => LoopText.Row(guarantees, l, _web.Known("loop.guaranteed", LoopText.Key(guarantees, l)), _web.Case)), "Who stands for whom, in circles");
    }

    private IEnumerable<Prose> Untied() => _payers.Concat(_context.World.Parties.Except(_payers)).SelectMany(p => ClaimTies.Of(_context.Of(p)));

    private IEnumerable<Prose> LeftOut()
    {
        foreach (var group in _network.LeftOut.Where(o => o.Purpose != Lowering.Purpose.Guarantee).GroupBy(o => $"{o.Contract.Name}\n{ContractTable.Counted(o)}", StringComparer.Ordinal).Take(MostLeftOut))
            yield return Prose.Of($"{group.Key.Split('\n')[0]}: {ContractTable.Amount(_context, [.. group]).Text}, not counted: {Why(group.First())}");
    }

    /// <summary>What is owed in another currency, and counted at a rate that the files assume.</summary>
    private IEnumerable<Prose> AtRates() => _network.Flows.SelectMany(f => f.Obligations).Where(o => o.Rate is not null).GroupBy(o => o.Rate!).Select(rate =>
        Prose.Of($"counted at {rate.Key.Name}, an assumption: {string.Join(", ", rate.Select(o => o.Contract.Name).Distinct())}"));

    /// <summary>What somebody is said to hold of a company that it pays nothing: a reader may take it for the payment that nobody states.</summary>
    private IEnumerable<Prose> OnlyHeld()
    {
        foreach (var company in _network.Parties)
        {
            foreach (var held in _context.Of(company).Figures)
            {
                if (held.Figure is not { Path.Measure: "holder" or "worth", Formula: null } || !IsInMoney(held) || _network.Parties.FirstOrDefault(p => p.Name == held.Figure.Path.Argument) is not { } holder || _network.Between(holder, company) is not null) continue;
                yield return Prose.Of($"{held.Figure.Path.ToString()}: {FigureRun.Of(held)}, not counted: what is held is no payment");
            }
        }
    }

    private string Why(Obligation obligation) => DealLang.Webs.LeftOut.Why(obligation, _network.Money) is { Length: > 0 } why ? why : "paid only if others do not";

    /// <summary>What is owed in another money is said in that, and adds to nothing.</summary>
    private Cell Number(FigureValue? figure) => figure is null ? "" : IsInMoney(figure) ? PayerMatrix.Number(figure, _scale) : FigureTable.Shown(figure);

    private bool IsInMoney(FigureValue figure) => figure.Figure.Unit == _network.Money;

    private FigureValue? Total(Party party) => _context.Of(party).Known("commitments.total");

    private FigureValue? Paid(Party payer, Party payee) => _web.Known("matrix", $"{payer.Name}, {payee.Name}");
}
