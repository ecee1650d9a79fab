namespace DealLang.LanguageServer;

/// <summary>The files that no editor has open. Paths are absolute, with forward slashes.</summary>
public interface IEditorFiles
{
    /// <summary>The text of a file, or null when there is none or it cannot be read.</summary>
    string? Read(string path);

    /// <summary>The <c>.deal</c> files directly in a folder, by their names, in ordinal order; empty when there is no such folder.</summary>
    IReadOnlyList<string> DealsIn(string folder);
}
