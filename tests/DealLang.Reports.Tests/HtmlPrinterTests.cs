using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using DealLang.Reports.Documents;
using DealLang.Reports.Tests.Printing;
using DealLang.Reports.Tests.Worlds;
using DealLang.Tests;

namespace DealLang.Reports.Tests;

/// <summary>Pages of every written world and every example, held to what a browser, a screen reader and a lawyer expect of them.</summary>
public class HtmlPrinterTests
{
    public static TheoryData<string> Worlds() => EveryReportTests.Worlds();

    [Fact]
    public void A_page_of_every_kind_of_block() => Snapshots.Match(Body(HtmlPrinter.Print(SampleDocument.Whole)), extension: "html");

    [Theory, MemberData(nameof(Worlds))]
    public void Well_formed_and_whole(string world)
    {
        string html = Page(world);
        var ids = Elements(html).Select(e => e.Attribute("id")?.Value).OfType<string>().ToList();
        Assert.Equal(ids.Distinct().Order(), ids.Order());
        Assert.All(ids, id => Assert.DoesNotContain(id, char.IsWhiteSpace));
        var inside = Elements(html).Where(e => e.Name.LocalName == "a").Select(e => e.Attribute("href")!.Value).Where(h => h.StartsWith('#')).ToList();
        Assert.All(inside, link => Assert.Contains(Uri.UnescapeDataString(link[1..]), ids));
    }

    /// <summary>Nothing is fetched: links that a reader may follow, and no other address.</summary>
    [Theory, MemberData(nameof(Worlds))]
    public void Self_contained(string world)
    {
        string html = Page(world);
        Assert.DoesNotContain(Elements(html), e => e.Name.LocalName is "link" or "iframe" or "object" or "embed" || e.Attribute("src") is not null);
        Assert.DoesNotMatch(@"url\((?!#)|@import", html);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.True(Encoding.UTF8.GetByteCount(html) < 600_000, $"{Encoding.UTF8.GetByteCount(html)} bytes");
    }

    [Theory, MemberData(nameof(Worlds))]
    public void Headings_in_order_tables_with_captions_and_scopes(string world)
    {
        var elements = Elements(Page(world)).ToList();
        int[] levels = [.. elements.Where(e => Regex.IsMatch(e.Name.LocalName, "^h[1-6]$")).Select(e => e.Name.LocalName[1] - '0')];
        Assert.Single(levels, l => l == 1);
        Assert.Equal(1, levels[0]);
        for (int i = 1; i < levels.Length; i++) Assert.True(levels[i] <= levels[i - 1] + 1, $"h{levels[i]} after h{levels[i - 1]}");
        Assert.All(elements.Where(e => e.Name.LocalName == "table"), t => Assert.NotEmpty(t.Element("caption")!.Value));
        Assert.All(elements.Where(e => e.Name.LocalName == "th"), h => Assert.True(h.Attribute("scope")?.Value is "col" or "row"));
        Assert.All(elements.Where(e => e.Attribute("scope")?.Value == "col"), h => Assert.NotEmpty(h.Value));
    }

    [Theory, MemberData(nameof(Worlds))]
    public void The_same_figures_as_in_the_text(string world)
    {
        var document = EveryReportTests.Report(world).Document;
        string text = Squeezed(XElement.Parse(Parseable(HtmlPrinter.Print(document))).Value);
        Assert.All(Figures.Of(document), f => Assert.Contains(Squeezed(f), text, StringComparison.Ordinal));
    }

    /// <summary>Whatever stands in a column of figures, or is one in a sentence, leads to its card.</summary>
    [Theory, MemberData(nameof(Worlds))]
    public void Every_number_answers(string world)
    {
        var elements = Elements(Page(world)).ToList();
        var numbers = elements.Where(e => e.Name.LocalName == "td" && e.Attribute("class")?.Value is "n" or "v" && Regex.IsMatch(e.Value, "[0-9]"));
        Assert.All(numbers, n => Assert.Contains(n.Elements("a"), a => a.Attribute("class")?.Value == "f"));
        Assert.All(elements.Where(e => e.Attribute("class")?.Value == "card"), c => Assert.True(c.Element("dl")!.HasElements, c.ToString()));
    }

    [Fact]
    public void A_card_holds_formula_inputs_quote_source_file_and_line()
    {
        var cards = Elements(Page("examples/spacex-xai/spacex-xai.deal")).Where(e => e.Attribute("class")?.Value == "card").ToDictionary(c => c.Attribute("id")!.Value, c => c.Value);
        string derived = cards["spacex-xai.ownership(xAI)"];
        Assert.Contains("= new-shares / (fdso(SpaceX) + new-shares)", derived, StringComparison.Ordinal);
        Assert.Contains("= 471m / (1.9bn + 471m)", derived, StringComparison.Ordinal);
        string stated = cards["spacex-xai.per-share"];
        Assert.Contains("“eine Barabfindung von 75,46 Dollar pro Aktie”", stated, StringComparison.Ordinal);
        Assert.Contains("reuters-de", stated, StringComparison.Ordinal);
        Assert.Matches(@"deals/sample\.deal:\d+", stated);
        Assert.Contains("$75.46 and $75.46, apart by", stated, StringComparison.Ordinal);
    }

