using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>The files of a compilation: those given and those that they import, each with the prefix of its names.</summary>
internal sealed class Imports
{
    private sealed record Taken(string Path, string Prefix);

    private readonly Func<string, DealSyntaxTree?> _open;
    private readonly Func<string, string?> _read;
    private readonly Dictionary<Taken, DealSyntaxTree> _taken = [];
    private readonly List<string> _way = [];

    /// <param name="open">A tree of its own for a path below the root, or null when there is no such file.</param>
    /// <param name="read">The text of a file of values below the root, or null when there is no such file.</param>
    public Imports(IEnumerable<DealSyntaxTree> given, Func<string, DealSyntaxTree?> open, Func<string, string?> read)
    {
        (_open, _read) = (open, read);
        var roots = given.ToList();
        foreach (var tree in roots) _taken.TryAdd(new Taken(tree.Text.Path, ""), tree);
        foreach (var tree in roots) Follow(tree, "");
    }

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>The files of values that series name, by their paths; null for one that is not there.</summary>
    public Dictionary<string, string?> Data { get; } = new(StringComparer.Ordinal);

    public ImmutableArray<DealSyntaxTree> Trees =>
        [.. _taken.Keys.OrderBy(t => t.Path, StringComparer.Ordinal).ThenBy(t => t.Prefix, StringComparer.Ordinal).Select(t => _taken[t])];

    /// <summary>Only the files whose names have one.</summary>
    public Dictionary<DealSyntaxTree, string> Prefixes =>
        _taken.Keys.Where(t => t.Prefix.Length > 0).ToDictionary(t => _taken[t], t => t.Prefix);

    private void Follow(DealSyntaxTree tree, string prefix)
    {
        _way.Add(tree.Text.Path);
        foreach (var block in tree.Roots)
        {
            if (block.Content is ImportLineSyntax line) Follow(block, line, prefix);
            else if (block.Content is SeriesLineSyntax { File: { } file } && Resolve(tree.Text.Path, file.Content) is { } path && !Data.ContainsKey(path)) Data.Add(path, _read(path));
        }
        _way.RemoveAt(_way.Count - 1);
    }

    private void Follow(BlockSyntax block, ImportLineSyntax line, string prefix)
    {
        string written = line.Path.Content;
        if (Resolve(block.Tree.Text.Path, written) is not { } path)
        {
            Report(block, line, "leaves the root folder");
            return;
        }
        if (_way.Contains(path))
        {
            Report(block, line, $"leads back here: {string.Join(" → ", _way.SkipWhile(p => p != path).Append(path))}");
            return;
        }
        string inner = line.Alias is { } alias ? $"{prefix}{alias}." : prefix;
        var taken = new Taken(path, inner);
        if (_taken.ContainsKey(taken)) return;
        if (_open(path) is not { } tree)
        {
            Report(block, line, "is not there");
            return;
        }
        _taken.Add(taken, tree);
        Follow(tree, inner);
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
