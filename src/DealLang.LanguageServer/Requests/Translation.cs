using DealLang.Diagnostics;
using DealLang.Editing;
using DealLang.Editing.Names;
using DealLang.LanguageServer.Documents;
using Lsp = DealLang.LanguageServer.Protocol;

namespace DealLang.LanguageServer.Requests;

/// <summary>The services' results in the protocol's records.</summary>
internal static class Translation
{
    public static Lsp.Diagnostic Of(Diagnostic found, Func<string, string> uriOf) => new(
        found.Location.Source.RangeOf(found.Location.Span),
        found.Severity switch { Severity.Error => 1, Severity.Warning => 2, _ => 3 },
        found.Code, "deal", found.Message,
        found.Related.IsEmpty ? null : [.. found.Related.Select(r => new Lsp.DiagnosticRelated(Of(r.Location, uriOf), r.Caption))]);

    public static Lsp.Location Of(Text.Location location, Func<string, string> uriOf) => new(uriOf(location.Path), location.Source.RangeOf(location.Span));

    public static Lsp.Location[] Of(IEnumerable<NameUse> names, Func<string, string> uriOf) => [.. names.Select(n => Of(n.Location, uriOf))];

    public static Lsp.TextEdit Of(TextEdit edit) => new(edit.Location.Source.RangeOf(edit.Location.Span), edit.NewText);

    /// <param name="newFile">A file to make, with its text.</param>
    public static Lsp.WorkspaceEdit Of(IEnumerable<TextEdit> edits, DocumentInWorld document, Workspace workspace, (string Path, string Text)? newFile = null)
    {
        var byFile = edits.GroupBy(e => workspace.UriOf(document.Root, e.Location.Path));
        if (newFile is not { } made) return new Lsp.WorkspaceEdit(byFile.ToDictionary(g => g.Key, g => g.Select(Of).ToArray()));
        string uri = workspace.UriOf(document.Root, made.Path);
        return new Lsp.WorkspaceEdit(DocumentChanges:
        [
            new Lsp.DocumentChange(Kind: "create", Uri: uri),
            new Lsp.DocumentChange(new Lsp.OptionalDocument(uri, null), [new Lsp.TextEdit(default, made.Text)]),
            .. byFile.Select(g => new Lsp.DocumentChange(new Lsp.OptionalDocument(g.Key, workspace.VersionOf(g.Key)), [.. g.Select(Of)])),
        ]);
    }

    public static int KindOf(OutlineKind kind) => kind switch
    {
        OutlineKind.Party => 5, // class
        OutlineKind.Class => 10, // enum
        OutlineKind.Deal => 2, // module
        OutlineKind.Source => 1, // file
        OutlineKind.Figure => 13, // variable
        OutlineKind.Case => 22, // enum member
        OutlineKind.Unit => 25, // operator
        OutlineKind.Series => 18, // array
        OutlineKind.Web => 3, // namespace
        OutlineKind.Event => 24, // event
        OutlineKind.Expectation => 17, // boolean
        OutlineKind.Table => 23, // struct
        _ => 7, // property
    };

    public static int KindOf(NameKind kind) => kind switch
    {
        NameKind.Party => 5,
        NameKind.Class => 10,
        NameKind.Deal => 2,
        NameKind.Source => 1,
        NameKind.Case => 22,
        NameKind.Unit => 25,
        NameKind.Series => 18,
        NameKind.Event => 24,
        NameKind.Web => 3,
        _ => 13,
    };

    public static int KindOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Keyword => 14,
        CompletionKind.Term => 10, // property
        CompletionKind.Verb or CompletionKind.Function => 3, // function
        CompletionKind.Status => 20, // enum member
        CompletionKind.Modifier => 14,
        CompletionKind.Unit => 11, // unit
        CompletionKind.Party => 7, // class
        CompletionKind.ShareClass => 13, // enum
        CompletionKind.Deal => 9, // module
        CompletionKind.Source => 17, // file
        CompletionKind.Figure => 6, // variable
        CompletionKind.Date => 12, // value
        _ => 21, // constant
    };
}
