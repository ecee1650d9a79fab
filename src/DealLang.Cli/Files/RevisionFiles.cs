namespace DealLang.Cli.Files;

/// <summary>The files of a git revision, by paths from the current folder. Nothing is written there.</summary>
/// <param name="git">Runs git with arguments; its output, or null when it fails.</param>
internal sealed class RevisionFiles(string revision, Func<IReadOnlyList<string>, string?> git) : IFiles
{
    /// <summary>Whether git knows the revision.</summary>
    public bool Exists => git(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]) is not null;

    public PathKind KindOf(string path) => git(["cat-file", "-t", At(path)])?.Trim() switch
    {
        "blob" => PathKind.File,
        "tree" => PathKind.Folder,
        _ => PathKind.Nothing,
    };

    public string Read(string path) => git(["show", At(path)]) is { } text ? text.TrimStart('\uFEFF') : throw new IOException($"{revision} has no {path}.");

    public byte[] ReadBytes(string path) => System.Text.Encoding.UTF8.GetBytes(Read(path));

    public IReadOnlyList<string> FilesIn(string folder) => Entries(folder, "blob");

    public IReadOnlyList<string> FoldersIn(string folder) => Entries(folder, "tree");

    public string NameOf(string folder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)) is { Length: > 0 } name and not "." ? name : revision;

    /// <summary>No link is followed in a revision.</summary>
    public string ActualPathOf(string path) => Path.GetFullPath(path).Replace('\\', '/');

    public void Write(string path, string text) => throw new IOException($"{path} of {revision} cannot be written.");
    public void Write(string path, byte[] content) => throw new IOException($"{path} of {revision} cannot be written.");
    public void Delete(string path) => throw new IOException($"{path} of {revision} cannot be deleted.");

    private string At(string path) => $"{revision}:./{(path == "." ? "" : path)}";

    private string[] Entries(string folder, string kind)
    {
        var names = new List<string>();
        foreach (string line in (git(["ls-tree", "-z", At(folder)]) ?? "").Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0 && line[..tab].Split(' ') is [_, var type, ..] && type == kind) names.Add(line[(tab + 1)..]);
        }
        names.Sort(StringComparer.Ordinal);
        return [.. names];
    }
}
