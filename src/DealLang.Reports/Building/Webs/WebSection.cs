using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Webs;

namespace DealLang.Reports.Building.Webs;

/// <summary>A web of deals: the matrix of who pays whom first, then what goes round, then the contracts behind it.</summary>
/// <param name="opening">The first screen of all deals, where the report has one.</param>
internal sealed class WebSection(ReportContext context, Web web, WebOpening? opening)
{
    private const int MostShown = 25;

    private static readonly ImmutableArray<string> s_totals = ["gross", "circular", "loop-free"];

    private readonly Evaluation _evaluation = context.Of(web);

    public Section? Of()
    {
        if (DealNetwork.Of(web, context.Ledger) is not { } network) return web.HoldsAll || web.Deals.IsEmpty ? null : Tables.Section(Title, Weight.Detail, [.. ContractTable.Of(context, Contracts())]);
        var loops = network.Loops;
        // What holds all that the report's first screen holds is drawn there.
        bool isAbove = opening is not null && opening.Shows(network);
        return Tables.Section(Title, Weight.Detail,
        [
            .. isAbove ? [] : new PayerMatrix(network, (payer, payee) => _evaluation.Known("matrix", $"{payer.Name}, {payee.Name}")).Blocks(),
            FigureTable.Of(context, [.. s_totals.Select(m => _evaluation.Known(m)).OfType<FigureValue>()]),
            .. isAbove && loops.Loops.Length <= WebOpening.MostLoops ? ImmutableArray<Block?>.Empty : [Loops(network, loops), new Paragraph(LoopText.Count(loops, MostShown, "shortest"))],
            RoundTripTable.Of(_evaluation, network),
            LeftOut(),
            Shares(),
            Caution(),
            .. ContractTable.Of(context, Contracts()),
        ]);
    }

    private string Title => web.HoldsAll ? "Who pays whom" : $"The web {web.Name}";

    private List<Obligation> Contracts()
    {
        var deals = web.Deals.ToHashSet(StringComparer.Ordinal);
        return [.. context.Ledger.Obligations.Where(o => o.Payer != o.Payee && (web.HoldsAll ? o.IsCash : deals.Contains(o.Contract.Name)))];
    }

    private Table? Loops(DealNetwork network, LoopList loops) => Tables.Of(LoopText.Columns,
        loops.Loops.Take(MostShown).Select(loop => LoopText.Row(network, loop, _evaluation.Known("loop", LoopText.Key(network, loop)), _evaluation.Case)));

    private Table? Shares() => FigureTable.Of(context, [.. _evaluation.AllKnown("vendor-financed")]);

    /// <summary>Of a very large web the sellers whose round trips nobody reckons.</summary>
    private Paragraph? LeftOut()
    {
        int left = _evaluation.Model.Unknown.Count(u => u.Path.Measure == "loop.ratio" && u.Why.Length > 0);
        int reckoned = _evaluation.All("loop.purchases").Count(f => !f.Figure.Path.Argument.Contains(',', StringComparison.Ordinal));
        return left == 0 ? null : new Paragraph(Wording.RoundTripsOf(reckoned, reckoned + left));
    }

    private Paragraph? Caution() => _evaluation.All("loop.ratio").Any()
        ? new Paragraph("A round-trip ratio is an upper bound: the most that can flow back through the payments above, over the seller's sales in the web. Money has no name on it; nothing here says that it does flow back.") : null;
}
