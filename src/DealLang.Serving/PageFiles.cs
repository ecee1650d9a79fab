using DealLang.Serving.Http;

namespace DealLang.Serving;

/// <summary>The files of the page and of its editor, which this library holds.</summary>
internal static class PageFiles
{
    /// <summary>Null when there is none of that path.</summary>
    public static HttpResponse? Find(string path)
    {
        using var stream = typeof(PageFiles).Assembly.GetManifestResourceStream(path.StartsWith("vs/", StringComparison.Ordinal) ? path : "page/" + path);
        if (stream is null) return null;
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new HttpResponse(200, KindOf(path), content);
    }

    private static string KindOf(string path) => path[(path.LastIndexOf('.') + 1)..] switch
    {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "ttf" => "font/ttf",
        _ => "application/octet-stream",
    };
}
