namespace DealLang.Cli.Files;

internal enum PathKind { Nothing, File, Folder }

/// <summary>The files that the tool reads and writes. What cannot be done throws an <see cref="IOException"/> whose message names the path.</summary>
internal interface IFiles
{
    PathKind KindOf(string path);

    /// <summary>The text of a UTF-8 file, without its mark.</summary>
    string Read(string path);

    /// <summary>A file that is no text.</summary>
    byte[] ReadBytes(string path);

    /// <summary>Writes the whole text or leaves the file as it was.</summary>
    void Write(string path, string text);

    /// <summary>The same for a file that is no text.</summary>
    void Write(string path, byte[] content);

    void Delete(string path);

    /// <summary>The absolute path with every link on the way followed, with forward slashes. The file need not be there.</summary>
    string ActualPathOf(string path);

    /// <summary>Names of the files directly in a folder, in ordinal order.</summary>
    IReadOnlyList<string> FilesIn(string folder);

    /// <summary>Names of the folders directly in a folder, in ordinal order.</summary>
    IReadOnlyList<string> FoldersIn(string folder);

    /// <summary>A folder's own name, also when the path is "." or ends with a slash.</summary>
    string NameOf(string folder);
}
