using DealLang.Serving;

namespace DealLang.Cli.Files;

/// <summary>
/// A folder as the live page sees it, under a root that says nothing of where it lies. A path or a link that leads out of it leads nowhere.
/// </summary>
/// <param name="only">The one file that is offered; what it imports can be read. Null for all.</param>
internal sealed class ServedFolder(IFiles files, string folder, string? only = null) : IServedFiles
{
    private readonly EditorFiles _disk = new(files);
    private readonly string _actual = files.ActualPathOf(folder).TrimEnd('/');

    public string Root { get; } = "/" + (files.NameOf(folder) is { Length: > 0 } name ? name : "deals");

    public IReadOnlyList<string> All() => only is not null ? [only] : [.. Below("")];

    public string? Read(string path) => Inside(path) is { } place ? _disk.Read(place) : null;

    public IReadOnlyList<string> DealsIn(string path)
    {
        if (path != Root && Inside(path) is null) return [];
        if (only is not null) return path == ParentOf($"{Root}/{only}") ? [only[(only.LastIndexOf('/') + 1)..]] : [];
        return _disk.DealsIn(path == Root ? folder : Inside(path)!);
    }

    public void Write(string path, string text)
    {
        if (Inside(path) is not { } place) throw new IOException($"{path} is not in the folder that is served.");
        files.Write(place, text);
    }

    private IEnumerable<string> Below(string inner)
    {
        string path = inner.Length == 0 ? folder : Join(inner);
        if (inner.Length > 0 && Inside($"{Root}/{inner.TrimEnd('/')}") is null) yield break;
        foreach (string name in _disk.DealsIn(path)) yield return inner + name;
        foreach (string name in files.FoldersIn(path).Where(f => f[0] != '.' && f is not ("bin" or "obj")))
        {
            foreach (string deal in Below($"{inner}{name}/")) yield return deal;
        }
    }

    /// <summary>Where a path of the page's lies on the disk; null when that is not below the folder.</summary>
    private string? Inside(string path)
    {
        if (!path.StartsWith(Root + "/", StringComparison.Ordinal)) return null;
        string inner = path[(Root.Length + 1)..];
        if (inner.Contains('\\') || inner.Split('/').Any(part => part is "" or "." or "..")) return null;
        try
        {
            return files.ActualPathOf(Join(inner)).StartsWith(_actual + "/", StringComparison.Ordinal) ? Join(inner) : null;
        }
        catch (IOException)
        {
            return null; // links that lead round in a circle
        }
    }

    private string Join(string inner) => folder == "." ? inner : folder.TrimEnd('/', '\\') + "/" + inner.TrimEnd('/');

    private static string ParentOf(string path) => path[..path.LastIndexOf('/')];
}
