using System.Globalization;
using DealLang.Editing;
using DealLang.LanguageServer.Documents;
using DealLang.LanguageServer.Protocol;

namespace DealLang.LanguageServer.Requests;

/// <summary>Requests about a position: hover, completion, signature, names.</summary>
internal static class AtCaret
{
    private static ProtocolJson Json => ProtocolJson.Default;

    public static readonly Request[] All =
    [
        Request.Of("textDocument/hover", Json.PositionParams, Json.HoverResult, Hover),
        Request.Of("textDocument/completion", Json.PositionParams, Json.CompletionList, Completion),
        Request.Of("textDocument/signatureHelp", Json.PositionParams, Json.SignatureHelpResult, Signature),
        Request.Of("textDocument/definition", Json.PositionParams, Json.LocationArray, Definition),
        Request.Of("textDocument/references", Json.ReferenceParams, Json.LocationArray, AllReferences),
        Request.Of("textDocument/documentHighlight", Json.PositionParams, Json.DocumentHighlightArray, Highlight),
        Request.Of("textDocument/prepareRename", Json.PositionParams, Json.PrepareRenameResult, PrepareRename),
        Request.Of("textDocument/rename", Json.RenameParams, Json.WorkspaceEdit, Rename),
    ];

    private static HoverResult? Hover(Asked asked, PositionParams at) =>
        asked.Find(at.TextDocument) is { } document && Hovers.At(document.World, document.Tree, document.Tree.Text.OffsetOf(at.Position)) is { } hover
            ? new HoverResult(MarkupContent.Markdown(hover.Markdown), document.Tree.Text.RangeOf(hover.Span)) : null;

    private static CompletionList? Completion(Asked asked, PositionParams at)
    {
        if (asked.Find(at.TextDocument) is not { } document) return null;
        var items = Completions.At(document.World, document.Tree, document.Tree.Text.OffsetOf(at.Position));
        return new CompletionList(false, [.. items.Select((item, i) => Of(item, i, document, asked.Client.TakesSnippets))]);
    }

    private static CompletionResult Of(CompletionItem item, int index, DocumentInWorld document, bool takesSnippets)
    {
        bool isSnippet = item.IsSnippet && takesSnippets;
        var edit = new TextEdit(document.Tree.Text.RangeOf(item.Replaced), isSnippet || !item.IsSnippet ? item.Insert : item.Label);
        return new CompletionResult(item.Label, Translation.KindOf(item.Kind), item.Detail.Length > 0 ? item.Detail : null,
            item.Documentation.Length > 0 ? MarkupContent.Markdown(item.Documentation) : null,
            index.ToString("0000", CultureInfo.InvariantCulture), isSnippet ? 2 : 1, edit);
    }

    private static SignatureHelpResult? Signature(Asked asked, PositionParams at)
    {
        if (asked.Find(at.TextDocument) is not { } document || SignatureHelp.At(document.World, document.Tree, document.Tree.Text.OffsetOf(at.Position)) is not { } signature) return null;
        var parameters = signature.Parts.Select(p => new ParameterInformation(p.Label, p.Documentation.Length > 0 ? p.Documentation : null));
        return new SignatureHelpResult([new SignatureInformation(signature.Label, signature.Documentation, [.. parameters])], 0, signature.Active);
    }

    private static Location[]? Definition(Asked asked, PositionParams at) => asked.Find(at.TextDocument) is { } document
        ? Translation.Of(References.Definitions(document.World, document.Tree, document.Tree.Text.OffsetOf(at.Position)), p => asked.Workspace.UriOf(document.Root, p)) : null;

    private static Location[]? AllReferences(Asked asked, ReferenceParams at) => asked.Find(at.TextDocument) is { } document
        ? Translation.Of(References.All(document.World, document.Tree, document.Tree.Text.OffsetOf(at.Position)).Where(u => at.Context?.IncludeDeclaration == true || !u.IsDeclaration),
            p => asked.Workspace.UriOf(document.Root, p)) : null;

    private static DocumentHighlight[]? Highlight(Asked asked, PositionParams at) => asked.Find(at.TextDocument) is { } document
        ? [.. References.Highlights(document.World, document.Tree, document.Tree.Text.OffsetOf(at.Position)).Select(u => new DocumentHighlight(document.Tree.Text.RangeOf(u.Location.Span), u.IsDeclaration ? 3 : 2))] : null;

    private static PrepareRenameResult? PrepareRename(Asked asked, PositionParams at) =>
        asked.Find(at.TextDocument) is { } document && Renaming.At(document.World, document.Tree, document.Tree.Text.OffsetOf(at.Position)) is { } name
            ? new PrepareRenameResult(document.Tree.Text.RangeOf(name.Location.Span), name.Location.Text) : null;

    private static WorkspaceEdit? Rename(Asked asked, RenameParams at)
    {
        if (asked.Find(at.TextDocument) is not { } document || Renaming.At(document.World, document.Tree, document.Tree.Text.OffsetOf(at.Position)) is not { } name)
            throw new ProtocolException(ErrorCode.RequestFailed, "Nothing that is declared here can be renamed.");
        if (Renaming.Refusal(document.World, name, at.NewName) is { } refusal) throw new ProtocolException(ErrorCode.RequestFailed, refusal);
        return Translation.Of(Renaming.Edits(document.World, name, at.NewName), document, asked.Workspace);
    }
}
