using DealLang.Symbols;

namespace DealLang.Tests.Corpus;

public class DealTests
{
    [Theory, ClassData(typeof(DealFiles))]
    public void A_deal_of_the_corpus_is_free_of_errors(string path) =>
        Assert.Empty(Compile.File(path).Errors().Select(d => $"{d.Location} {d.Code} {d.Message}"));

    [Theory, ClassData(typeof(ScheduleFiles))]
    public void What_runs_by_periods_is_free_of_errors(string path) =>
        Assert.Empty(Compile.File(path).Errors().Select(d => $"{d.Location} {d.Code} {d.Message}"));

    [Fact]
    public void Twelve_acquisitions_stand_in_the_corpus_and_eight_pay_in_cash()
    {
        var deals = Repository.Deals("tests/Corpus/Deals").SelectMany(f => Compile.File(f).World.Deals).ToList();
        var acquisitions = deals.Where(d => d.Kind == DealKind.Acquisition).ToList();
        int cash = acquisitions.Count(d => d.Legs.All(l => l.Asset == AssetKind.Cash));
        int mixed = acquisitions.Count(d => d.Legs.Any(l => l.Asset == AssetKind.Cash) && d.Legs.Any(l => l.Asset == AssetKind.Shares));
        Assert.True(acquisitions.Count >= 12 && cash >= 4 && mixed >= 4 && deals.Count - acquisitions.Count >= 2, $"{acquisitions.Count} acquisitions, {cash} cash, {mixed} mixed");
    }
}
