using System.Collections.Immutable;

namespace DealLang.Reports.Numbers;

/// <summary>What readers call the figures of a promise to buy.</summary>
internal static class PurchaseWordings
{
    public static ImmutableArray<MeasureWording> All { get; } =
    [
        new("per-year", "In a full year"),
        new("per-capacity", "Cost of capacity"),
        new("pue", "Power usage effectiveness"),
        new("quantity.per-year", "Quantity of a full year"),
        new("quantity.added", "Added"),
        new("quantity.level", "There by then"),
        new("years", "Years"),
        new("fee.indexed", "Part of the fee that follows an index", FigureStyle.Percent),
        new("price.indexed", "Part of the price that follows an index", FigureStyle.Percent),
        new("index.base", "Index at the signing"),
        new("take-or-pay", "Take-or-pay", FigureStyle.Percent),
        new("due", "Take-or-pay quantity"),
        new("carried", "Carried forward"),
        new("deficiency", "Deficiency payment"),
        new("made-up", "Made up"),
        new("make-up", "May be made up for so many periods"),
        new("carry-forward", "Carried forward for so many periods"),
        new("make-up.balance", "May still be made up"),
        new("make-up.expired", "Make-up that expired"),
        new("payment", "Paid for what was taken"),
        new("take-or-pay.of", "Owed for what is not taken"),
        new("prepayment.used", "Set off against the prepayment"),
        new("prepayment.left", "Left of the prepayment"),
        new("cancellation.notice", "Notice before it ends"),
        new("cancellation.ends", "Can end on"),
        new("cancellation.owed", "Falls due until it can end"),
        new("consideration-to-customer", "What the customer gets"),
        new("total.net", "Net of what the customer gets"),
        new("announced", "Announced, not binding"),
        new("obligations.firm", "Firm obligations"),
        new("obligations.conditional", "Conditional obligations"),
        new("rpo", "Remaining performance obligations"),
        new("compounded-rate", "Compounded rate", FigureStyle.Percent),
        new("prior", "A year before"),
        new("committed", "Committed"),
        new("tranche.price", "Price of a part"),
        new("tranche.shares", "Shares of a part"),
        new("tranche.stake", "Stake of a part", FigureStyle.Percent),
        new("tranche.valuation", "Valuation of a part"),
    ];
}
