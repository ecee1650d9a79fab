using DealLang.Reports.Building;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Webs;

namespace DealLang.Reports.Json;

/// <summary>Who pays whom within a web and for what, which ways the money may go round, and what no edge counts.</summary>
internal static class WebJson
{
    public static SortedObject Of(ReportContext context, Web web)
    {
        var json = new SortedObject().Set("deals", web.HoldsAll ? context.World.Deals.Select(d => d.Name) : web.Deals).By(web.Citations);
        if (DealNetwork.Of(web, context.Ledger) is not { } network) return json;
        var loops = network.Loops;
        return json
            .Set("unit", network.Money.ToString())
            .Set("edges", network.Flows.SelectMany(f => f.Obligations).Select(Of))
            .Set("leftOut", network.LeftOut.Select(Of))
            .Set("loops", loops.Loops.Select(l => new SortedObject().Set("parties", l.Select(i => network.Parties[i].Name))))
            .Set("allLoops", loops.IsComplete);
    }

    private static SortedObject Of(Obligation obligation) => new SortedObject()
        .Set("deal", obligation.Contract.Name)
        .Set("transfer", obligation.Rule.Id)
        .Set("from", obligation.Payer.Name)
        .Set("to", obligation.Payee.Name)
        .Set("purpose", JsonWord.Of(obligation.Purpose))
        .Set("certainty", JsonWord.Of(obligation.Certainty))
        .Set("period", obligation.Period?.Written)
        .Set("amount", obligation.Amount is { } amount ? JsonNumber.Of(amount, obligation.Unit) : null)
        .Set("unit", obligation.Unit.ToString())
        .Set("mark", Marks.Plain(obligation.Mark))
        .Set("because", obligation.LeftOut);
}
