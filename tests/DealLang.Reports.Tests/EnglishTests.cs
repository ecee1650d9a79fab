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

    [Theory, InlineData("2026-05-20", "20 May 2026"), InlineData("2027-01-01", "1 January 2027")]
    public void A_day(string day, string expected) => Assert.Equal(expected, English.Day(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    /// <summary>What a sentence counts goes through one place: no sentence of the tables has an ordinal or a number word that a figure would have to be put into.</summary>
    [Fact]
    public void No_sentence_makes_an_ordinal_or_a_number_word_of_a_figure() =>
        Assert.All(Reports.Languages.Language.Find("de")!.File.Sentences, s => Assert.DoesNotMatch(@"\}(st|nd|rd|th)\b", s.English));

    /// <summary>Nor does a report: its amounts are in digits.</summary>
    [Fact]
    public void No_report_of_an_example_says_an_ordinal() =>
        Assert.All(DealLang.Tests.Repository.Deals("examples"), d => Assert.DoesNotMatch(@"\b\d+(st|nd|rd|th)\b", DealLang.Tests.Repository.Read(d.Replace(".deal", ".report.verified.txt", StringComparison.Ordinal))));

    [Fact]
    public void The_language_of_the_machine_does_not_matter()
    {
        string said = "";
        var elsewhere = new Thread(() => said = $"{English.List(["A", "B", "C"])}; {English.Count(2, "tranche")}; {English.Day(new DateOnly(2026, 5, 20))}") { CurrentCulture = new CultureInfo("de-DE"), CurrentUICulture = new CultureInfo("de-DE") };
        elsewhere.Start();
        elsewhere.Join();
        Assert.Equal("A, B and C; 2 tranches; 20 May 2026", said);
    }
}
