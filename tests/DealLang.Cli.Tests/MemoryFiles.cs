using DealLang.Cli.Files;

namespace DealLang.Cli.Tests;

/// <summary>Files by their paths, with forward slashes; a folder is there when a file is below it.</summary>
internal sealed class MemoryFiles : IFiles
{
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>Paths that cannot be read.</summary>
    public HashSet<string> Locked { get; } = [];

    /// <summary>Paths that can be read and not written.</summary>
    public HashSet<string> ReadOnly { get; } = [];

    public int Writes { get; private set; }

    public string this[string path]
    {
        get => _texts[path];
        set => _texts[path] = value;
    }

    public IEnumerable<string> Paths => _texts.Keys;

    public PathKind KindOf(string path) =>
        _texts.ContainsKey(Plain(path)) || Bytes.ContainsKey(Plain(path)) ? PathKind.File : Below(path).Any() || Plain(path).Length == 0 ? PathKind.Folder : PathKind.Nothing;

    public string Read(string path) =>
        Locked.Contains(Plain(path)) ? throw new IOException($"{path} may not be read.") :
        _texts.TryGetValue(Plain(path), out string? text) ? text : throw new FileNotFoundException($"There is no {path}.");

    /// <summary>Content that is no text.</summary>
    public Dictionary<string, byte[]> Bytes { get; } = [];

    public byte[] ReadBytes(string path) => Bytes.TryGetValue(Plain(path), out byte[]? content) ? content : System.Text.Encoding.UTF8.GetBytes(Read(path));

    public void Write(string path, string text)
    {
        if (ReadOnly.Contains(Plain(path)))
            throw new IOException($"{path} may not be written.");
        Writes++;
        _texts[Plain(path)] = text;
    }

    public void Write(string path, byte[] content) => Write(path, Convert.ToBase64String(content));

    public void Delete(string path) => _texts.Remove(Plain(path));

    public string ActualPathOf(string path) => "/" + Plain(path);

    public IReadOnlyList<string> FilesIn(string folder) => [.. Below(folder).Where(p => !p.Contains('/'))];

    public IReadOnlyList<string> FoldersIn(string folder) => [.. Below(folder).Where(p => p.Contains('/')).Select(p => p[..p.IndexOf('/')]).Distinct()];

    public string NameOf(string folder) => Plain(folder) is { Length: > 0 } plain ? plain[(plain.LastIndexOf('/') + 1)..] : "here";

    private IEnumerable<string> Below(string folder)
    {
        string start = Plain(folder) is { Length: > 0 } plain ? plain + "/" : "";
        return _texts.Keys.Where(p => p.StartsWith(start, StringComparison.Ordinal)).Select(p => p[start.Length..]);
    }

    private static string Plain(string path) => path is "." or "./" ? "" : path.TrimEnd('/').Replace("./", "", StringComparison.Ordinal);
}
