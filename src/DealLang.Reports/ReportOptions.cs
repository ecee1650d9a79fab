using DealLang.Reports.Languages;

namespace DealLang.Reports;

/// <param name="Case">The case whose figures are shown: base, low, high, or one of the file's own.</param>
/// <param name="View">announced, signed, closed, now, or a day in ISO form; null for each deal's own default.</param>
public sealed record ReportOptions(string Case = "base", string? View = null)
{
    /// <summary>What the report is written in; null for the language that the files set, else English.</summary>
    public Language? Language { get; init; }
}
