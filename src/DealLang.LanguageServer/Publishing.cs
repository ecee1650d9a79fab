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

    /// <summary>The first stage, after a change.</summary>
    public void Syntax(OpenDocument document, IEnumerable<ContentChange> changes)
    {
        lock (_gate)
        {
            var kept = changes.Aggregate(_checked.GetValueOrDefault(document.Uri, []), Moved);
            _checked[document.Uri] = kept;
            outlet.Publish(new PublishDiagnosticsParams(document.Uri, [.. OfSyntax(document), .. kept], document.Version));
        }
    }

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
                if (!isNew || all.Length > 0 || workspace.VersionOf(file) is not null) outlet.Publish(new PublishDiagnosticsParams(file, all, workspace.VersionOf(file)));
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
