using System.Globalization;
using DealLang.Diagnostics;

namespace DealLang.Reports;

/// <summary>Diagnostics as the workflow commands by which a GitHub job marks lines of a pull request: one line each.</summary>
public static class AnnotationPrinter
{
    public static string Print(Diagnostic diagnostic)
    {
        var (start, end) = (diagnostic.Location.Start, diagnostic.Location.End);
        // Columns are allowed only within one line.
        string columns = start.Line == end.Line ? string.Create(CultureInfo.InvariantCulture, $",col={start.Column},endColumn={end.Column}") : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"::{Command(diagnostic.Severity)} file={Property(diagnostic.Location.Path)},line={start.Line},endLine={end.Line}{columns},title={Property($"{diagnostic.Code} {diagnostic.Descriptor.Title}")}::{Data(diagnostic.Message)}\n");
    }

    private static string Command(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
