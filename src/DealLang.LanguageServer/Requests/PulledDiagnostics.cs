using DealLang.LanguageServer.Documents;
using DealLang.LanguageServer.Protocol;

namespace DealLang.LanguageServer.Requests;

/// <summary>Diagnostics for an editor that asks for them.</summary>
internal static class PulledDiagnostics
{
    private static ProtocolJson Json => ProtocolJson.Default;

    public static readonly Request[] All =
    [
        Request.Of("textDocument/diagnostic", Json.DocumentParams, Json.DocumentDiagnosticReport, OfDocument),
        Request.Of("workspace/diagnostic", Json.WorkspaceDiagnosticParams, Json.WorkspaceDiagnosticReport, OfWorkspace),
    ];

    private static DocumentDiagnosticReport OfDocument(Asked asked, DocumentParams at) =>
        new("full", asked.Find(at.TextDocument) is { } document ? Of(asked, document, document.Tree.Text.Path) : []);

    private static WorkspaceDiagnosticReport OfWorkspace(Asked asked, WorkspaceDiagnosticParams at)
    {
        asked.Out.Progress(at.WorkDoneToken, "begin", "Checking deals");
        var reports = new List<WorkspaceDocumentReport>();
        foreach (var document in asked.Workspace.OpenDocuments.Select(d => asked.Workspace.Find(d.Uri)).OfType<DocumentInWorld>().DistinctBy(d => d.World))
        {
            asked.Out.Progress(at.WorkDoneToken, "report", document.Tree.Text.Path);
            foreach (string path in document.World.Trees.Select(t => t.Text.Path).Distinct())
            {
                asked.Cancelled.ThrowIfCancellationRequested();
                string uri = asked.Workspace.UriOf(document.Root, path);
                reports.Add(new WorkspaceDocumentReport("full", uri, asked.Workspace.VersionOf(uri), Of(asked, document, path)));
            }
        }
        asked.Out.Progress(at.WorkDoneToken, "end");
        return new WorkspaceDiagnosticReport([.. reports]);
    }

    private static Diagnostic[] Of(Asked asked, DocumentInWorld document, string path) =>
        [.. document.World.Compilation.GetDiagnostics().Where(d => d.Location.Path == path).Select(d => Translation.Of(d, p => asked.Workspace.UriOf(document.Root, p)))];
}
