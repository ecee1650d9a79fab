using System.Text.Json;
using DealLang.Reports.Documents;
using DealLang.Reports.Printing;
using DealLang.Reports.Tests.Worlds;
using DealLang.Tests;
using DealLang.Text;

namespace DealLang.Reports.Tests;

/// <summary>What must hold of any report, on every written world and every example.</summary>
public class EveryReportTests
{
    public static TheoryData<string> Worlds()
    {
        var data = new TheoryData<string> { "cash", "mixed", "round", "parties", "broken", "" };
        if (Directory.Exists(Repository.At("examples"))) data.AddRange([.. Repository.Deals("examples")]);
        return data;
    }

    [Theory, MemberData(nameof(Worlds))]
    public void No_line_is_wider_than_asked(string world)
    {
        var document = Report(world).Document;
        foreach (int width in new[] { 40, 60, 80, 100, 132 })
        {
            foreach (string line in TextPrinter.Print(document, new TextOptions(width)).Split('\n'))
                Assert.True(DisplayWidth.Of(line) <= width, $"{DisplayWidth.Of(line)} > {width}: {line}");
        }
    }

    [Theory, MemberData(nameof(Worlds))]
    public void Text_and_Markdown_show_the_same_figures(string world)
    {
        var document = Report(world).Document;
        string text = Squeezed(TextPrinter.Print(document, new TextOptions(2000)));
        string markdown = Squeezed(MarkdownPrinter.Print(document, new MarkdownOptions(null)).Replace("\\", "", StringComparison.Ordinal));
        foreach (string figure in Figures.Of(document).Select(Squeezed))
        {
            Assert.True(text.Contains(figure, StringComparison.Ordinal) || text.Contains(Figures.InText(figure), StringComparison.Ordinal), figure);
            Assert.Contains(figure, markdown, StringComparison.Ordinal);
        }
    }

    /// <summary>Unless what is essential alone is longer.</summary>
    [Theory, MemberData(nameof(Worlds))]
    public void Markdown_stays_short_and_cites_only_what_it_notes(string world)
    {
        var document = Report(world).Document;
        string text = MarkdownPrinter.Print(document);
        Assert.True(text.Count(c => c == '\n') <= 100, text);
        var cited = System.Text.RegularExpressions.Regex.Matches(text, @"\[\^(\d+)\](?!:)").Select(m => m.Groups[1].Value).ToHashSet();
        Assert.Equal(cited.Order(), System.Text.RegularExpressions.Regex.Matches(text, @"(?m)^\[\^(\d+)\]:").Select(m => m.Groups[1].Value).Order());
    }

    [Theory, MemberData(nameof(Worlds))]
    public void A_figure_is_displayed_alike_in_the_report_and_in_the_JSON(string world)
    {
        var (compilation, document) = Report(world);
        var figures = JsonDocument.Parse(JsonPrinter.Print(compilation, compilation.Evaluator())).RootElement.GetProperty("figures");
        foreach (var (path, shown) in Figures.Named(document))
        {
            if (figures.TryGetProperty(path, out var figure)) Assert.Equal(figure.GetProperty("display").GetString(), shown.Replace('\u00A0', ' '));
        }
    }

    /// <summary>Of another view or case only what differs is told again; then the figure itself has the number.</summary>
    [Theory, MemberData(nameof(Worlds))]
    public void Every_number_of_the_report_is_in_the_JSON(string world)
    {
        var (compilation, document) = Report(world);
        var json = JsonDocument.Parse(JsonPrinter.Print(compilation, compilation.Evaluator())).RootElement;
        foreach (string path in FigurePaths.Of(document).Distinct())
        {
            if (document.Card(path) is not { } card || json.GetProperty("figures").TryGetProperty(path, out _) || json.GetProperty("shown").TryGetProperty(path, out _)) continue;
            string plain = System.Text.RegularExpressions.Regex.Replace(path, @"( at [^()]+)?( in [^()]+)?$", "");
            Assert.True(plain != path && json.GetProperty("figures").TryGetProperty(plain, out _), path);
            Assert.Contains(card.Value.Value, Values(json.GetProperty("figures").GetProperty(plain)));
        }
    }

