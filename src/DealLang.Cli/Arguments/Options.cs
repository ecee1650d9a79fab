using System.Globalization;
using DealLang.Text;
using DealLang.Vocabulary;

namespace DealLang.Cli.Arguments;

/// <summary>Every option of the tool. A verb names those that it takes.</summary>
internal static class Options
{
    public static readonly Option Format = new("--format", "FORMAT", "text, md, html, json, csv or xlsx; several apart by commas are written to a folder")
    {
        Short = "-f",
        Choices = ["text", "md", "html", "json", "csv", "xlsx"],
        Several = true,
    };

    public static readonly Option Page = new("--format", "text|md|html|csv", "how it is written; text when nothing is said")
    {
        Short = "-f",
        Choices = ["text", "md", "html", "csv"],
    };

    public static readonly Option Picture = new("--format", "svg|mermaid|dot", "how the picture is written; svg when nothing is said")
    {
        Short = "-f",
        Choices = ["svg", "mermaid", "dot"],
    };

    public static readonly Option FindingsFormat = new("--format", "text|sarif|github", "how what is found is written: for a reader, as SARIF, or as annotations of a GitHub job")
    {
        Short = "-f",
        Choices = ["text", "sarif", "github"],
    };

    public static readonly Option Output = new("--output", "PATH", "the file, or the folder, that the results are written to") { Short = "-o" };

    public static readonly Option Folder = new("--output", "DIR", "the folder that the files are written to") { Short = "-o" };

    public static readonly Option Case = new("--case", "NAME", "the case that is shown: low, base, high, max, signed-only, or one that the file declares");

    public static readonly Option AsOf = new("--as-of", "DATE", "look from this day, as 2026-02-06") { Refusal = NotADay };

    public static readonly Option View = new("--view", "VIEW", "the deal as it stood: announced, signed, closed, now, or a day") { Refusal = NotAView };

    public static readonly Option Language = new("--language", string.Join('|', ReportLanguages.All), "what the report is written in; else what the file sets, else English")
    {
        Short = "--lang",
        Choices = ReportLanguages.All,
    };

    public static readonly Option Strict = new("--strict", "", "a warning counts as an error");

    public static readonly Option Width = new("--width", "COLUMNS", "how wide a line may be; else COLUMNS, else the terminal, else 100") { Refusal = NotAWidth };

    public static readonly Option Accept = new("--accept", "", "make the report as it is now the accepted one");

    public static readonly Option Check = new("--check", "", "write nothing; say which files would change, and end with 3 if any would");

    public static readonly Option DryRun = new("--dry-run", "", "write nothing; show what would change, and end with 3 if anything would");

    public static readonly Option Guesses = new("--guesses", "", "also what may not be meant: figures that would tie, names that are only near");

    public static readonly Option Stdio = new("--stdio", "", "over standard input and output, which is always so");

    public static readonly Option Open = new("--open", "", "open the page in the browser");

    public static readonly Option Port = new("--port", "NUMBER", "the port to listen on; any that is free when nothing is said") { Refusal = NotAPort };

    public static readonly Option NoColor = new("--no-color", "", "no colours; the variable NO_COLOR does the same");

    public static readonly Option Help = new("--help", "", "what a verb does and takes") { Short = "-h" };

    /// <summary>Taken by every verb.</summary>
    public static readonly Option[] Common = [NoColor, Help];

    private static string? NotADay(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? null
            : value.Length == 10 && value[4] == '-' && value[7] == '-' ? "that is no day of the calendar" : "a day is written 2026-02-06";

    private static string? NotAView(string value)
    {
        string[] views = ["announced", "signed", "closed", "now"];
        if (views.Contains(value) || NotADay(value) is null)
            return null;
        return Spelling.Nearest(value, views) is { } near ? $"did you mean {near}?" : $"a view is {string.Join(", ", views)}, or a day such as 2026-02-06";
    }

    private static string? NotAPort(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is > 0 and < 65536 ? null : "a port is a number from 1 to 65535";

    private static string? NotAWidth(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int width) && width is >= 60 and <= 400
            ? null
            : "a width is a number from 60 to 400";
}
