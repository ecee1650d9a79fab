using System.Text;
using DealLang.Diagnostics;
using DealLang.Formatting;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Tests.Language;
using DealLang.Vocabulary;

namespace DealLang.Tests.Vocabulary;

/// <summary>What people write besides the language's own words is read as those, is written so by the formatter, and stands in the reference.</summary>
public class SynonymTests
{
    [Theory]
    [MemberData(nameof(Beginnings))]
    public void The_first_words_of_a_line(string written, string meant)
    {
        string example = (Terms.Find(meant)?.Example ?? Statuses.Find(meant)?.Example)!;
        string own = In(example), other = In(written + example[meant.Length..]);
        Assert.DoesNotContain(DealSyntaxTree.Parse(other).Diagnostics, d => d.Severity != Severity.Info);
        Assert.Contains(DealSyntaxTree.Parse(other).Diagnostics, d => d.Descriptor.Code == "S18");
        Assert.Equal(Formatter.Format(DealSyntaxTree.Parse(own)), Formatter.Format(DealSyntaxTree.Parse(other)));
    }

    [Theory]
    [InlineData("acquisition a: Alpha to acquire Beta", "acquisition a: Alpha acquires Beta")]
    [InlineData("acquisition a: Alpha and Gamma have agreed to acquire Beta", "acquisition a: Alpha and Gamma acquire Beta")]
    [InlineData("acquisition a: Alpha acquires all of Beta", "acquisition a: Alpha acquires Beta")]
    [InlineData("commitment c: Alpha agrees to purchase \"power\" from Beta", "commitment c: Alpha buys \"power\" from Beta")]
    [InlineData("commitment c: Alpha loans $5m to Beta", "commitment c: Alpha lends $5m to Beta")]
    [InlineData("assume fee approximately 25 per cent", "assume fee about 25%")]
    [InlineData("assume fee not less than 40 basis points", "assume fee at least 40bp")]
    [InlineData("assume fee 25 million dollars", "assume fee $25m")]
    [InlineData("assume fee 25.5 €", "assume fee €25.5")]
    [InlineData("assume fee 383p", "assume fee 383 pence")]
    [InlineData("assume fee $5m a year", "assume fee $5m per year")]
    [InlineData("assume fee 3% plus 40bp", "assume fee 3% + 40bp")]
    [InlineData("source s Aug. 14, 2026 news \"n\"", "source s 2026-08-14 news \"n\"")]
    [InlineData("source s Q2 2026 news \"n\"", "source s 2026-Q2 news \"n\"")]
    [InlineData("source s second half of 2026 news \"n\"", "source s 2026-H2 news \"n\"")]
    [InlineData("source s March 2026 news \"n\"", "source s 2026-03 news \"n\"")]
    [InlineData("source s 15th of March, 2026 news \"n\"", "source s 2026-03-15 news \"n\"")]
    [InlineData("source s March 15th, 2026 news \"n\"", "source s 2026-03-15 news \"n\"")]
    [InlineData("source s March 15 2026 news \"n\"", "source s 2026-03-15 news \"n\"")]
    [InlineData("source s 31-Dec-2026 news \"n\"", "source s 2026-12-31 news \"n\"")]
    [InlineData("source s 1H 2026 news \"n\"", "source s 2026-H1 news \"n\"")]
    [InlineData("source s 3Q26 news \"n\"", "source s 2026-Q3 news \"n\"")]
    [InlineData("source s year-end 2026 news \"n\"", "source s 2026-12-31 news \"n\"")]
    [InlineData("source s end of 2026 news \"n\"", "source s 2026-12-31 news \"n\"")]
    public void A_line_at_the_margin(string written, string meant)
    {
        var tree = DealSyntaxTree.Parse(written + "\n");
        Assert.DoesNotContain(tree.Diagnostics, d => d.Severity != Severity.Info);
        Assert.Equal(Formatter.Format(DealSyntaxTree.Parse(meant + "\n")), Formatter.Format(tree));
    }

    [Theory]
    [InlineData("new debt $900m", "new-debt $900m")]
    [InlineData("cash on hand plug", "cash plug")]
    [InlineData("term loan B up to $5m", "term-loan-B up to $5m")]
    [InlineData("revolving credit facility $250m committed, funded $0", "revolving-credit-facility $250m committed, funded $0")]
    [InlineData("fees and expenses 2% of ev", "fees-and-expenses 2% of ev")]
    [InlineData("equity committed $5m", "equity committed $5m")]
    public void The_label_of_a_row(string written, string meant)
    {
        var tree = DealSyntaxTree.Parse($"acquisition a: A acquires B\n  funding\n    {written}\n");
        Assert.DoesNotContain(tree.Diagnostics, d => d.Severity != Severity.Info);
        Assert.Equal(Formatter.Format(DealSyntaxTree.Parse($"acquisition a: A acquires B\n  funding\n    {meant}\n")), Formatter.Format(tree));
    }

    [Theory]
    [InlineData("company A\n  price sales $5.00\n")]
    [InlineData("company A\n  holder Circa 5%\n")]
    [InlineData("company A\n  safe p $5m, cap $6m post-money\n")]
    [InlineData("figure times = 5\n")]
    [InlineData("commitment c: Plus lends to Pounds\n  amount $5m name around\n")]
    public void A_name_is_no_other_wording(string text) => Assert.DoesNotContain(DealSyntaxTree.Parse(text).Diagnostics, d => d.Descriptor.Code == "S18");

    [Fact]
    public void No_other_wording_is_a_word_of_the_language_at_its_place() =>
        Assert.All(Synonyms.All.Where(s => s.Place == SynonymPlace.Begin), s => Assert.Null(Terms.Find(s.Written)));

    [Fact]
    public void No_other_wording_is_said_twice_at_one_place() =>
        Assert.Empty(Synonyms.All.GroupBy(s => s.Place + " " + s.Written).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void The_reference_lists_them()
    {
        var page = new StringBuilder("| you may write | read as |\n| --- | --- |\n");
        foreach (var rows in Synonyms.All.Where(s => s.Place != SynonymPlace.Verb || !Verbs.All.Any(v => s.Written.EndsWith(" " + v.Plural, StringComparison.Ordinal))).GroupBy(s => s.Meant))
            page.Append($"| {string.Join(" · ", rows.Select(r => r.Written).Distinct().Select(w => $"`{w}`"))} | `{rows.Key}` |\n");
        ReferencePage.Verify("other wordings", page.ToString());
    }

    public static TheoryData<string, string> Beginnings()
    {
        var data = new TheoryData<string, string>();
        foreach (var synonym in Synonyms.All.Where(s => s.Place == SynonymPlace.Begin)) data.Add(synonym.Written, synonym.Meant);
        return data;
    }

    private static string In(string line) => $"acquisition a: A acquires B\n  {line}\n";
}
