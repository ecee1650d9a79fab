using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace DealLang.LanguageServer.Protocol;

/// <summary>Codes of JSON-RPC and of the protocol.</summary>
internal enum ErrorCode
{
    ParseError = -32700,
    InvalidRequest = -32600,
    MethodNotFound = -32601,
    InvalidParams = -32602,
    InternalError = -32603,
    ServerNotInitialized = -32002,
    RequestCancelled = -32800,
    RequestFailed = -32803,
}

/// <summary>What a request ends with instead of a result.</summary>
internal sealed class ProtocolException(ErrorCode code, string message) : Exception(message)
{
    public ErrorCode Code { get; } = code;
}

/// <summary>A message of JSON-RPC 2.0. A notification has no id, a response no method.</summary>
internal sealed record Message(JsonElement? Id, string? Method, JsonElement? Params)
{
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static Message Read(string json)
    {
        using var document = JsonDocument.Parse(LoneSurrogates.Replaced(json));
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object) throw new JsonException("A message is an object.");
        string? method = root.TryGetProperty("method", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
        return new Message(Part(root, "id"), method, Part(root, "params"));
    }

    public static string Result<T>(JsonElement id, T? result, JsonTypeInfo<T> type) => Write(json =>
    {
        WriteId(json, id);
        json.WritePropertyName("result");
        if (result is null) json.WriteNullValue();
        else JsonSerializer.Serialize(json, result, type);
    });

    public static string Error(JsonElement? id, ErrorCode code, string message) => Write(json =>
    {
        WriteId(json, id);
        json.WriteStartObject("error");
        json.WriteNumber("code", (int)code);
        json.WriteString("message", message);
        json.WriteEndObject();
    });

    public static string Notification<T>(string method, T parameters, JsonTypeInfo<T> type) => Write(json =>
    {
        json.WriteString("method", method);
        json.WritePropertyName("params");
        JsonSerializer.Serialize(json, parameters, type);
    });

    /// <summary>A request of the server's own, or with no id a notification.</summary>
    public static string Request(string? id, string method, JsonNode? parameters) => Write(json =>
    {
        if (id is not null) json.WriteString("id", id);
        json.WriteString("method", method);
        if (parameters is null) return;
        json.WritePropertyName("params");
        parameters.WriteTo(json);
    });

    private static JsonElement? Part(JsonElement root, string name) => root.TryGetProperty(name, out var part) ? part.Clone() : null;

    private static void WriteId(Utf8JsonWriter json, JsonElement? id)
    {
        json.WritePropertyName("id");
        if (id is { } known) known.WriteTo(json);
        else json.WriteNullValue();
    }

    private static string Write(Action<Utf8JsonWriter> body)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc", "2.0");
            body(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
