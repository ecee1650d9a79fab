using System.Collections.Immutable;

namespace DealLang.Reports.Numbers;

/// <summary>What readers call the figures of loans, guarantees, leases and vehicles.</summary>
internal static class CreditWordings
{
    public static ImmutableArray<MeasureWording> All { get; } =
    [
        new("service", "Debt service"),
        new("fees-paid", "Fees"),
        new("rent-paid", "Rent"),
        new("capitalised", "Interest added"),
        new("payment-date", "Due"),
        new("valuation-date", "Valued on"),
        new("wal", "Weighted average life", FigureStyle.Years),
        new("duration", "Duration (Macaulay)", FigureStyle.Years),
        new("duration.modified", "Modified duration", FigureStyle.Years),
        new("clean-price", "Clean price", FigureStyle.Rate),
        new("dirty-price", "Dirty price", FigureStyle.Rate),
        new("issue-price", "Issue price", FigureStyle.Rate),
        new("yield", "Yield to maturity", FigureStyle.Rate),
        new("instalment", "Instalment"),
        new("advance-rate", "Advance rate", FigureStyle.Percent),
        new("borrowing-base", "Borrowing base"),
        new("call-price", "Price that breaks the covenant"),
        new("llcr", "Loan life cover", FigureStyle.Cover),
        new("cfads", "Cash for debt service"),
        new("undrawn-fee", "Undrawn fee", FigureStyle.Rate),
        new("utilisation-fee", "Utilisation fee", FigureStyle.Rate),
        new("utilisation", "Part that is drawn", FigureStyle.Percent),
        new("pik", "Interest in kind", FigureStyle.Rate),
        new("paid-for-delivery", "Paid for the shares delivered"),
        new("upfront-fee", "Upfront fee", FigureStyle.Rate),
        new("exit-fee", "Exit fee", FigureStyle.Rate),
        new("guarantee-fee", "Guarantee fee", FigureStyle.Rate),
        new("escalator", "Escalator", FigureStyle.Rate),
        new("cap", "Cap", FigureStyle.Percent),
        new("exposure", "Exposure"),
        new("royalty", "Royalty"),
        new("royalty.known", "Royalty of the years known"),
        new("royalty.left", "Left until the cap"),
        new("royalty.rate", "Part that is paid", FigureStyle.Percent),
        new("royalty.cap", "Most that is paid"),
        new("royalty.threshold", "Paid above"),
        new("maturities", "Loans that come due"),
        new("recourse", "Owed back by the debtor"),
        new("margin.step", "Margin when"),
        new("granted", "Shares granted"),
        new("vested", "Vested"),
        new("unvested", "Not vested yet"),
        new("vests", "Vests in"),
        new("look-through.debt", "Part of the debt"),
        new("lease-liability", "Present value of the rent"),
    ];
}
