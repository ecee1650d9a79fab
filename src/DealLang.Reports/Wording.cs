namespace DealLang.Reports;

/// <summary>Every English sentence and title of a report, in one place.</summary>
public static partial class Wording
{
    public static string Of(Diagnostics.Severity severity) => severity switch
    {
        Diagnostics.Severity.Error => "error",
        Diagnostics.Severity.Warning => "warning",
        _ => "info",
    };

    public static string LeftOut(IEnumerable<string> titles) => $"Left out here for length: {string.Join(", ", titles)}.";
}
