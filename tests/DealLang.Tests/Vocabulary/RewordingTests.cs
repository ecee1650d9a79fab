using System.Text;
using DealLang.Diagnostics;
using DealLang.Syntax;
using DealLang.Tests.Language;
using DealLang.Vocabulary;

namespace DealLang.Tests.Vocabulary;

/// <summary>A usual phrase that is no line of the language is answered with one that is.</summary>
public class RewordingTests
{
    [Theory]
    [MemberData(nameof(Phrases))]
    public void A_phrase_is_answered_with_a_line_that_can_be_read(string line, bool atMargin, bool inRows)
    {
        string text = In(line, atMargin, inRows);
        var found = Assert.Single(DealSyntaxTree.Parse(text).Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal("S19", found.Descriptor.Code);
        if (found.Fix is not { } fix) return; // told without a line
        var edit = Assert.Single(fix.Edits);
        string mended = text[..edit.Location.Span.Start] + edit.NewText + text[edit.Location.Span.End..];
        Assert.DoesNotContain(DealSyntaxTree.Parse(mended).Diagnostics, d => d.Severity == Severity.Error);
    }

    [Fact]
    public void A_list_of_years_becomes_lines() => Assert.Equal(
        "acquisition a: A acquires B\n  synergies 2027 $20m\n  synergies 2028 $40m\n",
        Mended("acquisition a: A acquires B\n  synergies 2027 $20m, 2028 $40m\n"));

    [Fact]
    public void A_step_behind_a_header_becomes_a_line_and_the_source_stays() => Assert.Equal(
        "commitment x: A invests $5m in B at $20m post-money [r]\n  closed 2026-01-15\n",
        Mended("commitment x: A invests $5m in B at $20m post-money, closed 2026-01-15 [r]\n"));

    [Fact]
    public void A_bracket_in_a_comment_is_no_citation() => Assert.Equal(
        "acquisition a: A acquires B\n  premium undisturbed 25% # see [k]\n",
        Mended("acquisition a: A acquires B\n  premium 25% to undisturbed # see [k]\n"));

    [Fact]
    public void Citations_stay() => Assert.Equal(
        "acquisition a: A acquires B\n  premium undisturbed 25% [k]\n",
        Mended("acquisition a: A acquires B\n  premium 25% to undisturbed [k]\n"));

    [Fact]
    public void The_reference_lists_them()
    {
        var page = new StringBuilder("| instead of | write |\n| --- | --- |\n");
        foreach (var kinds in Rewordings.All.Where(IsKind).GroupBy(r => r.Meant))
            page.Append($"| {string.Join(" · ", kinds.Select(k => $"`{k.Written.Split(" {")[0]}`"))} before a deal's name | `{kinds.Key.Split(" {")[0]}` |\n");
        foreach (var row in Rewordings.All.Where(r => r.Meant.Length > 0 && !IsKind(r) && !r.Meant.StartsWith("note ", StringComparison.Ordinal)))
            page.Append($"| `{Line(row)}` | {string.Join(", then ", Mended(In(Line(row), row.AtMargin, row.InRows)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(row.AtMargin ? 0 : row.InRows ? 2 : 1).Select(l => $"`{l.Trim()}`"))} |\n");
        page.Append($"| {string.Join(" · ", Rewordings.All.Where(r => r.Meant.StartsWith("note ", StringComparison.Ordinal)).Select(r => $"`{r.Written.Replace(" {rest}", "")}`"))} | `note \"…\"` |\n");
        ReferencePage.Verify("said otherwise", page.ToString());
    }

    private static bool IsKind(Rewording row) => row.AtMargin && row.Written.EndsWith(" {name} : {words}", StringComparison.Ordinal);

    public static TheoryData<string, bool, bool> Phrases()
    {
        var data = new TheoryData<string, bool, bool>();
        foreach (var row in Rewordings.All) data.Add(Line(row), row.AtMargin, row.InRows);
        return data;
    }

    private static string Mended(string text)
    {
        var edit = DealSyntaxTree.Parse(text).Diagnostics.First(d => d.Descriptor.Code == "S19").Fix!.Edits[0];
        return text[..edit.Location.Span.Start] + edit.NewText + text[edit.Location.Span.End..];
    }

    private static string Line(Rewording row) => row.Example.Length > 0 ? row.Example
        : row.Written.Replace(" {rest}", "", StringComparison.Ordinal).Replace("{value}", "$5m", StringComparison.Ordinal).Replace("{date}", "2026-06-30", StringComparison.Ordinal)
            .Replace("{words}", "clearance", StringComparison.Ordinal).Replace("{name2}", "Beta", StringComparison.Ordinal).Replace("{name}", "Alpha", StringComparison.Ordinal);

    [Theory]
    [InlineData("- pays $25.00 per B.common", "pays $25.00 per B.common")]
    [InlineData("1. pays $25.00 per B.common", "pays $25.00 per B.common")]
    [InlineData("(a) pays $25.00 per B.common", "pays $25.00 per B.common")]
    [InlineData("Equity Value: $2.5bn", "equity value $2.5bn")]
    [InlineData("Termination Fee $75m", "termination fee $75m")]
    [InlineData("equity = $2.5bn", "equity $2.5bn")]
    [InlineData("equity ........ $2.5bn", "equity $2.5bn")]
    [InlineData("ev of approximately $2.9 billion", "ev approximately $2.9 billion")]
    [InlineData("expected close in the first half of 2026", "expected close in first half of 2026")]
    [InlineData("pays $25.00 per B.common, without interest", "pays $25.00 per B.common\n  note \"without interest\"")]
    [InlineData("pays $25.00 per B.common, without interest [k]", "pays $25.00 per B.common [k]\n  note \"without interest\" [k]")]
    public void Small_words_bullets_capitals_and_prose_are_mended(string line, string meant)
    {
        Assert.Equal(In(meant, false, false), Mended(In(line, false, false)));
        Assert.DoesNotContain(DealSyntaxTree.Parse(Mended(In(line, false, false))).Diagnostics, d => d.Severity == Severity.Error);
    }

    /// <summary>What turns the meaning of a line is never put away into a note, and no figure is ever left out.</summary>
    [Theory]
    [InlineData("B pays $75m to A unless the board objects")]
    [InlineData("pays $25.00 per B.common less closing adjustments")]
    [InlineData("outside date 2026-12-31 after some further delay")]
    [InlineData("equity $2.5bn of which 40% deferred")]
    public void What_turns_the_meaning_is_left_to_the_writer(string line)
    {
        var found = Assert.Single(DealSyntaxTree.Parse(In(line, false, false)).Diagnostics, d => d.Severity == Severity.Error);
        Assert.Null(found.Fix);
    }

    private static string In(string line, bool atMargin, bool inRows) => inRows ? $"acquisition a: A acquires B\n  funding\n    {line}\n" : atMargin ? line + "\n" : $"acquisition a: A acquires B\n  {line}\n";
}
