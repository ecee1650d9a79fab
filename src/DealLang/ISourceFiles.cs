namespace DealLang;

/// <summary>
/// Where a compilation reads its files from. Paths are relative to one root folder, with forward slashes; the compiler never asks for
/// a path outside it.
/// </summary>
public interface ISourceFiles
{
    /// <summary>The text of a file, or null when there is none.</summary>
    string? Read(string path);

    /// <summary>The <c>.deal</c> files that a folder holds directly, in ordinal order; empty when it holds none. The root is "".</summary>
    IEnumerable<string> FilesIn(string folder);
}