    private static IEnumerable<decimal?> Values(JsonElement figure) => new[] { "value", "low", "high" }.Select(name => figure.TryGetProperty(name, out var value)
        ? decimal.TryParse(value.GetString(), System.Globalization.CultureInfo.InvariantCulture, out decimal number) ? number
            : DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).DayNumber : (decimal?)null);

    /// <summary>The page shows what the document shows; the table of figures has the JSON's values and displays.</summary>
    [Theory, MemberData(nameof(Worlds))]
    public void Page_and_CSV_show_the_same_figures(string world)
    {
        var (compilation, document) = Report(world);
        string page = Squeezed(System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(HtmlPrinter.Print(document), "<[^>]*>", "")));
        foreach (string figure in Figures.Of(document).Select(Squeezed)) Assert.Contains(figure, page, StringComparison.Ordinal);

        var figures = JsonDocument.Parse(JsonPrinter.Print(compilation, compilation.Evaluator())).RootElement.GetProperty("figures");
        var rows = Read(CsvPrinter.Figures(compilation, compilation.Evaluator())).Skip(1).ToList();
        Assert.Equal(figures.EnumerateObject().Select(f => f.Name), rows.Select(r => r[0]));
        foreach (var row in rows)
        {
            var figure = figures.GetProperty(row[0]);
            Assert.Equal(figure.TryGetProperty("value", out var value) ? value.GetString() ?? "" : "", row[2]);
            Assert.Equal(figure.GetProperty("display").GetString(), row[4]);
        }
    }

    /// <summary>RFC 4180, and without the apostrophe that keeps a formula from being one.</summary>
    private static IEnumerable<List<string>> Read(string csv)
    {
        foreach (string line in csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
            yield return [.. System.Text.RegularExpressions.Regex.Matches(line, "(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))").Select(m => (m.Groups[1].Success ? m.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : m.Groups[2].Value) is ['\'', .. var rest] ? rest : m.Groups[1].Success ? m.Groups[1].Value : m.Groups[2].Value)];
    }

    [Theory, MemberData(nameof(Worlds))]
    public void The_JSON_keeps_to_its_schema(string world)
    {
        var (compilation, _) = Report(world);
        var schema = new JsonSchema(JsonDocument.Parse(Repository.Read("grammar/deal-report-1.schema.json")).RootElement);
        Assert.Empty(schema.Errors(JsonDocument.Parse(JsonPrinter.Print(compilation, compilation.Evaluator())).RootElement));
    }

    [Theory, MemberData(nameof(Worlds))]
    public void Every_figure_can_be_explained(string world)
    {
        var (compilation, _) = Report(world);
        var evaluator = compilation.Evaluator();
        var figures = JsonDocument.Parse(JsonPrinter.Print(compilation, evaluator)).RootElement.GetProperty("figures");
        foreach (var figure in figures.EnumerateObject())
        {
            var explanation = ExplainPrinter.Print(evaluator, figure.Name);
            Assert.True(explanation.Found, figure.Name);
            Assert.Contains(figure.Value.GetProperty("display").GetString()!, explanation.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Worlds))]
    public void The_same_bytes_each_time(string world) =>
        Assert.Equal(TextPrinter.Print(Report(world).Document), TextPrinter.Print(Report(world).Document));

    [Theory, MemberData(nameof(Worlds))]
    public void Every_diagnostic_can_be_printed(string world)
    {
        var (compilation, _) = Report(world);
        foreach (var diagnostic in compilation.GetDiagnostics())
        {
            string text = DiagnosticPrinter.Print(diagnostic, new TextOptions(80));
            Assert.StartsWith($"{diagnostic.Location}: {Severity(diagnostic)} {diagnostic.Code}: ", text.ReplaceLineEndings(" ").Replace("     ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.All(text.Split('\n'), line => Assert.True(DisplayWidth.Of(line) <= 80, line));
        }
    }

    /// <summary>Cut and scrambled text reports too; it never throws.</summary>
    [Theory, MemberData(nameof(Worlds))]
    public void Damaged_text_still_reports(string world)
    {
        string text = Text(world);
        var chance = new Random(20261122);
        for (int i = 0; i < 12 && text.Length > 0; i++)
        {
            int at = chance.Next(text.Length), length = chance.Next(Math.Min(60, text.Length - at));
            string damaged = i % 2 == 0 ? text.Remove(at, length) : text.Insert(at, text.Substring(chance.Next(text.Length - length), length));
            var compilation = Written.Compile(damaged);
            var evaluator = compilation.Evaluator();
            Assert.NotEmpty(TextPrinter.Print(ReportBuilder.Build(compilation, evaluator), new TextOptions(80)));
            Assert.NotEmpty(JsonPrinter.Print(compilation, evaluator));
        }
    }

    internal static (DealCompilation Compilation, Document Document) Report(string world, string language = "en")
    {
        var compilation = Written.Compile(Text(world));
        return (compilation, ReportBuilder.Build(compilation, compilation.Evaluator(), new ReportOptions { Language = Reports.Languages.Language.Find(language) }));
    }

    private static string Text(string world) => world switch
    {
        "cash" => Written.CashDeal,
        "mixed" => Written.MixedDeal,
        "round" => Written.Round,
        "parties" => Written.PartiesOnly,
        "broken" => Written.Broken,
        "" => "",
        _ => Repository.Read(world),
    };

    private static string Severity(Diagnostics.Diagnostic diagnostic) => diagnostic.Severity switch
    {
        Diagnostics.Severity.Error => "error",
        Diagnostics.Severity.Warning => "warning",
        _ => "info",
    };

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
