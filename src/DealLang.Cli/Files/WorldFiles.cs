using DealLang.Text;

namespace DealLang.Cli.Files;

/// <summary>The files of one world, read.</summary>
/// <param name="Name">A path without an ending: the file's, or for a folder's several files the folder's own name inside it.</param>
internal sealed record WorldFiles(string Name, IReadOnlyList<SourceText> Sources)
{
    /// <summary>The name without its folders, for what is saved elsewhere.</summary>
    public string ShortName => Name == Worlds.InputPath ? "report" : Name[(Name.LastIndexOfAny(['/', '\\']) + 1)..];
}
