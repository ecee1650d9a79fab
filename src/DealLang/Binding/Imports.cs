using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>
/// The files of a compilation: those given and those that they import, each once, with how it spells names. A file that is imported under two aliases, or by two
/// files, is one file all the same.
/// </summary>
internal sealed class Imports
{
    /// <param name="Alias">Empty where names are shared.</param>
    private sealed record Import(DealSyntaxTree From, DealSyntaxTree To, string Alias);

    private readonly Func<string, DealSyntaxTree?> _open;
    private readonly Func<string, string?> _read;
    private readonly Dictionary<string, DealSyntaxTree> _files = new(StringComparer.Ordinal);
    private readonly List<Import> _imports = [];
    private readonly Dictionary<DealSyntaxTree, FileNames> _names = [];
    private readonly FileNames _asked = new(null);
    private readonly List<string> _way = [];
    private readonly List<DealSyntaxTree> _behind = []; // each file behind all that it imports

    /// <param name="open">A tree for a path below the root, or null when there is no such file; asked once for a path, and for none of those given.</param>
    /// <param name="read">The text of a file of values below the root, or null when there is no such file.</param>
    public Imports(IEnumerable<DealSyntaxTree> given, Func<string, DealSyntaxTree?> open, Func<string, string?> read)
    {
        (_open, _read) = (open, read);
        foreach (var tree in given) _files.TryAdd(tree.Text.Path, tree);
        var roots = _files.Values.OrderBy(t => t.Text.Path, StringComparer.Ordinal).ToList();
        foreach (var tree in roots) Follow(tree);
        Spell(roots);
        Trees = [.. _files.Values.OrderBy(t => t.Text.Path, StringComparer.Ordinal)];
    }

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>The files of values that series name, by their paths; null for one that is not there.</summary>
    public Dictionary<string, string?> Data { get; } = new(StringComparer.Ordinal);

    /// <summary>In ordinal order of their paths.</summary>
    public ImmutableArray<DealSyntaxTree> Trees { get; }

    /// <summary>How a file spells names; a reader's question as all the files given do.</summary>
    public FileNames NamesOf(DealSyntaxTree tree) => _names.GetValueOrDefault(tree, _asked);

    private void Follow(DealSyntaxTree tree)
    {
        if (!_names.TryAdd(tree, new FileNames(tree))) return;
        _way.Add(tree.Text.Path);
        foreach (var block in tree.Roots)
        {
            if (block.Content is ImportLineSyntax line) Follow(block, line);
            else if (block.Content is SeriesLineSyntax { File: { } file } && Resolve(tree.Text.Path, file.Content) is { } path && !Data.ContainsKey(path)) Data.Add(path, _read(path));
        }
        _way.RemoveAt(_way.Count - 1);
        _behind.Add(tree);
    }

    private void Follow(BlockSyntax block, ImportLineSyntax line)
    {
        if (Resolve(block.Tree.Text.Path, line.Path.Content) is not { } path)
        {
            Report(block, line, "leaves the root folder");
            return;
        }
        if (_way.Contains(path))
        {
            Report(block, line, $"leads back here: {string.Join(" → ", _way.SkipWhile(p => p != path).Append(path))}");
            return;
        }
        if (!_files.TryGetValue(path, out var tree))
        {
            if (_open(path) is not { } opened)
            {
                Report(block, line, "is not there");
                return;
            }
            _files.Add(path, tree = opened);
        }
        string alias = line.Alias?.ToString() ?? "";
        if (alias.Length > 0 && TakenBy(block.Tree, tree, alias) is { Length: > 0 } other)
        {
            Diagnostics.Add(Diagnostic.Create(Rules.Names.Duplicate, block.LocationOf(line.Alias!.Value), alias, other));
            alias = "";
        }
        _imports.Add(new Import(block.Tree, tree, alias));
        Follow(tree);
    }

    /// <summary>What an alias is the name of already; empty for none.</summary>
    private string TakenBy(DealSyntaxTree from, DealSyntaxTree to, string alias) =>
        _imports.Find(i => i.From == from && i.Alias == alias && i.To != to) is { } other ? $"the alias of {other.To.Text.Path}" : _names[from].Declares(alias) ? "a name of this file" : "";

    /// <summary>
    /// The prefix of each file, from those given down. One that is given, or shares names with one that is, has none. Of several aliases the one with the
    /// fewest points counts; of several files that share its names the prefix that all of theirs begin with.
    /// </summary>
    private void Spell(List<DealSyntaxTree> given)
    {
        foreach (var import in _imports)
        {
            var names = _names[import.From];
            if (import.Alias.Length > 0) names.Aliases.TryAdd(import.Alias, _names[import.To]);
            else names.Shared.Add(_names[import.To]);
        }
        foreach (var alias in given.SelectMany(t => _names[t].Aliases)) _asked.Aliases.TryAdd(alias.Key, alias.Value);
        foreach (var tree in Enumerable.Reverse(_behind).Where(t => !given.Contains(t)))
        {
            var ways = _imports.FindAll(i => i.To == tree);
            var aliased = ways.Where(w => w.Alias.Length > 0).Select(w => $"{_names[w.From].Prefix}{w.Alias}.").MinBy(p => p.Count(c => c == '.'));
            var shared = ways.Where(w => w.Alias.Length == 0).Select(w => _names[w.From].Prefix).ToList();
            _names[tree].Prefix = shared.Count == 0 ? aliased! : shared.Contains("") ? "" : aliased ?? shared.Aggregate(Common);
        }
    }

    /// <summary>The aliases with which both begin.</summary>
    private static string Common(string one, string other)
    {
        int length = 0;
        for (int i = 0; i < one.Length && i < other.Length && one[i] == other[i]; i++)
        {
            if (one[i] == '.') length = i + 1;
        }
        return one[..length];
    }

    private void Report(BlockSyntax block, ImportLineSyntax line, string why) =>
        Diagnostics.Add(Diagnostic.Create(Rules.Names.Import, block.LocationOf(line.Path), line.Path.Content, why));

    /// <summary>A path against the folder of the file that imports it; null when it is rooted or climbs out.</summary>
    internal static string? Resolve(string from, string written)
    {
        string path = written.Replace('\\', '/');
        if (path.Length == 0 || path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal)) return null;
        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (string part in path.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0 || parts[^1] == "..") return null;
            else parts.RemoveAt(parts.Count - 1);
        }
        return parts.Count == 0 ? null : string.Join('/', parts);
    }
}
