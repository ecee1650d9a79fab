using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using DealLang.Serving.Http;

namespace DealLang.Serving;

/// <summary>
/// The files of the folder: which there are (GET files), a text (GET files/PATH), and saving one (PUT files/PATH). Who saves says which text it
/// was that he changed (If-Match), or that there was none (If-None-Match: *), so that nobody's work is written over unseen.
/// </summary>
internal sealed class FileRoutes(IServedFiles files)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly Lock _writing = new();

    /// <param name="path">Behind files/, not decoded.</param>
    public HttpResponse Answer(HttpRequest request, string path)
    {
        if (path.Length == 0) return request.Method is "GET" or "HEAD" ? List() : HttpResponse.Plain(405, "This can only be read.");
        if (Decoded(path) is not { } name) return HttpResponse.Plain(404, "There is no such deal here.");
        return request.Method switch
        {
            "GET" or "HEAD" => Read(name),
            "PUT" => Save(name, request),
            _ => HttpResponse.Plain(405, "A deal is read or saved."),
        };
    }

    private HttpResponse List()
    {
        var list = new JsonObject
        {
            ["root"] = files.Root,
            ["files"] = new JsonArray([.. files.All().Select(JsonNode (name) => new JsonObject { ["name"] = name, ["tag"] = files.Read(PathOf(name)) is { } text ? Tag(text) : null })]),
        };
        return new HttpResponse(200, "application/json", Utf8.GetBytes(list.ToJsonString()));
    }

    private HttpResponse Read(string name) => files.Read(PathOf(name)) is { } text
        ? new HttpResponse(200, "text/plain; charset=utf-8", Utf8.GetBytes(text)) { More = [new("ETag", Tag(text))] }
        : HttpResponse.Plain(404, "There is no such deal here.");

    private HttpResponse Save(string name, HttpRequest request)
    {
        string text;
        try
        {
            text = Utf8.GetString(request.Body);
        }
        catch (DecoderFallbackException)
        {
            return HttpResponse.Plain(400, "A deal is text in UTF-8.");
        }
        lock (_writing)
        {
            string? before = files.Read(PathOf(name));
            if (request.Header("If-Match") is { } known ? before is null || known != Tag(before) : before is not null && request.Header("If-None-Match") == "*")
                return HttpResponse.Plain(412, $"{name} has been changed elsewhere since it was read.");
            if (request.Header("If-Match") is null && request.Header("If-None-Match") != "*") return HttpResponse.Plain(428, "Say which text is replaced.");
            try
            {
                files.Write(PathOf(name), text);
            }
            catch (IOException refused)
            {
                return HttpResponse.Plain(403, refused.Message);
            }
        }
        return new HttpResponse(204, "text/plain", []) { More = [new("ETag", Tag(text))] };
    }

    private string PathOf(string name) => $"{files.Root}/{name}";

    /// <summary>A deal's path below the folder; null for what is none: another kind of file, a hidden one, one elsewhere.</summary>
    private static string? Decoded(string path)
    {
        string name = Uri.UnescapeDataString(path);
        bool isPlain = name.EndsWith(".deal", StringComparison.Ordinal) && name.Split('/').All(part => part.Length > 0 && part[0] != '.') && name.IndexOfAny(['\\', ':', '\0']) < 0;
        return isPlain ? name : null;
    }

    private static string Tag(string text) => $"\"{Convert.ToHexStringLower(SHA256.HashData(Utf8.GetBytes(text)).AsSpan(0, 16))}\"";
}
