using DealLang.LanguageServer;

namespace DealLang.Serving;

/// <summary>
/// The files of the folder that is served, as the language server and the page see them: absolute paths below <see cref="Root"/>, with
/// forward slashes. What lies elsewhere is not there, whichever way a path or a link leads to it.
/// </summary>
public interface IServedFiles : IEditorFiles
{
    /// <summary>The folder, absolute, without a closing slash. It need not be where it is on the disk.</summary>
    string Root { get; }

    /// <summary>The <c>.deal</c> files that the page offers, relative to <see cref="Root"/>, in ordinal order.</summary>
    IReadOnlyList<string> All();

    /// <summary>Replaces a file's text, or makes the file.</summary>
    /// <exception cref="IOException">It cannot be written, or does not belong to the folder.</exception>
    void Write(string path, string text);
}
