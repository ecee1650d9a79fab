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

    /// <summary>The line of each file whose end is being typed: of it nothing is said as yet.</summary>
    private readonly Dictionary<string, int> _begun = new(StringComparer.Ordinal);

    /// <summary>The first stage, after a change.</summary>
    /// <param name="isPatient">A line that is being written at its end is let be written.</param>
    /// <returns>Whether there is such a line, of which something may have to be said later.</returns>
    public bool Syntax(OpenDocument document, ContentChange[] changes, bool isPatient = false)
    {
        lock (_gate)
        {
            var kept = changes.Aggregate(_checked.GetValueOrDefault(document.Uri, []), Moved);
            _checked[document.Uri] = kept;
            if (isPatient && Begun(document, changes) is { } line) _begun[document.Uri] = line;
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

    /// <summary>A single character behind all others of its line.</summary>
    private static int? Begun(OpenDocument document, ContentChange[] changes)
    {
        if (changes is not [{ Range: { } range, Text: [not ('\n' or '\r')] }] || range.Start != range.End) return null;
        return document.Tree.Text.OffsetOf(range.Start) + 1 is var end && document.Tree.Text.LineIndexOf(end) is var line && end >= document.Tree.Text.LineStart(line) + document.Tree.Text.LineContent(line).TrimEnd().Length ? line : null;
    }

    private void Publish(string uri, Diagnostic[] found, int? version) =>
        outlet.Publish(new PublishDiagnosticsParams(uri, _begun.TryGetValue(uri, out int line) ? [.. found.Where(d => d.Range.Start.Line != line || d.Range.End.Line != line)] : found, version));

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
