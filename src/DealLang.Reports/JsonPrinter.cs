using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DealLang.Diagnostics;
using DealLang.Evaluating;
using DealLang.Reports.Building;
using DealLang.Reports.Json;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports;

/// <summary>
/// A world's figures, transfers and findings as JSON: sorted keys, decimals as unrounded strings in base units (dollars, shares; 20 % is
/// "0.2"), no timestamps, so that the same files give the same bytes.
/// </summary>
public static class JsonPrinter
{
    private static readonly JsonWriterOptions s_layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Print(DealCompilation compilation, WorldEvaluator evaluator, ReportOptions? options = null) =>
        Print(evaluator, compilation.GetDiagnostics(), options);

    internal static string Print(WorldEvaluator evaluator, ImmutableArray<Diagnostic> diagnostics, ReportOptions? options = null)
    {
        var context = new ReportContext(evaluator, diagnostics, options ?? new ReportOptions());
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_layout)) Root(context).Write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static SortedObject Root(ReportContext context) => context.World.Tables.IsEmpty ? Figures(context)
        : Figures(context).Set("tables", context.World.Tables.Select(t => SensitivityJson.Of(context, t)));

    private static SortedObject Figures(ReportContext context) => new SortedObject()
        .Set("$schema", "deal-report-1.schema.json")
        .Set("version", 1)
        .Set("asOf", context.Evaluator.AsOf == DateOnly.MaxValue ? null : JsonNumber.Of(context.Evaluator.AsOf))
        .Set("deals", Named(context.World.Deals, d => d.Name, d => Of(context, d)))
        .Set("sources", Named(context.World.Sources, s => s.Name, Of))
        .Set("figures", new FigureJson(context).Figures())
        .Set("transfers", context.World.Deals.SelectMany(d => context.Of(d).Transfers.Select(t => Of(d, t))))
        .Set("expects", context.Expectations.Select(e => Of(context, e)))
        .Set("diagnostics", context.Diagnostics.Select(Of))
        .Set("waivers", context.World.Waivers.Select(Of));

    private static SortedObject Named<T>(IEnumerable<T> items, Func<T, string> name, Func<T, SortedObject> value)
    {
        var named = new SortedObject();
        foreach (var item in items) named.Set(name(item), value(item));
        return named;
    }

    private static SortedObject Of(ReportContext context, Deal deal)
    {
        var status = context.Evaluator.Status(deal);
        return new SortedObject()
            .Set("kind", deal.Kind switch { DealKind.Acquisition => "acquisition", DealKind.EquitySwap => "equity swap", _ => "commitment" })
            .Set("form", DealForm.Of(context, deal))
            .Set("parties", new SortedObject().Set("subjects", deal.Subjects.Select(p => p.Name)).Set("objects", deal.Objects.Select(p => p.Name)))
            .Set("status", status?.Status.ToString().ToLowerInvariant())
            .Set("statusDate", status?.Date?.Written)
            .At(deal.Location);
    }

    private static SortedObject Of(Source source) => new SortedObject()
        .Set("date", source.Date.Written)
        .Set("kind", source.Kind)
        .Set("title", source.Title)
        .Set("language", source.Language)
        .Set("url", source.Url)
        .Set("text", source.File)
        .Set("via", source.Via)
        .Set("corrects", source.Corrects)
        .Set("anonymous", source.Anonymous)
        .At(source.Location);

    private static SortedObject Of(Deal deal, Transfer transfer) => new SortedObject()
        .Set("deal", deal.Name)
        .Set("id", transfer.Rule.Id)
        .Set("date", transfer.Rule.Date?.Written)
        .Set("when", transfer.Rule.When)
        .Set("from", transfer.Rule.From)
        .Set("to", transfer.Rule.To)
        .Set("asset", transfer.Rule.Asset)
        .Set("unit", transfer.Rule.Unit.ToString())
        .Set("amount", transfer.Amount is { } amount ? JsonNumber.Of(amount, transfer.Rule.Unit) : null)
        .Set("mark", Marks.Plain(transfer.Mark))
        .Set("status", transfer.Rule.Status.ToString().ToLowerInvariant())
        .Set("binding", transfer.Rule.Force.ToString().ToLowerInvariant())
        .At(transfer.Rule.Location);

    private static SortedObject Of(ReportContext context, ExpectationResult result) => new SortedObject()
        .Set("expected", result.Expectation.Written)
        .Set("actual", result.Actual is { } actual ? JsonNumber.Of(actual, context.Evaluator.Value(result.Expectation.Subject, context.Options.Case).Figure.Unit) : null)
        .Set("passed", result.Passed)
        .Set("explanation", result.Explanation)
        .At(result.Expectation.Location);

    private static SortedObject Of(Diagnostic diagnostic) => new SortedObject()
        .Set("code", diagnostic.Code)
        .Set("severity", Wording.Of(diagnostic.Severity))
        .Set("message", diagnostic.Message)
        .At(diagnostic.Location)
        .Set("column", diagnostic.Location.Start.Column)
        .Set("endLine", diagnostic.Location.End.Line)
        .Set("endColumn", diagnostic.Location.End.Column)
        .Set("fix", diagnostic.Fix?.Title);

    private static SortedObject Of(Waiver waiver) => new SortedObject()
        .Set("code", waiver.Code)
        .Set("path", waiver.Path)
        .Set("because", waiver.Reason)
        .At(waiver.Location);
}
