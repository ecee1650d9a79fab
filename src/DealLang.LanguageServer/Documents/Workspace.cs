using System.Collections.Immutable;
using DealLang.Editing;
using DealLang.LanguageServer.Protocol;
using DealLang.Reports;
using DealLang.Syntax;

namespace DealLang.LanguageServer.Documents;

/// <summary>A document with the world that it belongs to, as both are at one moment.</summary>
/// <param name="Root">The folder that the world's paths are counted from.</param>
internal sealed record DocumentInWorld(string Uri, DealSyntaxTree Tree, EditedWorld World, string Root, int? Version);

/// <summary>
/// The documents that are open over the files that are not: the files of a folder are one world, and imports are followed below the folder that
/// the editor has opened. Safe to ask from several threads.
/// </summary>
internal sealed class Workspace(IEditorFiles files)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, OpenDocument> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DealSyntaxTree> _closed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ImmutableArray<DealSyntaxTree> Trees, EditedWorld World)> _worlds = new(StringComparer.Ordinal);
    private ImmutableArray<string> _roots = [];

    public void SetRoots(IEnumerable<string> uris)
    {
        lock (_gate) _roots = [.. uris.Select(u => DocumentUri.PathOf(u).TrimEnd('/')).OrderByDescending(r => r.Length)];
    }

    public void ChangeRoots(IEnumerable<string> added, IEnumerable<string> removed)
    {
        var gone = removed.ToHashSet(StringComparer.Ordinal);
        lock (_gate)
        {
            SetRoots(_roots.Select(DocumentUri.Of).Where(u => !gone.Contains(u)).Concat(added).Distinct());
            _worlds.Clear();
            _closed.Clear();
            foreach (var (path, document) in _open.ToList()) _open[path] = document with { Tree = DealSyntaxTree.Parse(document.Tree.Text.Text, Relative(path)) };
        }
    }

    public void Open(TextDocumentItem document)
    {
        string path = DocumentUri.PathOf(document.Uri);
        lock (_gate) _open[path] = new OpenDocument(document.Uri, document.Version, DealSyntaxTree.Parse(document.Text, Relative(path)));
    }

    /// <summary>Null when the document is not open.</summary>
    public (OpenDocument Before, OpenDocument After)? Change(TextDocumentIdentifier document, IEnumerable<ContentChange> changes)
    {
        string path = DocumentUri.PathOf(document.Uri);
        lock (_gate)
        {
            if (!_open.TryGetValue(path, out var before)) return null;
            return (before, _open[path] = before.With(document.Version, changes));
        }
    }

    public void Close(string uri)
    {
        lock (_gate)
        {
            _open.Remove(DocumentUri.PathOf(uri));
            _closed.Remove(DocumentUri.PathOf(uri));
        }
    }

    /// <summary>Files that changed outside the editor are read again when next needed.</summary>
    public void Forget(IEnumerable<string> uris)
    {
        lock (_gate)
        {
            foreach (string uri in uris) _closed.Remove(DocumentUri.PathOf(uri));
        }
    }

    public ImmutableArray<OpenDocument> OpenDocuments
    {
        get { lock (_gate) return [.. _open.Values]; }
    }

    /// <summary>A document in its world; one that is not open is read from its file. Null when there is none.</summary>
    public DocumentInWorld? Find(string uri)
    {
        string path = DocumentUri.PathOf(uri);
        lock (_gate)
        {
            if (TreeOf(path) is not { } tree) return null;
            string folder = DocumentUri.FolderOf(path);
            var opened = _open.GetValueOrDefault(path);
            return new DocumentInWorld(opened?.Uri ?? uri, tree, WorldOf(folder, tree), RootOf(path), opened?.Version);
        }
    }

    /// <summary>The address of one of a world's files, as the editor writes it.</summary>
    public string UriOf(string root, string path)
    {
        string absolute = root.Length > 0 ? $"{root}/{path}" : path;
        lock (_gate) return _open.TryGetValue(absolute, out var document) ? document.Uri : DocumentUri.Of(absolute);
    }

    public int? VersionOf(string uri)
    {
        lock (_gate) return _open.GetValueOrDefault(DocumentUri.PathOf(uri))?.Version;
    }

    /// <summary>The same world as long as none of its files changes.</summary>
    private EditedWorld WorldOf(string folder, DealSyntaxTree tree)
    {
        ImmutableArray<DealSyntaxTree> given = folder.Length == 0 ? [tree] : [.. PathsIn(folder).Select(TreeOf).OfType<DealSyntaxTree>()];
        if (given.IsEmpty) given = [tree];
        if (_worlds.TryGetValue(folder, out var known) && known.Trees.All(t => t == TreeOf(AbsoluteOf(folder, t))) && given.All(known.Trees.Contains)) return known.World;
        string root = RootOf(folder + "/");
        var compilation = DealCompilation.Create(given, path => TreeOf(root.Length > 0 ? $"{root}/{path}" : path), known.World?.Compilation);
        var world = new EditedWorld(compilation, FigureWording.Instance);
        // A file that is taken in twice has a second tree, which no edit replaces.
        _worlds[folder] = ([.. compilation.Trees.Where(t => t == TreeOf(AbsoluteOf(folder, t)))], world);
        return world;
    }

    private IEnumerable<string> PathsIn(string folder)
    {
        var open = _open.Keys.Where(p => DocumentUri.FolderOf(p) == folder && p.EndsWith(".deal", StringComparison.Ordinal));
        return files.DealsIn(folder).Select(name => $"{folder}/{name}").Union(open).Order(StringComparer.Ordinal);
    }

    private string AbsoluteOf(string folder, DealSyntaxTree tree) => RootOf(folder + "/") is { Length: > 0 } root ? $"{root}/{tree.Text.Path}" : tree.Text.Path;

    private DealSyntaxTree? TreeOf(string path)
    {
        if (_open.TryGetValue(path, out var document)) return document.Tree;
        if (_closed.TryGetValue(path, out var known)) return known;
        return files.Read(path) is { } text ? _closed[path] = DealSyntaxTree.Parse(text, Relative(path)) : null;
    }

    /// <summary>The opened folder that holds a file, else the file's own.</summary>
    private string RootOf(string path)
    {
        foreach (string root in _roots)
        {
            if (path.StartsWith(root + "/", StringComparison.Ordinal)) return root;
        }
        return DocumentUri.FolderOf(path);
    }

    private string Relative(string path) => RootOf(path) is { Length: > 0 } root ? path[(root.Length + 1)..] : path;
}
