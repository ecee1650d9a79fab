using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DealLang.Diagnostics;
using DealLang.Evaluating;
using DealLang.Reports.Building;
using DealLang.Reports.Json;

namespace DealLang.Reports;

/// <summary>
/// A world's figures, transfers and findings as JSON: sorted keys, decimals as unrounded strings in base units (dollars, shares; 20 % is
/// "0.2"), no timestamps, so that the same files give the same bytes.
/// </summary>
public static class JsonPrinter
{
    private static readonly JsonWriterOptions s_layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Print(DealCompilation compilation, WorldEvaluator evaluator, ReportOptions? options = null) =>
        Print(new ReportContext(evaluator, compilation.GetDiagnostics(), options ?? new ReportOptions()) { Compilation = compilation });

    internal static string Print(WorldEvaluator evaluator, ImmutableArray<Diagnostic> diagnostics, ReportOptions? options = null) =>
        Print(new ReportContext(evaluator, diagnostics, options ?? new ReportOptions()));

    private static string Print(ReportContext context)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_layout)) Root(context).Write(writer);
        buffer.Write("\n"u8);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static SortedObject Root(ReportContext context) => context.World.Tables.IsEmpty ? Figures(context)
        : Figures(context).Set("tables", context.World.Tables.Select(t => SensitivityJson.Of(context, t)));

    private static SortedObject Figures(ReportContext context)
    {
        var told = ReportedFigure.ByPath(context);
        return new SortedObject()
            .Set("$schema", "deal-report-1.schema.json")
            .Set("version", 1)
            .Set("title", context.World.Title)
            .Set("asOf", context.Evaluator.AsOf == DateOnly.MaxValue ? null : JsonNumber.Of(context.Evaluator.AsOf))
            .Set("case", context.Options.Case)
            .Set("parties", Named(context.World.Parties, p => p.Name, WorldJson.Of))
            .Set("deals", Named(context.World.Deals, d => d.Name, d => new DealJson(context, d).Whole()))
            .Set("webs", Named(context.Evaluator.ShownWebs(context.Options.Case), w => w.Name, w => WebJson.Of(context, w)))
            .Set("sources", Named(context.World.Sources, s => s.Name, WorldJson.Of))
            .Set("events", context.World.Events.Select(WorldJson.Of))
            .Set("splits", context.World.Splits.Select(WorldJson.Of))
            .Set("cases", Named(context.World.Cases, c => c.Name, WorldJson.Of))
            .Set("figures", new FigureJson(context).Figures(told))
            .Set("shown", ShownJson.Of(context, told))
            .Set("claims", context.World.Facts.Where(f => f.Claims.Length > 1).Select(ClaimJson.Of))
            .Set("ties", TieJson.All(context))
            .Set("transfers", context.World.Deals.SelectMany(d => context.Of(d).Transfers.Select(t => TransferJson.Of(d, t))))
            .Set("expects", context.Expectations.Select(e => CheckJson.Of(context, e)))
            .Set("diagnostics", context.Diagnostics.Select(CheckJson.Of))
            .Set("waivers", context.World.Waivers.Select(CheckJson.Of));
    }

    private static SortedObject Named<T>(IEnumerable<T> items, Func<T, string> name, Func<T, SortedObject> value)
    {
        var named = new SortedObject();
        foreach (var item in items) named.Set(name(item), writer => value(item).Write(writer));
        return named;
    }
}