    /// <summary>A card and <c>explain</c> come from one derivation.</summary>
    [Theory, MemberData(nameof(Worlds))]
    public void Cards_say_what_explain_says(string world)
    {
        var (compilation, document) = EveryReportTests.Report(world);
        var evaluator = compilation.Evaluator();
        foreach (var card in Elements(HtmlPrinter.Print(document)).Where(e => e.Attribute("class")?.Value == "card" && !e.Attribute("id")!.Value.Contains('_', StringComparison.Ordinal)))
        {
            var explained = ExplainPrinter.Print(evaluator, card.Attribute("id")!.Value, new TextOptions(2000));
            if (!explained.Found) continue;
            string text = Squeezed(explained.Text);
            foreach (var formula in card.Element("dl")!.Elements("dd").Where(d => d.Value.StartsWith("= ", StringComparison.Ordinal)))
                Assert.Contains(Squeezed(formula.Value), text, StringComparison.Ordinal);
        }
    }

    /// <summary>A cell of a grid answers for the world in which its row and column hold, and the grid is drawn above its table.</summary>
    [Fact]
    public void A_grid_of_suppositions_answers_too()
    {
        var compilation = Written.Compile(Written.MixedDeal + """

            table "What a share gets"
              rows alpha-beta.ratio = 0.5, 1, 1.5
              cols alpha-beta.acquirer-price = $40, $56.48, $70
              show alpha-beta.per-share
            """);
        string html = HtmlPrinter.Print(ReportBuilder.Build(compilation, compilation.Evaluator()));
        var cells = Elements(html).Where(e => e.Name.LocalName == "td" && e.Attribute("class")?.Value == "n" && e.Elements("a").Any(a => a.Attribute("href")!.Value.Contains('=', StringComparison.Ordinal))).ToList();
        Assert.Equal(9, cells.Count);
        var card = Elements(html).Single(e => "#" + e.Attribute("id")?.Value == Uri.UnescapeDataString(cells[0].Element("a")!.Attribute("href")!.Value));
        Assert.Contains(cells[0].Value, card.Value, StringComparison.Ordinal);
        Assert.Contains(Elements(html), e => e.Name.LocalName == "rect" && e.Attribute("class")?.Value == "equity shade boxed");
    }

    [Fact]
    public void Right_to_left_where_the_language_is()
    {
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", HtmlPrinter.Print(SampleDocument.Whole with { Language = Reports.Languages.Language.Find("ar")! }), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\" dir=\"ltr\">", HtmlPrinter.Print(SampleDocument.Whole), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(margin|padding|border)-(left|right)|[ ;{](left|right): *\d|text-align: *(left|right)", Repository.Read("src/DealLang.Reports/Html/report.css"));
    }

    [Fact]
    public void The_style_sheet_is_small() => Assert.True(Encoding.UTF8.GetByteCount(Repository.Read("src/DealLang.Reports/Html/report.css")) < 20_000);

    /// <summary>Words on every ground that they stand on, light, dark and in print: 4.5 to 1 (WCAG 1.4.3).</summary>
    [Fact]
    public void Words_stand_out()
    {
        string css = Repository.Read("src/DealLang.Reports/Html/report.css");
        foreach (Match scheme in Regex.Matches(css, @":root \{([^}]*--paper[^}]*)\}"))
        {
            var colours = Regex.Matches(scheme.Groups[1].Value, @"--([a-z]+): (#[0-9a-f]+)").ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
            foreach (string words in new[] { "ink", "quiet", "link", "passing", "warning", "failing" })
            {
                foreach (string ground in new[] { "paper", "raised", "shade" })
                    Assert.True(Contrast(colours[words], colours[ground]) >= 4.5, $"{words} on {ground}: {Contrast(colours[words], colours[ground]):0.0}");
            }
        }
    }

    [Fact]
    public void Hostile_words_stay_words()
    {
        const string hostile = "</script><script>alert(1)</script>\" onclick=\"x\" '<b>";
        var document = new Document(hostile, [new Headline(hostile, [hostile], null), new Paragraph([hostile, new Code(hostile), new Foreign(hostile, hostile)]), new Table([new(hostile)], [[hostile]]) { Caption = hostile }]);
        string html = HtmlPrinter.Print(document);
        Assert.Single(Regex.Matches(html, "<script>"));
        Assert.DoesNotContain(Elements(html), e => e.Attribute("onclick") is not null || e.Name.LocalName == "b");
        Assert.Contains(hostile, Elements(html).First(e => e.Name.LocalName == "h1").Value, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Worlds))]
    public void The_same_bytes_each_time(string world) => Assert.Equal(Page(world), Page(world));

    private static string Page(string world) => HtmlPrinter.Print(EveryReportTests.Report(world).Document);

    private static string Body(string html) => html[html.IndexOf("<body>", StringComparison.Ordinal)..html.IndexOf("<div id=\"tip\"", StringComparison.Ordinal)];

    private static IEnumerable<XElement> Elements(string html) => XElement.Parse(Parseable(html), LoadOptions.PreserveWhitespace).DescendantsAndSelf();

    /// <summary>The page is written so that it is XML too, but for its style and scripts.</summary>
    private static string Parseable(string html) =>
        Regex.Replace(html.Replace("<!DOCTYPE html>\n", "", StringComparison.Ordinal), @"<(style|script)([^>]*)>.*?</\1>", "<$1$2></$1>", RegexOptions.Singleline);

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static double Contrast(string a, string b)
    {
        double[] both = [.. new[] { Luminance(a), Luminance(b) }.OrderDescending()];
        return (both[0] + 0.05) / (both[1] + 0.05);
    }

    private static double Luminance(string colour)
    {
        string hex = colour.Length == 4 ? string.Concat(colour[1..].Select(c => $"{c}{c}")) : colour[1..];
        double[] parts = [.. Enumerable.Range(0, 3).Select(i => Convert.ToInt32(hex.Substring(2 * i, 2), 16) / 255.0).Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
