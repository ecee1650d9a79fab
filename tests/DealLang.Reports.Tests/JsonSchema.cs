using System.Text.Json;
using System.Text.RegularExpressions;

namespace DealLang.Reports.Tests;

/// <summary>The part of JSON Schema that the report's schema uses; what it does not know is an error, so that nothing passes unread.</summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly string[] s_remarks = ["$schema", "$id", "$defs", "title", "description"];

    public IEnumerable<string> Errors(JsonElement value) => Errors(root, value, "$");

    private IEnumerable<string> Errors(JsonElement schema, JsonElement value, string at) =>
        schema.EnumerateObject().Where(k => !s_remarks.Contains(k.Name)).SelectMany(k => Errors(schema, k, value, at));

    private IEnumerable<string> Errors(JsonElement schema, JsonProperty keyword, JsonElement value, string at) => keyword.Name switch
    {
        "$ref" => Errors(Defined(keyword.Value.GetString()!), value, at),
        "type" => Is(keyword.Value.GetString()!, value) ? [] : [$"{at} is no {keyword.Value}"],
        "const" => JsonElement.DeepEquals(keyword.Value, value) ? [] : [$"{at} is not {keyword.Value}"],
        "enum" => keyword.Value.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)) ? [] : [$"{at} is none of {keyword.Value}"],
        "pattern" => Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!) ? [] : [$"{at}: {value} does not match {keyword.Value}"],
        "required" => keyword.Value.EnumerateArray().Where(r => !value.TryGetProperty(r.GetString()!, out _)).Select(r => $"{at} lacks {r}"),
        "items" => value.EnumerateArray().SelectMany((item, i) => Errors(keyword.Value, item, $"{at}[{i}]")),
        "properties" => value.EnumerateObject().Where(p => keyword.Value.TryGetProperty(p.Name, out _)).SelectMany(p => Errors(keyword.Value.GetProperty(p.Name), p.Value, $"{at}.{p.Name}")),
        "additionalProperties" => Others(schema, value).SelectMany(p => keyword.Value.ValueKind == JsonValueKind.False ? [$"{at} has {p.Name}"] : Errors(keyword.Value, p.Value, $"{at}.{p.Name}")),
        _ => [$"the schema's {keyword.Name} is not known here"],
    };

    private static IEnumerable<JsonProperty> Others(JsonElement schema, JsonElement value) =>
        value.EnumerateObject().Where(p => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(p.Name, out _));

    private JsonElement Defined(string reference) => root.GetProperty("$defs").GetProperty(reference.Split('/')[^1]);

    private static bool Is(string type, JsonElement value) => (type, value.ValueKind) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => value.TryGetInt64(out _),
        _ => false,
    };
}
