using System.Collections.Frozen;

namespace DealLang.Reports.Numbers;

/// <summary>What a reader calls a measure, and how its plain numbers are shown.</summary>
public sealed record MeasureWording(string Measure, string Label, NumberStyle Style = NumberStyle.Quantity);

/// <summary>The measures that need more than their own name; any other reads as its path name with spaces.</summary>
public static class Measures
{
    private static readonly FrozenDictionary<string, MeasureWording> Table = new MeasureWording[]
    {
        new("value", "Deal value"),
        new("equity", "Equity value"),
        new("ev", "Enterprise value"),
        new("net-debt", "Net debt"),
        new("combined", "Combined value"),
        new("consideration", "Consideration"),
        new("per-share", "Offer per share"),
        new("ratio", "Exchange ratio"),
        new("acquirer-shares", "Acquirer's shares"),
        new("target-shares", "Target's shares"),
        new("acquirer-price", "Acquirer's price"),
        new("acquirer-value", "Acquirer's value"),
        new("target-value", "Target's value"),
        new("own-stake", "Acquirer's own stake"),
        new("fdso", "Diluted shares"),
        new("net-income", "Net income"),
        new("multiple", "Multiple", NumberStyle.Multiple),
        new("moic", "Money multiple", NumberStyle.Multiple),
        new("leverage", "Leverage", NumberStyle.Multiple),
        new("coverage", "Coverage", NumberStyle.Multiple),
        new("dscr", "Debt service cover", NumberStyle.Multiple),
        new("premium", "Premium", NumberStyle.Change),
        new("accretion.percent", "Accretion", NumberStyle.Change),
        new("ownership", "Ownership", NumberStyle.Percent),
        new("votes", "Votes", NumberStyle.Percent),
        new("stake", "Stake sold", NumberStyle.Percent),
        new("holding", "Holding", NumberStyle.Percent),
        new("float", "Free float", NumberStyle.Percent),
        new("elected", "Elected", NumberStyle.Percent),
        new("ltv", "Loan to value", NumberStyle.Percent),
        new("irr", "Internal rate of return", NumberStyle.Percent),
        new("tax", "Tax rate", NumberStyle.Percent),
        new("interest", "Interest", NumberStyle.Percent),
        new("rate", "Rate", NumberStyle.Percent),
        new("margin", "Margin", NumberStyle.Percent),
        new("discount", "Discount", NumberStyle.Percent),
        new("haircut", "Haircut", NumberStyle.Percent),
        new("spread", "Spread", NumberStyle.Percent),
        new("greenshoe", "Greenshoe", NumberStyle.Percent),
        new("funding.share", "Share of funding", NumberStyle.Percent),
        new("pool.percent", "Option pool", NumberStyle.Percent),
        new("loop.ratio", "Round-trip ratio", NumberStyle.Percent),
        new("pre", "Pre-money value"),
        new("post", "Post-money value"),
        new("raise", "New money"),
        new("burn", "Cash burn"),
        new("profit", "Profit"),
        new("runway", "Runway"),
    }.ToFrozenDictionary(w => w.Measure);

    public static string LabelOf(string measure) => Table.TryGetValue(measure, out var wording) ? wording.Label : Titled(measure);

    public static NumberStyle StyleOf(string measure) => Table.TryGetValue(measure, out var wording) ? wording.Style : NumberStyle.Quantity;

    private static string Titled(string measure)
    {
        string words = measure.Replace('-', ' ').Replace('.', ' ');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
