using DealLang.LanguageServer.Documents;
using DealLang.LanguageServer.Protocol;
using DealLang.LanguageServer.Requests;
using Range = DealLang.LanguageServer.Protocol.Range;

namespace DealLang.LanguageServer;

/// <summary>
/// Diagnostics sent unasked, in two stages: what the syntax says at once, with what the checks last said moved along; what the checks say when
/// they have run.
/// </summary>
internal sealed class Publishing(Workspace workspace, Outlet outlet)
{
    private readonly Lock _gate = new();

    /// <summary>What the checks last said of each file, beside its syntax.</summary>
    private readonly Dictionary<string, Diagnostic[]> _checked = new(StringComparer.Ordinal);

    /// <summary>The line of each file whose end is being typed.</summary>
    private readonly Dictionary<string, Begun> _begun = new(StringComparer.Ordinal);

    /// <summary>Of a line that is being typed nothing is said as yet; of the lines above it in its block, which are not the last word either, nothing new but their syntax.</summary>
    /// <param name="First">Where the block begins.</param>
    /// <param name="Told">What had been said of the block before, by code and line.</param>
    private sealed record Begun(int First, int Line, HashSet<string> Told)
    {
        public bool Holds(Diagnostic found) => found.Range.Start.Line == Line && found.Range.End.Line == Line
            || found.Range.Start.Line >= First && found.Range.Start.Line < Line && !found.Code.StartsWith('S') && !Told.Contains(Key(found));

        public static string Key(Diagnostic found) => $"{found.Code} {found.Range.Start.Line}";
    }

    /// <summary>The first stage, after a change.</summary>
    /// <param name="isPatient">A line that is being written at its end is let be written.</param>
    /// <returns>Whether there is such a line, of which something may have to be said later.</returns>
    public bool Syntax(OpenDocument document, ContentChange[] changes, bool isPatient = false)
    {
        lock (_gate)
        {
            var kept = changes.Aggregate(_checked.GetValueOrDefault(document.Uri, []), Moved);
            _checked[document.Uri] = kept;
            if (isPatient && LineBegun(document, changes) is { } line) _begun[document.Uri] = BlockOf(document, line, _begun.GetValueOrDefault(document.Uri), kept);
            else _begun.Remove(document.Uri);
            Publish(document.Uri, [.. OfSyntax(document), .. kept], document.Version);
            return _begun.ContainsKey(document.Uri);
        }
    }

    /// <summary>Nothing has been typed for a while: what is wrong with the line is wrong.</summary>
    public void Calm(OpenDocument document)
    {
        lock (_gate)
        {
            if (_begun.Remove(document.Uri)) Publish(document.Uri, [.. OfSyntax(document), .. _checked.GetValueOrDefault(document.Uri, [])], document.Version);
        }
    }

    /// <summary>The line of a single character behind all others of it, or the one that a line break behind all others begins.</summary>
    private static int? LineBegun(OpenDocument document, ContentChange[] changes)
    {
        if (changes is not [{ Range: { } range, Text: { Length: > 0 } written }] || range.Start != range.End || written.Length > 1 && written.AsSpan().Trim().Length > 0) return null;
        var text = document.Tree.Text;
        int end = Math.Min(text.Length, text.OffsetOf(range.Start) + written.Length), line = text.LineIndexOf(end);
        return end >= text.LineStart(line) + text.LineContent(line).TrimEnd().Length ? line : null;
    }

    private static Begun BlockOf(OpenDocument document, int line, Begun? before, Diagnostic[] told)
    {
        var text = document.Tree.Text;
        int first = line;
        foreach (var root in document.Tree.Roots)
        {
            if (text.LineIndexOf(root.Start) is var start && start <= line) first = start;
            else break;
        }
        if (first == line && before is not null && before.First < line && text.LengthOf(line) == 0) first = before.First;
        return new Begun(first, line, before is not null && before.First == first ? before.Told : [.. told.Select(Begun.Key)]);
    }

    private void Publish(string uri, Diagnostic[] found, int? version) =>
        outlet.Publish(new PublishDiagnosticsParams(uri, _begun.TryGetValue(uri, out var begun) ? [.. found.Where(d => !begun.Holds(d))] : found, version));

    /// <summary>The second stage. Says nothing when the world has changed meanwhile: another run is on its way.</summary>
    public void Checks(string uri)
    {
        if (workspace.Find(uri) is not { } document) return;
        var found = document.World.Compilation.GetDiagnostics().ToLookup(d => d.Location.Path);
        lock (_gate)
        {
            if (workspace.Find(uri)?.World != document.World) return;
            foreach (var tree in document.World.Trees.DistinctBy(t => t.Text.Path))
            {
                string file = workspace.UriOf(document.Root, tree.Text.Path);
                Diagnostic[] all = [.. found[tree.Text.Path].Select(d => Translation.Of(d, p => workspace.UriOf(document.Root, p)))];
                var syntax = tree.Diagnostics.Select(d => (d.Code, tree.Text.RangeOf(d.Location.Span))).ToHashSet();
                bool isNew = !_checked.ContainsKey(file);
                _checked[file] = [.. all.Where(d => !syntax.Contains((d.Code, d.Range)))];
                // Of files that nobody has open and that are in order there is nothing to say.
                if (!isNew || all.Length > 0 || workspace.VersionOf(file) is not null) Publish(file, all, workspace.VersionOf(file));
            }
        }
    }

    /// <summary>A file that is gone has nothing wrong.</summary>
    public void Clear(string uri)
    {
        lock (_gate) _checked.Remove(uri);
        outlet.Publish(new PublishDiagnosticsParams(uri, []));
    }

    private static IEnumerable<Diagnostic> OfSyntax(OpenDocument document) => document.Tree.Diagnostics.Select(d => Translation.Of(d, _ => document.Uri));

    /// <summary>Lines below a change move with it; what was said of the lines that it touches is dropped.</summary>
    private static Diagnostic[] Moved(Diagnostic[] found, ContentChange change)
    {
        if (change.Range is not { } range) return [];
        int by = change.Text.AsSpan().Count('\n') - (range.End.Line - range.Start.Line);
        return [.. found.Where(d => d.Range.End.Line < range.Start.Line || d.Range.Start.Line > range.End.Line).Select(d => d.Range.Start.Line > range.End.Line ? d with { Range = Down(d.Range, by) } : d)];
    }

    private static Range Down(Range range, int lines) => new(range.Start with { Line = range.Start.Line + lines }, range.End with { Line = range.End.Line + lines });
}
