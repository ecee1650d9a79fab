using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Webs;

namespace DealLang.Reports.Building.Webs;

/// <summary>A web of deals: the matrix of who pays whom first, then what goes round, then the contracts behind it.</summary>
internal sealed class WebSection(ReportContext context, Web web)
{
    /// <summary>A matrix of more parties than this is no picture any more.</summary>
    private const int MostParties = 12;
    private const int MostShown = 25;

    private static readonly ImmutableArray<string> s_totals = ["gross", "circular", "loop-free"];

    private readonly Evaluation _evaluation = context.Of(web);

    public Section? Of()
    {
        if (DealNetwork.Of(web, context.Ledger) is not { } network) return web.HoldsAll || web.Deals.IsEmpty ? null : Tables.Section(Title, Weight.Detail, [.. ContractTable.Of(context, Contracts())]);
        var (loops, matrix) = (network.Loops, Matrix(network));
        return Tables.Section(Title, Weight.Detail,
        [
            WebPictures.Matrix(matrix, pair => _evaluation.Known("matrix", pair)),
            matrix,
            WebPictures.Ring(network),
            FigureTable.Of(context, [.. s_totals.Select(m => _evaluation.Known(m)).OfType<FigureValue>()]),
            Loops(network, loops),
            new Paragraph(Count(loops)),
            RoundTrips(network),
            Shares(),
            Caution(),
            .. ContractTable.Of(context, Contracts()),
        ]);
    }

    private string Title => web.HoldsAll ? "Who pays whom" : $"The web {web.Name}";

    private List<Obligation> Contracts() => [.. context.Ledger.Obligations.Where(o => o.Payer != o.Payee && (web.HoldsAll ? o.IsCash : web.Deals.Contains(o.Contract.Name)))];

    /// <summary>Payers down, payees across; of many parties those that pay or receive most.</summary>
    private Table? Matrix(DealNetwork network)
    {
        var shown = network.Parties.Length <= MostParties ? [.. network.Parties]
            : network.Parties.OrderByDescending(p => network.Flows.Count(f => f.Payer == p || f.Payee == p)).ThenBy(p => p.Name, StringComparer.Ordinal).Take(MostParties).OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
        var payees = shown.Where(p => network.Flows.Any(f => f.Payee == p && shown.Contains(f.Payer))).ToList();
        string left = shown.Count < network.Parties.Length ? "; " + Wording.PartiesLeftOut(network.Parties.Length - shown.Count) : "";
        return Tables.Of([new("Pays ↓ to →"), .. payees.Select(p => new Column(p.Name, ColumnKind.Figure))],
            shown.Where(p => network.Flows.Any(f => f.Payer == p && shown.Contains(f.Payee))).Select(payer => ImmutableArray.Create<Cell>(
                [payer.Name, .. payees.Select(payee => _evaluation.Known("matrix", $"{payer.Name}, {payee.Name}") is { } paid ? FigureTable.Shown(paid) : (Cell)"")])), "Payer × payee" + left);
    }

    private Table? Loops(DealNetwork network, LoopList loops) => Tables.Of([new("Loop"), new("At most", ColumnKind.Figure), new("When"), new("How sure")], loops.Loops.Take(MostShown).Select(loop =>
    {
        var around = Enumerable.Range(0, loop.Length).Select(i => network.Between(network.Parties[loop[i]], network.Parties[loop[(i + 1) % loop.Length]])!).ToList();
        string name = string.Join(", ", loop.Select(i => network.Parties[i].Name));
        return ImmutableArray.Create<Cell>(
            string.Join(" → ", loop.Append(loop[0]).Select(i => network.Parties[i].Name)),
            _evaluation.Known("loop", name) is { } least ? FigureTable.Shown(least) : "",
            Period(around.SelectMany(f => f.Obligations)),
            string.Join(", ", around.SelectMany(f => f.Obligations).Select(o => o.Certainty).Distinct().Order().Select(Wording.Of)));
    }));

    private static string Period(IEnumerable<Obligation> obligations)
    {
        var dated = obligations.Where(o => o.Period is { } period && !Wording.IsOpen(period)).Select(o => o.Period!.Value).ToList();
        if (dated.Count == 0) return "not dated";
        int first = dated.Min(p => p.First.Year), last = dated.Max(p => p.Last.Year);
        return first == last ? Wording.Year(first) : $"{Wording.Year(first)}–{Wording.Year(last)}";
    }

    private static string Count(LoopList loops) =>
        loops.Loops.IsEmpty && loops.IsComplete ? "No money that is paid here can come back to who paid it." :
        loops.IsComplete ? $"{Wording.Count(loops.Loops.Length, "loop")}, each once, beginning with the first of its parties by name{(loops.Loops.Length > MostShown ? $"; the shortest {Wording.Count(MostShown, "loop")} are shown" : "")}."
        : $"There are more loops than are looked for: all of up to {Wording.Parties(loops.Longest)} are found ({Wording.Count(loops.Loops.Length, "loop")}), longer ones are left out.";

    /// <summary>How much of what a seller sells could be its own money, in all and by the end of each year.</summary>
    private Table? RoundTrips(DealNetwork network) => Tables.Of([new("Seller"), new("Can come back", ColumnKind.Figure), new("Of its sales", ColumnKind.Figure), new("Round-trip ratio", ColumnKind.Figure), new("Window")],
        _evaluation.Figures.Where(f => f.Figure.Path is { Measure: "loop.ratio", Argument.Length: > 0 }).Select(ratio =>
        {
            string argument = ratio.Figure.Path.Argument;
            int comma = argument.LastIndexOf(", ", StringComparison.Ordinal);
            bool isYear = comma > 0 && argument.Length - comma == 6 && char.IsAsciiDigit(argument[^1]);
            string seller = isYear ? argument[..comma] : argument;
            var sales = network.Flows.Where(f => f.Payee.Name == seller).SelectMany(f => f.Obligations);
            return ImmutableArray.Create<Cell>(seller, Shown("loop.returned", argument), Shown("loop.purchases", argument), FigureTable.Shown(ratio), isYear ? "to the end of " + argument[(comma + 2)..] : Period(sales));
        }), "What a seller funds and may get back as sales");

    private Table? Shares() => FigureTable.Of(context, [.. _evaluation.AllKnown("vendor-financed")]);

    private Cell Shown(string measure, string argument) => _evaluation.Known(measure, argument) is { } figure ? FigureTable.Shown(figure) : "";

    private Paragraph? Caution() => _evaluation.All("loop.ratio").Any()
        ? new Paragraph("A round-trip ratio is an upper bound: the most that can flow back through the payments above, over the seller's sales in the web. Money has no name on it; nothing here says that it does flow back.") : null;
}
