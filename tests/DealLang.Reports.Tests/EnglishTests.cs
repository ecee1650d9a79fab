using System.Globalization;
using DealLang.Reports.Documents;
using Xunit;

namespace DealLang.Reports.Tests;

public class EnglishTests
{
    [Fact]
    public void Plurals_that_are_kept_are_those_that_Humanizer_forms() =>
        Assert.All(English.Plurals, known => Assert.Equal(English.Asked(known.Key), known.Value));

    [Theory]
    [InlineData(1, "further party", "1 further party")]
    [InlineData(2, "further party", "2 further parties")]
    [InlineData(0, "error", "0 errors")]
    [InlineData(3, "tranche", "3 tranches")]
    [InlineData(2, "business", "2 businesses")]
    public void A_number_and_its_noun(int number, string noun, string expected) => Assert.Equal(expected, English.Count(number, noun));

    [Theory]
    [InlineData("")]
    [InlineData("A", "A")]
    [InlineData("A and B", "A", "B")]
    [InlineData("A, B and C", "A", "B", "C")]
    public void A_list(string expected, params string[] names)
    {
        Assert.Equal(expected, English.List(names));
        Assert.Equal(expected, English.List([.. names.Select(n => (Prose)n)]).Plain);
    }

    [Fact]
    public void The_language_of_the_machine_does_not_matter()
    {
        string said = "";
        var elsewhere = new Thread(() => said = English.List(["A", "B", "C"]) + "; " + English.Count(2, "tranche")) { CurrentCulture = new CultureInfo("de-DE"), CurrentUICulture = new CultureInfo("de-DE") };
        elsewhere.Start();
        elsewhere.Join();
        Assert.Equal("A, B and C; 2 tranches", said);
    }
}
