using System.Text.RegularExpressions;
using DealLang.Reports.Documents;
using DealLang.Reports.Languages;
using DealLang.Reports.Numbers;
using DealLang.Syntax;
using DealLang.Tests;

namespace DealLang.Reports.Tests.Languages;

/// <summary>Reports in every language: the same figures, native sentences, nothing left in English that is the report's own.</summary>
public class TranslationTests
{
    private const string SpaceX = "examples/spacex-xai/spacex-xai.deal";

    public static TheoryData<string> Tags() => [.. Language.All.Select(l => l.Tag)];

    public static TheoryData<string, string> Reports()
    {
        var data = new TheoryData<string, string>();
        foreach (string deal in Repository.Deals("examples"))
            foreach (var language in Language.All.Where(l => !l.IsEnglish)) data.Add(deal, language.Tag);
        return data;
    }

    [Theory, MemberData(nameof(Tags))]
    public void SpaceX_and_xAI(string tag)
    {
        if (tag != "en") Snapshots.Match(TextPrinter.Print(Report(SpaceX, tag)), tag);
    }

    [Theory, MemberData(nameof(Tags))]
    public void The_web_around_OpenAI(string tag)
    {
        if (tag != "en") Snapshots.Match(TextPrinter.Print(Report("examples/openai-web/openai-web.deal", tag)), tag);
    }

    [Theory, MemberData(nameof(Tags))]
    public void The_web_around_OpenAI_a_year_later(string tag)
    {
        if (tag != "en") Snapshots.Match(TextPrinter.Print(Report("examples/openai-web-2026/openai-web-2026.deal", tag)), tag);
    }

    [Theory, MemberData(nameof(Tags))]
    public void A_web(string tag)
    {
        var compilation = Worlds.Written.Compile(Worlds.Written.Circle);
        if (tag != "en") Snapshots.Match(TextPrinter.Print(ReportBuilder.Build(compilation, compilation.Evaluator(), new ReportOptions { Language = Language.Find(tag) })), tag);
    }

    /// <summary>Every figure, cell by cell, is the number that the English report has.</summary>
    [Theory, MemberData(nameof(Reports))]
    public void Figures_are_the_same_in_every_language(string deal, string tag)
    {
        var (english, other) = (Shown(Report(deal, "en")).ToList(), Shown(Report(deal, tag)).ToList());
        Assert.Equal(english.Select(s => s.Path), other.Select(s => s.Path));
        for (int i = 0; i < english.Count; i++)
        {
            // A date is no number, and a month has a name.
            if (Regex.IsMatch(english[i].Text, @"\d{4}-|\b[12]\d{3}\b") || !english[i].Text.Any(char.IsAsciiDigit)) continue;
            Assert.True(Spoken.Numbers(english[i].Text, "en").SequenceEqual(Spoken.Numbers(other[i].Text, tag)), $"{english[i].Path}: {english[i].Text} → {other[i].Text}");
        }
    }

    /// <summary>What somebody wrote in the file stays as it was written; what is the report's own is said.</summary>
    [Theory, MemberData(nameof(Tags))]
    public void Nothing_of_the_report_itself_stays_in_English(string tag)
    {
        if (tag == "en") return;
        var document = Report(SpaceX, tag);
        string page = HtmlPrinter.Print(document);
        Assert.Contains($"<html lang=\"{tag}\" dir=\"{(tag is "ar" or "he" ? "rtl" : "ltr")}\">", page, StringComparison.Ordinal);
        Snapshots.Match(string.Join('\n', document.Interpreter!.Unsaid));
    }

    public static TheoryData<string, string> Forms()
    {
        var data = Reports();
        foreach (string folder in new[] { "Deals", "Offers", "Rounds", "Schedules", "Webs" })
            foreach (string deal in Repository.Deals("tests/Corpus/" + folder))
                foreach (var language in Language.All.Where(l => !l.IsEnglish)) data.Add(deal, language.Tag);
        return data;
    }

    /// <summary>What stays in English stands in the file, word for word, or is quoted from the checker; each sentence ends once, and goes on in small letters behind a semicolon.</summary>
    [Theory, MemberData(nameof(Forms))]
    public void What_stays_in_English_is_the_files_own(string deal, string tag)
    {
        var document = Report(deal, tag);
        string text = TextPrinter.Print(document, new TextOptions(5000));
        Assert.DoesNotMatch(@"[^.]\.\.(?=\s|$)", text);
        if (tag == "de") Assert.DoesNotMatch("[;,] (Für|Die|Der|Das|Den|Es|In|Im|Nach|Davon|Insgesamt|Seit|Von|Vom|Nicht|Ab|Bis|Auf|Aus|Zu|Mit|Worauf) ", text);
        string words = Plain(Repository.Read(deal)), findings = Plain(string.Join(' ', document.Findings));
        // A day that the report puts into a name is no word.
        Assert.All(document.Interpreter!.Unsaid.Select(u => Regex.Replace(u, @"\d{4}-\d{2}-\d{2}", "")), u => Assert.True(words.Contains(Plain(u), StringComparison.Ordinal) || findings.Contains(Plain(u), StringComparison.Ordinal), u));

        static string Plain(string text) => Regex.Replace(text.ToLowerInvariant(), @"[\W_]+", "");
    }

