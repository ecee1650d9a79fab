using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using DealLang.Vocabulary;

namespace DealLang.Editing;

/// <summary>Whole blocks to begin with, as a file of snippets that editors without the language server read: one for each kind of deal and of declaration.</summary>
public static class SnippetFile
{
    /// <summary>The file grammar/deal.snippets.json, LF, ending with a line break.</summary>
    public static string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            foreach (var verb in Verbs.All.Where(v => v.Kind.Length > 0)) Write(json, $"{verb.Kind}: {verb.Name}", verb.Name, Deal(verb), verb.Hover);
            foreach (var kind in Kinds.All.Where(k => k.Kind != DeclarationKind.Deal)) Write(json, kind.Name, kind.Name, [Snippets.Of(kind)], kind.Hover);
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>The header, when it was announced, and what is promised.</summary>
    private static ImmutableArray<string> Deal(Verb verb)
    {
        string header = Snippets.Of(verb);
        int places = header.Split("${").Length - 1;
        return [header, $"  announced ${{{(places + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}:2026-01-01}}", "  $0"];
    }

    private static void Write(Utf8JsonWriter json, string name, string prefix, ImmutableArray<string> body, string description)
    {
        json.WriteStartObject(name);
        json.WriteString("prefix", prefix);
        json.WriteStartArray("body");
        foreach (string line in body) json.WriteStringValue(line);
        json.WriteEndArray();
        json.WriteString("description", description);
        json.WriteEndObject();
    }
}
