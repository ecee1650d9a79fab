using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Reports.Documents;

namespace DealLang.Reports.Building.Sections;

/// <summary>What the checker found, and which of its rules the files waive.</summary>
internal static class Checked
{
    private static readonly ImmutableArray<Column> Columns = [new("Code"), new("Where"), new("What")];
    private static readonly ImmutableArray<Column> WaiverColumns = [new("Rule"), new("Of"), new("Because"), new("Where")];

    /// <summary>The first thing that a report says of files with errors.</summary>
    public static Paragraph? Alarm(ReportContext context) => Found(context, Severity.Error).Length is > 0 and var number
        ? new Paragraph([new Words("✗ " + English.Count(number, "error"), Tone.Failing), ": figures that depend on what is wrong may be wrong themselves. What was found stands below."])
        : null;

    public static Section? Errors(ReportContext context)
    {
        var errors = Found(context, Severity.Error);
        if (errors.IsEmpty) return null;
        return Tables.Section(English.Count(errors.Length, "error"), Weight.Essential,
            Table(errors));
    }

    public static Section? Warnings(ReportContext context) => Tables.Section("Warnings", Weight.Detail, Table(Found(context, Severity.Warning)));

    public static Section? Waivers(ReportContext context) => Tables.Section("Waived checks", Weight.Detail, Tables.Of(WaiverColumns,
        context.World.Waivers.Select(w => ImmutableArray.Create<Cell>(w.Code, w.Path, w.Reason, Place(w.Location)))));

    private static ImmutableArray<Diagnostic> Found(ReportContext context, Severity severity) => [.. context.Diagnostics.Where(d => d.Severity == severity)];

    private static Table? Table(IEnumerable<Diagnostic> diagnostics) => Tables.Of(Columns,
        diagnostics.Select(d => ImmutableArray.Create<Cell>(d.Code, Place(d.Location), d.Message)));

    /// <summary>A report speaks of one world: the file's name says enough, and is the same from wherever the tool is run.</summary>
    private static string Place(Text.Location location) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path.GetFileName(location.Path)}:{location.Start.Line}:{location.Start.Column}");
}
