using DealLang.Text;

namespace DealLang.Cli.Files;

internal enum Reach
{
    /// <summary>A folder and every folder below it, each a world of its own.</summary>
    Everything,

    /// <summary>A folder's own world; only when it has none, those below it.</summary>
    Nearest,
}

/// <summary>
/// What the words of a command line name, as worlds: the files given are one, the files directly in a folder are one. No word is the
/// current folder, - is standard input. Hidden folders, bin and obj are passed over.
/// </summary>
internal static class Worlds
{
    private const string Ending = ".deal";
    private const string StandardInput = "-";

    /// <summary>The path that text from standard input goes by.</summary>
    public const string InputPath = "<stdin>";

    /// <exception cref="IOException">A word names nothing, or a file cannot be read.</exception>
    public static IEnumerable<WorldFiles> Of(IReadOnlyList<string> words, Reach reach, Surroundings here)
    {
        string[] files = [.. words.Where(w => w == StandardInput || Kind(w, here.Files) == PathKind.File)];
        if (files.Length > 0)
            yield return new WorldFiles(files[0] == StandardInput ? InputPath : WithoutEnding(files[0]), [.. files.Select(f => Read(f, here))]);
        foreach (string folder in words.Count == 0 ? ["."] : words.Except(files))
        {
            bool any = false;
            foreach (var world in Below(folder, reach, here.Files))
            {
                any = true;
                yield return world;
            }
            if (!any)
                throw new IOException($"{(folder == "." ? "The current folder" : folder)} holds no .deal file, nor do the folders below it.");
        }
    }

    /// <summary>Whether a word names something to read, so that what is left can be a figure's path.</summary>
    public static bool IsThere(string word, IFiles files) => word == StandardInput || files.KindOf(word) != PathKind.Nothing;

    private static PathKind Kind(string word, IFiles files) => files.KindOf(word) is var kind and not PathKind.Nothing ? kind : throw NotThere(word, files);

    private static SourceText Read(string path, Surroundings here) => path == StandardInput
        ? SourceText.From(here.In().ReadToEnd(), InputPath)
        : SourceText.From(here.Files.Read(path), path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path);

    private static IEnumerable<WorldFiles> Below(string folder, Reach reach, IFiles files)
    {
        string[] deals = [.. files.FilesIn(folder).Where(f => f.EndsWith(Ending, StringComparison.Ordinal) && f[0] != '.').Select(f => Join(folder, f))];
        if (deals.Length > 0)
            yield return new WorldFiles(deals.Length == 1 ? WithoutEnding(deals[0]) : Join(folder, files.NameOf(folder)), [.. deals.Select(d => SourceText.From(files.Read(d), d))]);
        if (deals.Length > 0 && reach == Reach.Nearest)
            yield break;
        foreach (string inner in files.FoldersIn(folder).Where(f => f[0] != '.' && f is not ("bin" or "obj")))
        {
            foreach (var world in Below(Join(folder, inner), reach, files))
                yield return world;
        }
    }

    private static string Join(string folder, string name) => folder == "." ? name : folder.TrimEnd('/', '\\') + "/" + name;

    private static string WithoutEnding(string path) => path.EndsWith(Ending, StringComparison.Ordinal) ? path[..^Ending.Length] : path;

    private static IOException NotThere(string path, IFiles files)
    {
        int slash = path.TrimEnd('/', '\\').LastIndexOfAny(['/', '\\']);
        string folder = slash < 0 ? "." : path[..slash];
        string? near = files.KindOf(folder) != PathKind.Folder ? null
            : Spelling.Nearest(path[(slash + 1)..].TrimEnd('/', '\\'), files.FilesIn(folder).Where(f => f.EndsWith(Ending, StringComparison.Ordinal)).Concat(files.FoldersIn(folder)));
        return new IOException(near is null ? $"There is no {path}." : $"There is no {path}. Did you mean {Join(folder, near)}?");
    }
}
