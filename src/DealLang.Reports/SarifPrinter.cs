using System.Text.Encodings.Web;
using System.Text.Json;
using DealLang.Diagnostics;
using DealLang.Text;

namespace DealLang.Reports;

/// <summary>
/// Diagnostics in the Static Analysis Results Interchange Format 2.1.0 (OASIS), which code hosts and editors read. Columns count UTF-16 units.
/// </summary>
public static class SarifPrinter
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Print(IEnumerable<Diagnostic> diagnostics)
    {
        var found = diagnostics.ToList();
        List<DiagnosticDescriptor> rules = [.. found.Select(d => d.Descriptor).Distinct().OrderBy(d => d.Code, StringComparer.Ordinal)];
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            Driver(json, rules);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var diagnostic in found) Result(json, diagnostic, rules.IndexOf(diagnostic.Descriptor));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Driver(Utf8JsonWriter json, List<DiagnosticDescriptor> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "deal");
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            Text(json, "shortDescription", rule.Title);
            Text(json, "fullDescription", rule.Explanation);
            Text(json, "help", rule.HowToFix);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, Diagnostic diagnostic, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(diagnostic.Severity));
        Text(json, "message", diagnostic.Message);
        json.WriteStartArray("locations");
        Place(json, diagnostic.Location, null);
        json.WriteEndArray();
        if (!diagnostic.Related.IsEmpty)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var related in diagnostic.Related) Place(json, related.Location, related.Caption);
            json.WriteEndArray();
        }
        if (diagnostic.Fix is { } fix) Fixes(json, fix);
        json.WriteEndObject();
    }

    private static void Fixes(Utf8JsonWriter json, Fix fix)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        Text(json, "description", fix.Title);
        json.WriteStartArray("artifactChanges");
        foreach (var file in fix.Edits.GroupBy(e => e.Location.Path))
        {
            json.WriteStartObject();
            Artifact(json, file.Key);
            json.WriteStartArray("replacements");
            foreach (var edit in file)
            {
                json.WriteStartObject();
                Region(json, "deletedRegion", edit.Location);
                Text(json, "insertedContent", edit.NewText);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Place(Utf8JsonWriter json, Location location, string? caption)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        Artifact(json, location.Path);
        Region(json, "region", location);
        json.WriteEndObject();
        if (caption is not null) Text(json, "message", caption);
        json.WriteEndObject();
    }

    private static void Artifact(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
    }

    private static void Region(Utf8JsonWriter json, string name, Location location)
    {
        var (start, end) = (location.Start, location.End);
        json.WriteStartObject(name);
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
