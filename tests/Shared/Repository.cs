namespace DealLang.Tests;

/// <summary>The files of the repository, by their paths from its root.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string At(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(At(path)).ReplaceLineEndings("\n");

    /// <summary>The <c>.deal</c> files of a folder and its sub-folders, in ordinal order.</summary>
    public static IEnumerable<string> Deals(string folder) => Directory
        .EnumerateFiles(At(folder), "*.deal", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "DealLang.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
