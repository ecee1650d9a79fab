using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>B: files of values that series name.</summary>
internal static class SeriesFiles
{
    public static readonly DiagnosticDescriptor Unreadable = new("B40", Severity.Error,
        "A file of values that cannot be read",
        "\"{0}\" {1}. Give the path of a CSV file in this folder or below, with a day and a value a line: 2026-01-02,3.0%.",
        "The values of a series may stand in a file beside the deal: a day in ISO form, a separator, a value. The file is relative to the one that names it, and never outside the root folder.",
        "Correct the path or the line, or write the values under the series.",
        """
        source data 2026-01-30 data "Fixings"
        series rates from "missing.csv" [data]
        """,
        """
        source data 2026-01-30 data "Fixings"
        series rates [data]
          2026-01-02 3.0%
          2026-01-30 3.1%
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Where the file is, or what its values are.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [Unreadable];
}
