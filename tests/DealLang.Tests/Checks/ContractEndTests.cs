using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Tests.Binding;

namespace DealLang.Tests.Checks;

/// <summary>A contract has one last day, and what its end makes due is none of what it gives.</summary>
public class ContractEndTests
{
    private const string Lease = "source s 2026-01-10 contract \"x\"\ncompany Owner [s]\ncompany Tenant [s]\ncommitment l: Tenant leases \"hall\" from Owner [s]\n  signed 2026-01-10\n  effective 2026-02-01\n  rent $4m per year\n";
    private const string Purchase = "source s 2026-01-10 contract \"x\"\ncompany Owner [s]\ncompany Buyer [s]\ncommitment l: Buyer buys \"power\" from Owner [s]\n  signed 2026-01-10\n  price $30 per MWh\n";
    private const string Round = "source s 2026-01-10 contract \"x\"\ncompany Fund [s]\ncompany Young [s]\ncommitment l: Fund invests in Young [s]\n  signed 2026-01-10\n  pays $5m\n  pre $20m\n";

    [Theory]
    [InlineData(Lease + "  ends 2031-02-01\n", "")]
    [InlineData(Lease + "  ends 2031-02-01\n  maturity 2030-06-30\n", "B20")]
    [InlineData(Lease + "  ends 2031-02-01\n  maturity 2031-01-31\n", "B20")]
    [InlineData(Purchase + "  ends 2031-12-31\n  quantity 10m MWh per year for 5 years starting 2027\n", "")]
    [InlineData(Purchase + "  ends 2029-12-31\n  quantity 10m MWh per year for 5 years starting 2027\n", "K71")]
    [InlineData(Purchase + "  ends 2029-12-31\n  quantity 10m MWh per year starting 2027 until 2031\n", "K71")]
    [InlineData(Purchase + "  quantity 10m MWh per year until 2031\n", "K97")]
    [InlineData(Purchase + "  effective 2027-01-01\n  quantity 10m MWh per year until 2031\n", "")]
    public void Two_last_days_are_told(string text, string codes) => Assert.Equal(codes, Compile.Codes(text));

    [Theory]
    [InlineData(Round, "l.amount", 5_000_000)]
    [InlineData(Lease + "  ends 2031-02-01\n", "l.total", 20_000_000)]
    public void A_break_fee_is_none_of_what_is_given(string text, string figure, int amount)
    {
        foreach (string fee in (string[])["", "  reverse termination fee $75m\n"])
        {
            var evaluator = Compile.Text(text + fee).Evaluator();
            string[] path = figure.Split('.');
            Assert.Equal(amount, evaluator.Value(new Reference(new FigurePath(path[0], path[1])), WorldEvaluator.BaseCase).Value);
            Assert.Equal(amount, evaluator.Value(new Reference(new FigurePath("world", "gross")), WorldEvaluator.BaseCase).Value);
        }
    }
}
