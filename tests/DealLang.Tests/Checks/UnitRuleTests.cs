using DealLang.Tests.Binding;

namespace DealLang.Tests.Checks;

/// <summary>Units of terms: also of those that nothing is computed from yet.</summary>
public class UnitRuleTests
{
    private const string Deal = "company A\ncompany B\nacquisition d: A acquires B\n  ";
    private const string Loan = "company A\ncompany B\ncommitment l: A lends to B\n  ";
    private const string Party = "company A\n  ";

    /// <summary>What a web pays in all is money, as no word of the file says: only what it derives.</summary>
    private const string Web = "company A\ncompany B\nweb w\n  d: A buys \"chips\" from B $20bn over 10 years starting 2025-01-01, firm\n";

    [Theory]
    [InlineData(Party + "cash 10 GWh", "U05")]
    [InlineData(Party + "capacity 10 GWh", "U05")]
    [InlineData(Party + "capacity 4.5 GW", "")]
    [InlineData(Party + "capacity 4.5", "U07")]
    [InlineData(Party + "shares $5bn", "U05")]
    [InlineData(Party + "burn $1bn", "U07")]
    [InlineData(Party + "burn $1bn per month", "")]
    [InlineData(Party + "cash 250m", "U07")]
    [InlineData(Party + "cash 3%", "U08")]
    [InlineData(Party + "cash 3% of $10bn", "")]
    [InlineData(Party + "cash 250 Milliarden USD", "U01")]
    [InlineData(Party + "cash $50M", "U09")]
    [InlineData(Party + "cash $5bn * $2", "U11")]
    [InlineData(Party + "cash $5bn + 6 GW", "U04")]
    [InlineData(Web + "figure f = w.gross + 5", "U04")]
    [InlineData(Web + "figure f = max(w.gross, A.commitments.total / 2)", "")]
    [InlineData(Web + "figure f = w.gross - 2 GW", "U04")]
    [InlineData(Web + "figure f = w.gross / 4\nexpect f = $5bn", "")]
    [InlineData(Web + "figure f = w.gross / 4\nfigure g = f + $1bn\nexpect g = $6bn", "")]
    [InlineData(Web + "figure f = w.gross / 4\nexpect f = 6 GW", "E01")]
    [InlineData(Party + "cash $5bn + 6", "U07")]
    [InlineData(Party + "cash $60bn..$35bn", "U13")]
    [InlineData(Party + "cash \"a lot\"", "U16")]
    [InlineData(Party + "revenue 2025 $15bn..16bn", "U07")]
    [InlineData(Loan + "vesting 4 years monthly, cliff 1 year", "B20")]
    [InlineData(Loan + "round price rounded 4 places", "B20")]
    [InlineData(Loan + "expires 2030-10-05", "B20")]
    [InlineData(Deal + "pays $500m over 5 years", "B16")]
    [InlineData(Deal + "pays $500m starting 2028-01-01", "B16")]
    [InlineData(Deal + "pays $25.00 per B.common vwap 5 days", "B16")]
    [InlineData(Deal + "pays $500m on 2028-01-01", "")]
    [InlineData(Loan + "maturity 2031-01-12 nonbinding", "B16")]
    [InlineData(Loan + "maturity 2031-01-12 until 2029-06-30", "B16")]
    [InlineData(Loan + "maturity 2031-01-12 for 5 years", "B16")]
    [InlineData(Deal + "ratio 0.1433", "U06")]
    [InlineData(Deal + "pays 300m", "U07")]
    [InlineData(Deal + "pays 25.00 per B.common", "U07")]
    [InlineData(Deal + "pays 3 for 10", "U07")]
    [InlineData(Deal + "pays $300m worth A.common", "S19")]
    [InlineData(Deal + "pays $300m in A.common", "S19")]
    [InlineData(Deal + "pays A.common worth $300m", "")]
    [InlineData(Deal + "ratio 0.1433x", "U06")]
    [InlineData(Deal + "ratio 0.1433 A.common", "U06")]
    [InlineData(Deal + "ratio 0.1433 A.common per B.common", "")]
    [InlineData(Deal + "premium undisturbed 45", "U07")]
    [InlineData(Deal + "premium undisturbed 45%", "")]
    [InlineData(Deal + "fee 3%", "U08")]
    [InlineData(Deal + "termination fee 3%", "U08")]
    [InlineData(Deal + "termination fee 3% of d.equity", "")]
    [InlineData(Loan + "rate SOFR + 650", "U07")]
    [InlineData(Loan + "rate SOFR + 650bp", "")]
    [InlineData(Loan + "rate 6.5", "U07")]
    [InlineData(Loan + "amount 12bn", "U07")]
    [InlineData("figure total = $300bn + 6 GW", "U04")]
    [InlineData("figure total = $300bn + €6bn", "U04")]
    public void One_line_one_finding(string text, string codes) => Assert.Equal(codes, Compile.Codes(text + "\n"));

    [Theory]
    [InlineData(Deal + "ratio 0.1433", "ratio 0.1433 A.common per B.common")]
    [InlineData(Party + "cash about 250m", "cash about $250m")]
    [InlineData(Party + "burn $1bn", "burn $1bn per month")]
    [InlineData(Loan + "rate SOFR + 650", "rate SOFR + 650bp")]
    [InlineData(Deal + "premium undisturbed 45", "premium undisturbed 45%")]
    [InlineData(Party + "cash $60bn..$35bn", "cash $35bn..$60bn")]
    [InlineData(Party + "revenue 2025 $15bn..16bn", "revenue 2025 $15bn..$16bn")]
    [InlineData(Party + "cash $2.4-2.6bn", "cash $2.4bn..$2.6bn")]
    [InlineData(Party + "cash $2.4-2.6 billion", "cash $2.4bn..$2.6 billion")]
    [InlineData(Party + "cash EUR 2.500 Mio", "cash EUR 2500m")]
    [InlineData(Party + "cash EUR 2,5 Mrd", "cash EUR 2.5bn")]
    public void The_fix_writes_what_is_meant(string text, string mended)
    {
        var found = Assert.Single(Compile.Diagnostics(text + "\n"));
        Assert.EndsWith("  " + mended + "\n", Compile.Apply(text + "\n", found.Fix!), StringComparison.Ordinal);
    }
}
