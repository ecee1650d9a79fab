using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Building;
using DealLang.Reports.Documents;
using DealLang.Reports.Formulas;
using DealLang.Reports.Json;
using DealLang.Reports.Numbers;

namespace DealLang.Reports;

/// <summary>
/// Flat tables as comma-separated values (RFC 4180, UTF-8, one header line): a world's figures, its transfers, any table of its report.
/// Values are unrounded decimals in base units, as in the JSON.
/// </summary>
public static class CsvPrinter
{
    private static readonly ImmutableArray<string> s_figure =
        ["path", "label", "value", "unit", "display", "mark", "low", "high", "as of", "origin", "status", "binding", "formula", "missing", "sources", "file", "line"];

    private static readonly ImmutableArray<string> s_transfer = ["deal", "id", "date", "when", "from", "to", "asset", "unit", "amount", "mark", "status", "binding", "file", "line"];

    /// <summary>Every figure of the world, sorted by its path.</summary>
    public static string Figures(DealCompilation compilation, WorldEvaluator evaluator, ReportOptions? options = null)
    {
        var context = new ReportContext(evaluator, compilation.GetDiagnostics(), options ?? new ReportOptions());
        return Print(s_figure, ReportedFigure.ByPath(context).Values.Select(f => Row(context, f)));
    }

    /// <summary>Everything that the deals move.</summary>
    public static string Transfers(DealCompilation compilation, WorldEvaluator evaluator, ReportOptions? options = null)
    {
        var context = new ReportContext(evaluator, compilation.GetDiagnostics(), options ?? new ReportOptions());
        return Print(s_transfer, context.World.Deals.SelectMany(d => context.Of(d).Transfers.Select(t => Row(d.Name, t))));
    }

    /// <summary>One table of a report, as it is shown there.</summary>
    public static string Print(Table table) =>
        Print([.. table.Columns.Select(c => c.Header)], table.Rows.Select(r => r.Select(c => c.Text.Plain.Replace(Space.NoBreak, ' ') + Cited(c.Text))));

    /// <summary>The tables of a report with names for their files: consideration, companies-2.</summary>
    public static IEnumerable<(string Name, string Text)> Tables(Document document)
    {
        var anchors = new Html.Anchors();
        return Tables(document.Blocks, document.Title).Select(t => (anchors.Section(t.Title)[2..], Print(t.Table)));
    }

    private static IEnumerable<(string Title, Table Table)> Tables(IEnumerable<Block> blocks, string within) => blocks.SelectMany(b => b switch
    {
        Section section => Tables(section.Blocks, section.Title),
        Table table => [(table.Caption.Length > 0 ? $"{within} {table.Caption}" : within, table)],
        _ => Enumerable.Empty<(string, Table)>(),
    });

    private static string Cited(Prose prose) => string.Concat(prose.Runs.OfType<Cite>().SelectMany(c => c.Numbers).Select(n => $"[{n.ToString(CultureInfo.InvariantCulture)}]"));

    private static IEnumerable<string> Row(ReportContext context, ReportedFigure reported)
    {
        if (reported.Value is not { } value)
        {
            var unknown = reported.Unknown!;
            return [reported.Key, Naming.Label(unknown.Path), "", unknown.Unit.ToString(), FigureText.Unknown, "?", "", "", "", "derived", "", "", "", string.Join("; ", unknown.Missing), "", "", ""];
        }
        var figure = value.Figure;
        var place = figure.Location ?? figure.Fact?.Used.Location ?? figure.Leg?.Location;
        string Number(decimal? number) => number is { } known ? JsonNumber.Of(known, figure.Unit) : "";
        return
        [
            reported.Key,
            Naming.Label(figure.Path),
            Number(value.Value),
            figure.Unit.ToString(),
            OwnStyle.Shown(context.World, value).Replace(Space.NoBreak, ' '),
            Marks.Plain(value.Mark),
            Number(value.Low),
            Number(value.High),
            figure.AsOf?.Written ?? (figure.Formula is null ? "" : JsonNumber.Of(reported.Evaluation.Model.View.Date)),
            figure.Origin.ToString().ToLowerInvariant(),
            reported.Deal is { } deal ? context.Evaluator.Status(deal)?.Status.ToString().ToLowerInvariant() ?? "" : "",
            reported.Deal is { } owner ? FigureJson.Binding(figure, owner) ?? "" : "",
            figure.Formula is { } formula ? FormulaText.Names(formula, figure.Path.Owner).Plain : "",
            value.IsKnown() ? "" : string.Join("; ", Building.Sections.Missing.Inputs(context, figure)),
            string.Join("; ", figure.Citations.Select(c => c.Source.Name).Distinct()),
            place?.Path ?? "",
            place?.Start.Line.ToString(CultureInfo.InvariantCulture) ?? "",
        ];
    }

    private static IEnumerable<string> Row(string deal, Transfer transfer) =>
    [
        deal,
        transfer.Rule.Id,
        transfer.Rule.Date?.Written ?? "",
        transfer.Rule.When,
        transfer.Rule.From,
        transfer.Rule.To,
        transfer.Rule.Asset,
        transfer.Rule.Unit.ToString(),
        transfer.Amount is { } amount ? JsonNumber.Of(amount, transfer.Rule.Unit) : "",
        Marks.Plain(transfer.Mark),
        transfer.Rule.Status.ToString().ToLowerInvariant(),
        transfer.Rule.Force.ToString().ToLowerInvariant(),
        transfer.Rule.Location.Path,
        transfer.Rule.Location.Start.Line.ToString(CultureInfo.InvariantCulture),
    ];

    private static string Print(ImmutableArray<string> header, IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(header)) text.AppendJoin(',', row.Select(Field)).Append("\r\n");
        return text.ToString();
    }

    /// <summary>Quoted where it must be. What a spreadsheet would take for a formula gets an apostrophe, as typing it would need.</summary>
    private static string Field(string text)
    {
        if (text is ['=' or '@', _, ..] or ['+' or '-', < '0' or > '9', ..]) text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
