using System.Text.RegularExpressions;
using DealLang.Reports.Languages;
using DealLang.Reports.Numbers;

namespace DealLang.Reports.Tests.Languages;

/// <summary>The tables of sentences: every language has every sentence, with the same holes.</summary>
public partial class LanguageFileTests
{
    private static readonly string[] s_tags = [.. Language.All.Where(l => !l.IsEnglish).Select(l => l.Tag)];

    public static TheoryData<string> Tags() => [.. s_tags];

    [Theory, MemberData(nameof(Tags))]
    public void Has_the_sentences_of_all_others_in_their_order(string tag) =>
        Assert.Equal(LanguageFile.Of(s_tags[0]).Sentences.Select(s => s.English), LanguageFile.Of(tag).Sentences.Select(s => s.English));

    [Theory, MemberData(nameof(Tags))]
    public void Puts_into_each_sentence_what_the_English_one_has(string tag)
    {
        foreach (var sentence in LanguageFile.Of(tag).Sentences)
        {
            string[] holes = [.. Holes(sentence.English)];
            Assert.NotEmpty(sentence.Forms);
            foreach (var (category, text) in sentence.Forms)
            {
                // "One share" and "two shares" need no figure where the language has a word.
                string[] wanted = category is "zero" or "one" or "two" ? [.. holes.Where(h => h != "n" || Holes(text).Contains(h))] : holes;
                Assert.True(wanted.SequenceEqual(Holes(text)), $"{sentence.English} → {text}");
            }
        }
    }

    [Theory, MemberData(nameof(Tags))]
    public void Tells_no_sentence_twice(string tag) =>
        Assert.Empty(LanguageFile.Of(tag).Sentences.GroupBy(s => s.English).Where(g => g.Count() > 1).Select(g => g.Key));

    [Theory, MemberData(nameof(Tags))]
    public void Plural_forms_are_those_of_the_language(string tag)
    {
        string[] categories = [.. Enumerable.Range(0, 201).Select(n => PluralCategory.Of(tag, n)).Append("other").Distinct()];
        foreach (var sentence in LanguageFile.Of(tag).Sentences.Where(s => s.Forms.Length > 1))
        {
            Assert.Equal("other", sentence.Forms[^1].Category);
            Assert.All(sentence.Forms, f => Assert.Contains(f.Category, categories));
        }
    }

    [Theory, MemberData(nameof(Tags))]
    public void Writes_digits_that_are_the_same_number(string tag)
    {
        var numbers = LanguageFile.Of(tag).Numbers;
        foreach (string figure in new[] { "$250bn", "$1.25tn", "3.31bn", "471m", "$75.46", "0.1433x", "14.3x", "+8.7 %", "−$1.46bn", "≤ $22.4bn", "$15bn–$16bn", "1,428,000", "$27m", "12.5k", "HKD 10bn", "650bp", "25" })
            Assert.Equal(Spoken.Numbers(figure, "en"), Spoken.Numbers(numbers.Number(figure.Replace(' ', Space.NoBreak)), tag));
    }

    [Theory]
    [InlineData("de", "$250bn", "250 Mrd. $"), InlineData("de", "$1.25tn", "1,25 Bio. $"), InlineData("de", "1,428,000", "1.428.000")]
    [InlineData("nl", "$250bn", "$ 250 mld."), InlineData("nl", "+8.7 %", "+8,7%"), InlineData("nl", "$1.25tn", "$ 1,25 bln.")]
    [InlineData("ar", "$250bn", "250 مليار دولار"), InlineData("ar", "20 %", "20%"), InlineData("ar", "−$1.46bn", "\u200E−1.46 مليار دولار")]
    [InlineData("he", "$250bn", "250 מיליארד דולר"), InlineData("he", "$75.46", "75.46 דולר")]
    [InlineData("zh", "$250bn", "2500亿美元"), InlineData("zh", "$1.25tn", "1.25万亿美元"), InlineData("zh", "471m", "4.71亿"), InlineData("zh", "$27m", "2700万美元"), InlineData("zh", "$526.59", "526.59美元"), InlineData("zh", "14.3x", "14.3倍")]
    [InlineData("zh", "26.5m", "2650万"), InlineData("zh", "$5k", "5000美元"), InlineData("zh", "≥ $1tn", "≥ 1万亿美元")]
    public void Writes_figures_as_its_readers_do(string tag, string figure, string expected) =>
        Assert.Equal(expected, LanguageFile.Of(tag).Numbers.Number(figure).Replace(Space.NoBreak, ' '));

    [Theory]
    [InlineData("de", "2026-02-02", "2. Februar 2026", "2.2.2026"), InlineData("nl", "2026-02-02", "2 februari 2026", "2-2-2026")]
    [InlineData("ar", "2026-05-15", "15 مايو 2026", "15/5/2026"), InlineData("he", "2026-05-15", "15 במאי 2026", "15.5.2026"), InlineData("zh", "2026-02-02", "2026年2月2日", "2026-02-02")]
    [InlineData("de", "2026-05", "Mai 2026", "Mai 2026"), InlineData("zh", "2026-Q1", "2026年第1季度", "2026年第1季度"), InlineData("nl", "2026-H2", "2e halfjaar 2026", "2e halfjaar 2026"), InlineData("he", "May 2026", "מאי 2026", "מאי 2026")]
    public void Writes_dates_as_its_readers_do(string tag, string date, string inSentences, string inCells)
    {
        var numbers = LanguageFile.Of(tag).Numbers;
        Assert.Equal(inSentences, numbers.Date(date).Replace(Space.NoBreak, ' '));
        Assert.Equal(inCells, numbers.ShortDate(date).Replace(Space.NoBreak, ' '));
    }

    [Fact]
    public void English_reads_no_table()
    {
        Assert.Equal("Contents", Language.English.Say("Contents"));
        Assert.Throws<NullReferenceException>(() => Language.English.File);
    }

    private static IEnumerable<string> Holes(string text) => Hole().Matches(text).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Hole();
}
