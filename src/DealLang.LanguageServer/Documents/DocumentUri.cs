namespace DealLang.LanguageServer.Documents;

/// <summary>Between the addresses of the protocol and paths with forward slashes.</summary>
internal static class DocumentUri
{
    /// <summary>/home/a/b.deal, C:/a/b.deal; of what is no file (untitled:Untitled-1) the address itself.</summary>
    public static string PathOf(string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var parsed) || !parsed.IsFile) return uri;
        string path = Uri.UnescapeDataString(parsed.AbsolutePath);
        return path.Length > 2 && path[0] == '/' && path[2] == ':' ? char.ToUpperInvariant(path[1]) + path[2..] : path;
    }

    public static string Of(string path)
    {
        if (!path.StartsWith('/') && !(path.Length > 1 && path[1] == ':')) return path;
        string escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return path[0] == '/' ? "file://" + escaped : "file:///" + escaped;
    }

    /// <summary>The folder, without the closing slash; empty for what is no file.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";
}
