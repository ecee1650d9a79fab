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
            ReadOnlySpan<byte> bytes = File.ReadAllBytes(path);
            return Utf8.GetString(bytes.StartsWith(Mark) ? bytes[Mark.Length..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new IOException($"{path} is not UTF-8 text. Save it as UTF-8.");
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

    public IReadOnlyList<string> FilesIn(string folder) => Sorted(Directory.GetFiles(folder));

    public IReadOnlyList<string> FoldersIn(string folder) => Sorted(Directory.GetDirectories(folder));

    public string NameOf(string folder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));

    private static string[] Sorted(string[] paths)
    {
        string[] names = Array.ConvertAll(paths, p => Path.GetFileName(p));
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }
}
