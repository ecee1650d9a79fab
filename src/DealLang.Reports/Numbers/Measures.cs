using System.Collections.Frozen;

namespace DealLang.Reports.Numbers;

/// <summary>What a reader calls a measure, and how its plain numbers are shown.</summary>
internal sealed record MeasureWording(string Measure, string Label, FigureStyle Style = FigureStyle.Quantity);

/// <summary>The measures that need more than their own name; any other reads as its path name with spaces.</summary>
internal static class Measures
{
    private static readonly FrozenDictionary<string, MeasureWording> Table = new MeasureWording[]
    {
        new("value", "Deal value"),
        new("equity", "Equity value"),
        new("ev", "Enterprise value"),
        new("net-debt", "Net debt"),
        new("combined", "Combined value"),
        new("consideration", "Consideration"),
        new("consideration.net", "Net of cash acquired"),
        new("per-share", "Offer per share"),
        new("ratio", "Exchange ratio"),
        new("acquirer-shares", "Acquirer's shares"),
        new("target-shares", "Target's shares"),
        new("acquirer-price", "Acquirer's price"),
        new("acquirer-value", "Acquirer's value"),
        new("target-value", "Target's value"),
        new("own-stake", "Acquirer's own stake"),
        new("fdso", "Diluted shares"),
        new("exchanged", "Shares exchanged"),
        new("new-shares.gross", "New shares before the own stake"),
        new("paid", "Paid as a lump sum"),
        new("owned", "Shares owned before"),
        new("held", "Part owned before", FigureStyle.Percent),
        new("worth", "Worth of the holding"),
        new("receives", "Receives"),
        new("base-price", "Price before"),
        new("base-value", "Valuation before"),
        new("rsus", "Restricted stock units"),
        new("portion", "Part acquired", FigureStyle.Percent),
        new("net-income", "Net income"),
        new("multiple", "Multiple", FigureStyle.Multiple),
        new("moic", "Money multiple", FigureStyle.Multiple),
        new("leverage", "Leverage", FigureStyle.Multiple),
        new("coverage", "Coverage", FigureStyle.Multiple),
        new("dscr", "Debt service cover", FigureStyle.Multiple),
        new("premium", "Premium", FigureStyle.Change),
        new("accretion.percent", "Accretion in percent", FigureStyle.Change),
        new("ownership", "Ownership", FigureStyle.Percent),
        new("votes", "Votes", FigureStyle.Percent),
        new("stake", "Stake sold", FigureStyle.Percent),
        new("holding", "Holding", FigureStyle.Percent),
        new("float", "Free float", FigureStyle.Percent),
        new("elected", "Elected", FigureStyle.Percent),
        new("ltv", "Loan to value", FigureStyle.Percent),
        new("irr", "Internal rate of return", FigureStyle.Percent),
        new("tax", "Tax rate", FigureStyle.Percent),
        new("interest", "Interest", FigureStyle.Percent),
        new("interest.base", "Interest is on"),
        new("interest.cost", "Cost of interest"),
        new("phase", "Part that counts", FigureStyle.Percent),
        new("discount-rate", "Discount rate", FigureStyle.Percent),
        new("terminal-growth", "Growth for ever after", FigureStyle.Percent),
        new("adjustments", "Adjustments before tax"),
        new("net-income.pro-forma", "Net income, pro forma"),
        new("eps", "Earnings per share"),
        new("eps.pro-forma", "Earnings per share, pro forma"),
        new("eps.diluted", "Diluted earnings per share"),
        new("accretion", "Accretion per share"),
        new("synergies.breakeven", "Synergies to break even"),
        new("synergies.run-rate", "Synergies at full size"),
        new("synergies.present-value", "Present value of synergies"),
        new("expenses.over", "Expenses are spread over"),
        new("book", "In the books"),
        new("write-up", "Write-up"),
        new("write-up.life", "Life"),
        new("write-ups", "Write-ups"),
        new("deferred-tax", "Deferred tax on the write-ups"),
        new("bargain-gain", "Bargain purchase gain"),
        new("excess", "Excess spread over the assets"),
        new("rate", "Rate", FigureStyle.Percent),
        new("fixing", "Fixing", FigureStyle.Percent),
        new("spread", "Spread", FigureStyle.Percent),
        new("margin", "Margin", FigureStyle.Percent),
        new("discount", "Discount", FigureStyle.Percent),
        new("haircut", "Haircut", FigureStyle.Percent),
        new("greenshoe", "Greenshoe", FigureStyle.Percent),
        new("funding", "Sources of funds"),
        new("funding.committed", "Committed"),
        new("funding.funded", "Funded"),
        new("funding.share", "Share of funding", FigureStyle.Percent),
        new("uses", "Uses of funds"),
        new("oid", "Original issue discount", FigureStyle.Percent),
        new("oid.amount", "Original issue discount"),
        new("sweep", "Cash sweep", FigureStyle.Percent),
        new("floor", "Floor", FigureStyle.Percent),
        new("pledged-value", "Value pledged"),
        new("pledged-shares", "Shares pledged"),
        new("pledged-price", "Price of what is pledged"),
        new("secured-by", "Secured by"),
        new("pool.percent", "Option pool", FigureStyle.Percent),
        new("loop.ratio", "Round-trip ratio", FigureStyle.Percent),
        new("pre", "Pre-money value"),
        new("post", "Post-money value"),
        new("raise", "New money"),
        new("burn", "Cash burn"),
        new("profit", "Profit"),
        new("runway", "Runway"),
    }.ToFrozenDictionary(w => w.Measure);

    public static string LabelOf(string measure) => Table.TryGetValue(measure, out var wording) ? wording.Label : Titled(measure);

    public static FigureStyle StyleOf(string measure) => Table.TryGetValue(measure, out var wording) ? wording.Style : FigureStyle.Quantity;

    private static string Titled(string measure)
    {
        string words = measure.Replace('-', ' ').Replace('.', ' ');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
