using DealLang.LanguageServer;

namespace DealLang.Cli.Files;

/// <summary>The disk as the language server sees it: what cannot be read is not there.</summary>
internal sealed class EditorFiles(IFiles files) : IEditorFiles
{
    public string? Read(string path)
    {
        try
        {
            return files.KindOf(path) == PathKind.File ? files.Read(path) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public IReadOnlyList<string> DealsIn(string folder)
    {
        try
        {
            return files.KindOf(folder) == PathKind.Folder ? [.. files.FilesIn(folder).Where(f => f.EndsWith(".deal", StringComparison.Ordinal) && f[0] != '.')] : [];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
