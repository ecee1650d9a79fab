using DealLang.Evaluating;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Json;

internal static class TransferJson
{
    public static SortedObject Of(Deal deal, Transfer transfer) => new SortedObject()
        .Set("deal", deal.Name)
        .Set("id", transfer.Rule.Id)
        .Set("date", transfer.Rule.Date?.Written)
        .Set("when", transfer.Rule.When)
        .Set("from", transfer.Rule.From)
        .Set("to", transfer.Rule.To)
        .Set("asset", transfer.Rule.Asset)
        .Set("unit", transfer.Rule.Unit.ToString())
        .Set("amount", transfer.Amount is { } amount ? JsonNumber.Of(amount, transfer.Rule.Unit) : null)
        .Set("mark", Marks.Plain(transfer.Mark))
        .Set("status", JsonWord.Of(transfer.Rule.Status))
        .Set("binding", JsonWord.Of(transfer.Rule.Force))
        .At(transfer.Rule.Location);
}
