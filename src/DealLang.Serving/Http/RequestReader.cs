using System.Globalization;
using System.Text;

namespace DealLang.Serving.Http;

/// <summary>Reads one request from a connection. What is too long or no request is refused before more of it is read.</summary>
internal static class RequestReader
{
    private const int MostHead = 32 * 1024, MostBody = 16 * 1024 * 1024;

    /// <summary>Neither when the connection ends before a request has come.</summary>
    public static async Task<(HttpRequest? Request, HttpResponse? Refused)> Read(Stream stream, CancellationToken cancel)
    {
        byte[] head = new byte[MostHead];
        int read = 0, end;
        while ((end = head.AsSpan(0, read).IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (read == MostHead) return (null, HttpResponse.Plain(431, "The request's head is too long."));
            int more = await stream.ReadAsync(head.AsMemory(read), cancel).ConfigureAwait(false);
            if (more == 0) return (null, null);
            read += more;
        }
        if (HeadOf(Encoding.Latin1.GetString(head, 0, end)) is not { } request) return (null, HttpResponse.Plain(400, "This is no request."));
        if (request.Headers("Transfer-Encoding").Length > 0) return (null, HttpResponse.Plain(411, "A body needs its length."));
        var lengths = request.Headers("Content-Length");
        if (lengths.Length == 0) return (request, null);
        if (lengths.Length > 1 || !int.TryParse(lengths[0], NumberStyles.None, CultureInfo.InvariantCulture, out int length)) return (null, HttpResponse.Plain(400, "The body's length cannot be read."));
        if (length > MostBody) return (null, HttpResponse.Plain(413, "The body is too long."));
        byte[] body = new byte[length];
        int had = Math.Min(length, read - end - 4);
        head.AsSpan(end + 4, had).CopyTo(body);
        await stream.ReadExactlyAsync(body.AsMemory(had), cancel).ConfigureAwait(false);
        return (request with { Body = body }, null);
    }

    private static HttpRequest? HeadOf(string head)
    {
        string[] lines = head.Split("\r\n");
        if (lines[0].Split(' ') is not [{ Length: > 0 } method, ['/', ..] target, "HTTP/1.1" or "HTTP/1.0"]) return null;
        var headers = new List<HttpHeader>();
        foreach (string line in lines.Skip(1))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line.AsSpan(0, colon).ContainsAny(" \t")) return null;
            headers.Add(new HttpHeader(line[..colon], line[(colon + 1)..].Trim(' ', '\t')));
        }
        return new HttpRequest(method, target.Split('?')[0], headers, []);
    }
}
