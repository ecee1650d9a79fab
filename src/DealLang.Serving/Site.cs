using DealLang.Serving.Http;

namespace DealLang.Serving;

/// <summary>What each path behind the token is.</summary>
internal sealed class Site(IServedFiles files, CancellationToken ended)
{
    /// <summary>A report is shown in a frame that may run its own scripts and nothing else: no network, no way to the page around it.</summary>
    private const string ReportPolicy = "sandbox allow-scripts allow-downloads allow-popups; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:";

    private readonly FileRoutes _files = new(files);

    /// <param name="path">Not decoded.</param>
    public HttpResponse Answer(HttpRequest request, string path)
    {
        if (path == "files" || path.StartsWith("files/", StringComparison.Ordinal)) return _files.Answer(request, path[Math.Min(path.Length, 6)..]);
        if (request.Method is not ("GET" or "HEAD")) return HttpResponse.Plain(405, "This can only be read.");
        if (path == "lsp") return EditorSocket.Open(request, files, ended);
        var found = PageFiles.Find(path.Length == 0 ? "index.html" : path);
        return path == "report.html" && found is not null ? found with { Policy = ReportPolicy } : found ?? HttpResponse.Plain(404, "There is no such thing.");
    }
}