    /// <summary>A finding is said whole, with its figures, or stays English and says so; never half of each.</summary>
    [Theory, InlineData("de"), InlineData("he")]
    public void A_finding_is_said_whole_or_quoted(string tag)
    {
        var compilation = DealCompilation.Create([DealSyntaxTree.Parse(Worlds.Written.CashDeal + """

            company Gamma
              revenue 2025 $100m
              price common 910.4p
            expect Gamma.revenue(2025) = $200m
            """, "a.deal")]);
        string page = HtmlPrinter.Print(ReportBuilder.Build(compilation, compilation.Evaluator(), new ReportOptions { Language = Language.Find(tag) }));
        foreach (var found in compilation.GetDiagnostics().Where(d => d.Severity == Diagnostics.Severity.Error))
        {
            string english = System.Net.WebUtility.HtmlEncode(found.Message);
            Assert.Equal(found.Code != "E01", page.Contains($"<bdi lang=\"en\">{english}</bdi>", StringComparison.Ordinal));
        }
        Assert.Contains(compilation.GetDiagnostics(), d => d.Code == "E01");
        Assert.DoesNotContain("the figure is", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_chooses_its_language_and_a_reader_another()
    {
        var compilation = DealCompilation.Create([DealSyntaxTree.Parse("language de\n" + Worlds.Written.CashDeal, "a.deal")]);
        Assert.Equal("de", ReportBuilder.Build(compilation, compilation.Evaluator()).Language.Tag);
        Assert.Equal("nl", ReportBuilder.Build(compilation, compilation.Evaluator(), new ReportOptions { Language = Language.Find("nl-BE") }).Language.Tag);
        Assert.Null(Language.Find("fr"));
    }

    /// <summary>In a terminal, which goes from left to right, what reads from the right keeps to itself.</summary>
    [Theory, InlineData("ar"), InlineData("he")]
    public void Isolates_are_closed_on_every_line(string tag)
    {
        foreach (string line in TextPrinter.Print(Report(SpaceX, tag)).Split('\n'))
        {
            int open = 0;
            foreach (char c in line)
            {
                open += c is '\u2067' or '\u2068' ? 1 : c == '\u2069' ? -1 : 0;
                Assert.InRange(open, 0, 2);
            }
            Assert.Equal(0, open);
        }
    }

    [Theory, MemberData(nameof(Tags))]
    public void No_line_is_wider_than_asked(string tag)
    {
        var document = Report(SpaceX, tag);
        foreach (int width in new[] { 40, 80, 100 })
            Assert.All(TextPrinter.Print(document, new TextOptions(width)).Split('\n'), l => Assert.True(DealLang.Text.DisplayWidth.Of(l) <= width, l));
    }

    private static Document Report(string deal, string tag)
    {
        var compilation = DealCompilation.Create([DealSyntaxTree.Parse(Repository.Read(deal), Path.GetFileName(deal))]);
        return ReportBuilder.Build(compilation, compilation.Evaluator(), new ReportOptions { Language = Language.Find(tag) });
    }

    /// <summary>What each path of the document shows, in its order; a column's header goes with its numbers.</summary>
    private static IEnumerable<(string Path, string Text)> Shown(Document document) => document.Blocks.SelectMany(Shown);

    private static IEnumerable<(string Path, string Text)> Shown(Block block) => block switch
    {
        Section section => section.Blocks.SelectMany(Shown),
        KeyFigures keys => keys.Rows.Select(r => (r.Path, r.Value)),
        Table table => table.Rows.SelectMany(r => r.Select((c, i) => (c.Path, Scaled(c.Text.Plain, table.Columns[i], table)))).Where(c => c.Path.Length > 0),
        _ => [],
    };

    /// <summary>A number under a scale is its digits and the scale of its header, or what another header or the caption says of all: in Chinese both change.</summary>
    private static string Scaled(string number, Column column, Table table)
    {
        if (column.Kind != ColumnKind.Number || !number.Any(char.IsAsciiDigit)) return number;
        string? header = table.Columns.Select(c => c.Header).Append(table.Caption).Prepend(column.Header).FirstOrDefault(IsMoney);
        header = header is null ? null : Regex.Split(header, "[,،，;؛；] ?").Last(IsMoney);
        return header is null ? number : number + Space.NoBreak + Regex.Replace(header, @"^[$€£]\s?|[\s\u00A0]?(美元|[$]|دولار|דולר)$", "");
    }

    private static bool IsMoney(string header) => Regex.IsMatch(header, "[$€£]|美元|دولار|דולר");
}
