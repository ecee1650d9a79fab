using DealLang.Text;

namespace DealLang.Cli.Files;

/// <summary>
/// The files that a compilation may read: those given, and what they import. The root is the current folder; for files from elsewhere,
/// their own folder.
/// </summary>
internal sealed class WorldSource(IReadOnlyList<SourceText> given, IFiles files) : ISourceFiles
{
    private readonly string _root = IsFromHere(given[0].Path) ? "" : given[0].Path[..(given[0].Path.LastIndexOf('/') + 1)];

    private readonly Dictionary<string, SourceText> _given = ByPath(given);

    public string? Read(string path)
    {
        if (_given.TryGetValue(path, out var known))
            return known.Text;
        return Belongs(path) && files.KindOf(path) == PathKind.File ? files.Read(path) : null;
    }

    public IEnumerable<string> FilesIn(string folder) => files.FilesIn(folder.Length == 0 ? "." : folder);

    private bool Belongs(string path) => path.StartsWith(_root, StringComparison.Ordinal) && (_root.Length > 0 || IsFromHere(path));

    private static Dictionary<string, SourceText> ByPath(IReadOnlyList<SourceText> given)
    {
        var byPath = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        foreach (var source in given) byPath.TryAdd(source.Path, source);
        return byPath;
    }

    private static bool IsFromHere(string path) => !Path.IsPathRooted(path) && !path.StartsWith("../", StringComparison.Ordinal);
}
