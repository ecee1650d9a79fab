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
    public void A_phrase_is_answered_with_a_line_that_can_be_read(string line, bool atMargin)
    {
        string text = In(line, atMargin);
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
            page.Append($"| `{Line(row)}` | {string.Join(", then ", Mended(In(Line(row), row.AtMargin)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(row.AtMargin ? 0 : 1).Select(l => $"`{l.Trim()}`"))} |\n");
        page.Append($"| {string.Join(" · ", Rewordings.All.Where(r => r.Meant.StartsWith("note ", StringComparison.Ordinal)).Select(r => $"`{r.Written.Replace(" {rest}", "")}`"))} | `note \"…\"` |\n");
        ReferencePage.Verify("said otherwise", page.ToString());
    }

    private static bool IsKind(Rewording row) => row.AtMargin && row.Written.EndsWith(" {name} : {words}", StringComparison.Ordinal);

    public static TheoryData<string, bool> Phrases()
    {
        var data = new TheoryData<string, bool>();
        foreach (var row in Rewordings.All) data.Add(Line(row), row.AtMargin);
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

    private static string In(string line, bool atMargin) => atMargin ? line + "\n" : $"acquisition a: A acquires B\n  {line}\n";
}
