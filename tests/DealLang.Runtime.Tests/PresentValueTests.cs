namespace DealLang.Runtime.Tests;

public class PresentValueTests
{
    [Fact]
    public void Npv_takes_the_first_flow_to_be_todays()
    {
        Assert.Equal(0m, PresentValue.Periodic(0.1m, [-100m, 110m])!.Value, 20);
        // The spreadsheet manual's NPV(10%, -10000, 3000, 4200, 6800) is a period on: 1188.44.
        Assert.Equal(1188.44m, PresentValue.Periodic(0.1m, [0m, -10_000m, 3_000m, 4_200m, 6_800m])!.Value, 2);
        Assert.Null(PresentValue.Periodic(-1m, [1m]));
        Assert.Null(PresentValue.Periodic(-0.999_999_9m, [.. Enumerable.Repeat(1m, 20)]));
    }

    [Fact]
    public void Xnpv_as_a_spreadsheets_manual_has_it()
    {
        DateOnly[] dates = [new(2008, 1, 1), new(2008, 3, 1), new(2008, 10, 30), new(2009, 2, 15), new(2009, 4, 1)];
        Assert.Equal(2086.65m, PresentValue.Dated(0.09m, dates, [-10_000m, 2_750m, 4_250m, 3_250m, 2_750m])!.Value, 2);
    }

    [Fact]
    public void Pmt_pays_a_loan_back()
    {
        Assert.Equal(1037.03m, PresentValue.Payment(0.08m / 12, 10, 10_000m)!.Value, 2);
        Assert.Equal(1_000m, PresentValue.Payment(0m, 10, 10_000m));
        Assert.Null(PresentValue.Payment(0.08m, 2.5m, 10_000m));
    }
}
