using System.Text;

namespace DealLang.Cli.Files;

internal sealed class DiskFiles : IFiles
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public PathKind KindOf(string path) =>
        File.Exists(path) ? PathKind.File : Directory.Exists(path) ? PathKind.Folder : PathKind.Nothing;

    public string Read(string path)
    {
        try
        {
            ReadOnlySpan<byte> bytes = ReadBytes(path);
            return Utf8.GetString(bytes.StartsWith(Mark) ? bytes[Mark.Length..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new IOException($"{path} is not UTF-8 text. Save it as UTF-8.");
        }
    }

    public byte[] ReadBytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (UnauthorizedAccessException)
        {
            throw new IOException($"{path} may not be read. Look at its permissions.");
        }
    }

    public void Write(string path, string text) => Write(path, Utf8.GetBytes(text));

    public void Write(string path, byte[] content)
    {
        string target = File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } linked ? linked.FullName : path;
        string folder = Path.GetDirectoryName(target) is { Length: > 0 } parent ? parent : ".";
        Directory.CreateDirectory(folder);
        string draft = Path.Combine(folder, $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp");
        try
        {
            File.WriteAllBytes(draft, content);
            if (!OperatingSystem.IsWindows() && File.Exists(target))
                File.SetUnixFileMode(draft, File.GetUnixFileMode(target));
            File.Move(draft, target, overwrite: true);
        }
        catch (UnauthorizedAccessException)
        {
            throw new IOException($"{path} may not be written. Look at its permissions.");
        }
        finally
        {
            File.Delete(draft);
        }
    }

    public void Delete(string path) => File.Delete(path);

    public string ActualPathOf(string path)
    {
        string full = Path.GetFullPath(path), actual = Path.GetPathRoot(full)!;
        int links = 0;
        for (var parts = new Queue<string>(PartsOf(full)); parts.TryDequeue(out string? part);)
        {
            string next = Path.Combine(actual, part);
            if (Linked(next) is not { } target)
            {
                actual = next;
                continue;
            }
            if (++links > 40) throw new IOException($"{path} leads round in a circle.");
            string there = Path.GetFullPath(target, actual);
            parts = new Queue<string>(PartsOf(there).Concat(parts));
            actual = Path.GetPathRoot(there)!;
        }
        return actual.Replace('\\', '/');
    }

    public IReadOnlyList<string> FilesIn(string folder) => Sorted(Directory.GetFiles(folder));

    public IReadOnlyList<string> FoldersIn(string folder) => Sorted(Directory.GetDirectories(folder));

    public string NameOf(string folder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));

    private static string[] PartsOf(string path) =>
        path[Path.GetPathRoot(path)!.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);

    private static string? Linked(string path) => (Directory.Exists(path) ? (FileSystemInfo)new DirectoryInfo(path) : new FileInfo(path)).LinkTarget;

    private static string[] Sorted(string[] paths)
    {
        string[] names = Array.ConvertAll(paths, p => Path.GetFileName(p));
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }
}
