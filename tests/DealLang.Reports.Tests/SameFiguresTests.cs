using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DealLang.Reports.Documents;
using DealLang.Tests;

namespace DealLang.Reports.Tests;

/// <summary>One document, many printers: each number in each table, one after the other, is the same in each of them, and one that a printer changes is found.</summary>
public partial class SameFiguresTests
{
    public static TheoryData<string> Worlds() => EveryReportTests.Worlds();

    [Theory, MemberData(nameof(Worlds))]
    public void Number_by_number(string world)
    {
        var document = EveryReportTests.Report(world).Document;
        Assert.Equal(Numbers(document, ofPage: true), InPage(document));
        Assert.Equal(Numbers(document, ofPage: false), InMarkdown(document));
        Assert.Empty(LinesLacking(document, TextPrinter.Print(document, new TextOptions(3000))));
    }

    /// <summary>What the comparison is worth: of each number in turn another is printed, and each printer is found out.</summary>
    [Theory, InlineData("examples/spacex-xai/spacex-xai.deal"), InlineData("examples/heinz/heinz.deal")]
    public void A_changed_number_is_found(string world)
    {
        var document = EveryReportTests.Report(world).Document;
        string text = TextPrinter.Print(document, new TextOptions(3000));
        int count = Numbers(document, ofPage: false).Count;
        for (int i = 0; i < count; i++)
        {
            int at = i;
            var changed = document with { Blocks = [.. document.Blocks.Select(b => Changed(b, ref at))] };
            Assert.NotEqual(Numbers(document, ofPage: false), InMarkdown(changed));
            Assert.NotEmpty(LinesLacking(changed, text));
            if (!Numbers(document, ofPage: true).SequenceEqual(Numbers(changed, ofPage: true))) Assert.NotEqual(Numbers(document, ofPage: true), InPage(changed));
        }
    }

    /// <summary>The number of this place with another digit behind it.</summary>
    private static Block Changed(Block block, ref int at)
    {
        switch (block)
        {
            case Section section:
                var blocks = new List<Block>();
                foreach (var inner in section.Blocks) blocks.Add(Changed(inner, ref at));
                return section with { Blocks = [.. blocks] };
            case KeyFigures figures:
                var rows = new List<KeyFigure>();
                foreach (var row in figures.Rows) rows.Add(at-- == 0 ? row with { Value = row.Value + "7" } : row);
                return figures with { Rows = [.. rows] };
            case Table table:
                var cells = new List<ImmutableArray<Cell>>();
                foreach (var row in table.Rows)
                {
                    var kept = row.ToArray();
                    for (int i = 0; i < kept.Length; i++)
                        if (table.Columns[i].Kind != ColumnKind.Text && at-- == 0) kept[i] = new Cell(kept[i].Text.Plain + "7");
                    cells.Add([.. kept]);
                }
                return table with { Rows = [.. cells] };
            default: return block;
        }
    }

    /// <summary>Every number that the document's tables hold, in their order; a page tells on cards what stands in tables of formulas.</summary>
    private static List<string> Numbers(Document document, bool ofPage) => [.. document.Blocks.SelectMany(b => Rows(b, ofPage)).SelectMany(r => r).Select(Squeezed)];

    private static IEnumerable<List<string>> Rows(Block block, bool ofPage) => block switch
    {
        KeyFigures figures => figures.Rows.Select(r => new List<string> { r.Value }),
        Section section => section.Blocks.SelectMany(b => Rows(b, ofPage)),
        Table { IsOnCards: true } when ofPage => [],
        Table table => table.Rows.Select(r => r.Where((_, i) => table.Columns[i].Kind != ColumnKind.Text).Select(c => c.Text.Plain).ToList()),
        _ => [],
    };

    private static List<string> InPage(Document document)
    {
        string html = HtmlPrinter.Print(document);
        var main = XElement.Parse(html[html.IndexOf("<main", StringComparison.Ordinal)..(html.IndexOf("</main>", StringComparison.Ordinal) + 7)].Replace("&nbsp;", " ", StringComparison.Ordinal));
        return [.. main.Descendants().Where(e => e.Name.LocalName is "td" or "th" && e.Ancestors("tbody").Any() && e.Attribute("class")?.Value is "n" or "v").Select(e => Squeezed(e.Value))];
    }

    private static List<string> InMarkdown(Document document)
    {
        var numbers = new List<string>();
        bool[] isNumber = [];
        string[] lines = MarkdownPrinter.Print(document, new MarkdownOptions(null)).Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith('|')) isNumber = [];
            else if (Alignments().IsMatch(lines[i])) isNumber = [.. lines[i].Trim('|').Split('|').Select(a => a == "--:")];
            else if (isNumber.Length > 0) numbers.AddRange(Cells().Split(lines[i][1..lines[i].LastIndexOf('|')]).Where((_, at) => isNumber[at]).Select(c => Squeezed(c.Replace("\\", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal))));
        }
        return numbers;
    }

    /// <summary>The rows, with their heads, that no line below that of the row before shows, number after number.</summary>
    private static List<string> LinesLacking(Document document, string text)
    {
        var lines = text.Split('\n').Select(line => Gaps().Split(line.Trim()).Select(Squeezed).ToArray()).ToArray();
        var lacking = new List<string>();
        int at = 0;
        foreach (var row in document.Blocks.SelectMany(Lines).Where(r => r.Exists(n => n.Length > 0)))
        {
            int found = Array.FindIndex(lines, at, l => Holds(l, row));
            if (found < 0) lacking.Add(string.Join(" ", row));
            else at = found + 1;
        }
        return lacking;
    }

    private static IEnumerable<List<string>> Lines(Block block) => block switch
    {
        KeyFigures figures => figures.Rows.Select(r => new List<string> { r.Label, r.Value }),
        Section section => section.Blocks.SelectMany(Lines),
        Table table => table.Rows.Select(r => r.Select((c, i) => table.Columns[i].Kind == ColumnKind.Text ? c.Text.Plain : Figures.InText(c.Text.Plain, table.Rows.Any(o => o[i].Text.Plain is ['+', ..]))).Where((_, i) => i == 0 || table.Columns[i].Kind != ColumnKind.Text).ToList()),
        _ => [],
    };

    /// <summary>The row's head begins a cell of the line, since a long one goes on below, and each number is a cell of it, whole, one after the other.</summary>
    private static bool Holds(string[] cells, List<string> row)
    {
        int from = 0;
        foreach (string number in row.Select(Squeezed).Where(n => n.Length > 0))
        {
            int at = number == Squeezed(row[0]) ? Array.FindIndex(cells, from, c => number.StartsWith(c[..Math.Min(c.Length, 12)], StringComparison.Ordinal)) : Array.IndexOf(cells, number, from);
            if (at < 0) return false;
            from = at + 1;
        }
        return true;
    }

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"^\|(:--\||--:\|)+$")]
    private static partial Regex Alignments();

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex Gaps();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Cells();
}
