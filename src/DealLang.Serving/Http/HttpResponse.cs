using System.Globalization;
using System.Text;

namespace DealLang.Serving.Http;

/// <summary>What a request gets. The connection ends with it, unless it goes on as something else.</summary>
internal sealed record HttpResponse(int Status, string Kind, byte[] Body)
{
    /// <summary>What the page may load and do; for a report in its frame another.</summary>
    private const string OwnPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; worker-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    public IReadOnlyList<HttpHeader> More { get; init; } = [];

    public string Policy { get; init; } = OwnPolicy;

    /// <summary>Takes the connection over once the head is sent.</summary>
    public Func<Stream, Task>? Continuation { get; init; }

    public static HttpResponse Plain(int status, string text) => new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    public async Task Send(Stream stream, HttpRequest? request, CancellationToken cancel)
    {
        var head = new StringBuilder();
        head.Append("HTTP/1.1 ").Append(Status.ToString(CultureInfo.InvariantCulture)).Append(' ').Append(Reason).Append("\r\n");
        if (Status != 101)
        {
            Line(head, "Content-Type", Kind);
            Line(head, "Content-Length", Body.Length.ToString(CultureInfo.InvariantCulture));
            Line(head, "Connection", "close");
            Line(head, "Cache-Control", "no-store");
            Line(head, "X-Content-Type-Options", "nosniff");
            Line(head, "Referrer-Policy", "no-referrer");
            Line(head, "Cross-Origin-Resource-Policy", "same-origin");
            Line(head, "Content-Security-Policy", Policy);
        }
        foreach (var header in More) Line(head, header.Name, header.Value);
        head.Append("\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.ToString()), cancel).ConfigureAwait(false);
        if (request?.Method != "HEAD") await stream.WriteAsync(Body, cancel).ConfigureAwait(false);
        await stream.FlushAsync(cancel).ConfigureAwait(false);
    }

    private static void Line(StringBuilder head, string name, string value) => head.Append(name).Append(": ").Append(value).Append("\r\n");

    private string Reason => Status switch
    {
        101 => "Switching Protocols",
        200 => "OK",
        204 => "No Content",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        411 => "Length Required",
        412 => "Precondition Failed",
        413 => "Content Too Large",
        428 => "Precondition Required",
        431 => "Request Header Fields Too Large",
        _ => "Internal Server Error",
    };
}
