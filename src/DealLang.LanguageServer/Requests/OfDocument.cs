using DealLang.Editing;
using DealLang.LanguageServer.Documents;
using DealLang.LanguageServer.Protocol;
using DealLang.Syntax;
using DealLang.Text;
using Range = DealLang.LanguageServer.Protocol.Range;

namespace DealLang.LanguageServer.Requests;

/// <summary>Requests about a whole file or a stretch of it: outline, folds, selections, colours, hints, lenses, formatting.</summary>
internal static class OfDocument
{
    private static ProtocolJson Json => ProtocolJson.Default;

    public static readonly Request[] All =
    [
        Request.Of("textDocument/documentSymbol", Json.DocumentParams, Json.DocumentSymbolArray, Symbols),
        Request.Of("workspace/symbol", Json.WorkspaceSymbolParams, Json.SymbolInformationArray, WorkspaceSymbol),
        Request.Of("textDocument/foldingRange", Json.DocumentParams, Json.FoldingRangeArray, Folds),
        Request.Of("textDocument/documentLink", Json.DocumentParams, Json.DocumentLinkArray, LinksOf),
        Request.Of("textDocument/selectionRange", Json.SelectionRangeParams, Json.SelectionRangeArray, Selections),
        Request.Of("textDocument/semanticTokens/full", Json.DocumentParams, Json.SemanticTokensResult, (asked, at) => Colours(asked, at.TextDocument, null)),
        Request.Of("textDocument/semanticTokens/range", Json.RangeParams, Json.SemanticTokensResult, (asked, at) => Colours(asked, at.TextDocument, at.Range)),
        Request.Of("textDocument/inlayHint", Json.RangeParams, Json.InlayHintResultArray, Hints),
        Request.Of("textDocument/codeLens", Json.DocumentParams, Json.CodeLensResultArray, Lenses),
        Request.Of("textDocument/formatting", Json.DocumentParams, Json.TextEditArray, (asked, at) => Format(asked, at.TextDocument, tree => FormattingEdits.OfFile(tree))),
        Request.Of("textDocument/rangeFormatting", Json.RangeParams, Json.TextEditArray, (asked, at) => Format(asked, at.TextDocument, tree => FormattingEdits.OfRange(tree, tree.Text.SpanOf(at.Range)))),
        Request.Of("textDocument/onTypeFormatting", Json.OnTypeParams, Json.TextEditArray, (asked, at) => Format(asked, at.TextDocument, tree => FormattingEdits.OnLineBreak(tree, tree.Text.OffsetOf(at.Position)))),
    ];

    private static DocumentSymbol[]? Symbols(Asked asked, DocumentParams at) =>
        asked.Find(at.TextDocument) is { } document ? [.. DocumentSymbols.Of(document.Tree).Select(i => Of(i, document.Tree.Text))] : null;

    private static DocumentSymbol Of(OutlineItem item, SourceText text) => new(item.Name.Length > 0 ? item.Name : "…", item.Detail.Length > 0 ? item.Detail : null, Translation.KindOf(item.Kind),
        text.RangeOf(item.Span), text.RangeOf(item.NameSpan), [.. item.Children.Select(c => Of(c, text))]);

    private static SymbolInformation[] WorkspaceSymbol(Asked asked, WorkspaceSymbolParams at) =>
    [
        .. asked.Workspace.OpenDocuments.Select(d => asked.Workspace.Find(d.Uri)).OfType<DocumentInWorld>().DistinctBy(d => d.World)
            .SelectMany(d => WorkspaceSymbols.Find(d.World, at.Query).Select(n => new SymbolInformation(n.Name, Translation.KindOf(n.Kind), Translation.Of(n.Location, p => asked.Workspace.UriOf(d.Root, p))))),
    ];

    private static FoldingRange[]? Folds(Asked asked, DocumentParams at) =>
        asked.Find(at.TextDocument) is { } document ? [.. Folding.Of(document.Tree).Select(f => new FoldingRange(f.FirstLine, f.LastLine, f.Kind == FoldKind.Comment ? "comment" : null))] : null;

    private static DocumentLink[]? LinksOf(Asked asked, DocumentParams at) => asked.Find(at.TextDocument) is { } document
        ? [.. Links.Of(document.Tree).Select(l => new DocumentLink(document.Tree.Text.RangeOf(l.Span), l.Kind == LinkKind.File ? asked.Workspace.UriOf(document.Root, l.Target) : l.Target))] : null;

    private static SelectionRange[]? Selections(Asked asked, SelectionRangeParams at)
    {
        if (asked.Find(at.TextDocument) is not { } document) return null;
        var text = document.Tree.Text;
        return [.. at.Positions.Select(p => SelectionRanges.At(document.Tree, text.OffsetOf(p)).Reverse().Aggregate((SelectionRange?)null, (outer, span) => new SelectionRange(text.RangeOf(span), outer))!)];
    }

    private static SemanticTokensResult? Colours(Asked asked, TextDocumentIdentifier at, Range? range)
    {
        if (asked.Find(at) is not { } document) return null;
        var text = document.Tree.Text;
        return new SemanticTokensResult(TokenLegend.Encode(text, SemanticTokens.Of(document.World, document.Tree, range is { } asks ? text.SpanOf(asks) : null)));
    }

    private static InlayHintResult[]? Hints(Asked asked, RangeParams at)
    {
        if (!asked.Client.HasInlayHints || asked.Find(at.TextDocument) is not { } document) return null;
        var text = document.Tree.Text;
        return [.. InlayHints.Of(document.World, document.Tree, text.SpanOf(at.Range)).Select(h => new InlayHintResult(text.PlaceOf(h.Position), h.Text, h.Tooltip.Length > 0 ? h.Tooltip : null, true))];
    }

    private static CodeLensResult[]? Lenses(Asked asked, DocumentParams at) =>
        asked.Client.HasCodeLenses && asked.Find(at.TextDocument) is { } document ? [.. CodeLenses.Of(document.World, document.Tree).Select(l => LensCommands.Of(l, document, asked))] : null;

    private static TextEdit[]? Format(Asked asked, TextDocumentIdentifier at, Func<DealSyntaxTree, IEnumerable<Diagnostics.TextEdit>> edits) =>
        asked.Find(at) is { } document ? [.. edits(document.Tree).Select(Translation.Of)] : null;
}
