using System.Text.Json;
using System.Text.Json.Nodes;

namespace DealLang.LanguageServer.Protocol;

internal sealed record PublishDiagnosticsParams(string Uri, Diagnostic[] Diagnostics, int? Version = null);

/// <param name="Severity">1 error, 2 warning, 3 information.</param>
internal sealed record Diagnostic(Range Range, int Severity, string Code, string Source, string Message, DiagnosticRelated[]? RelatedInformation = null);

internal sealed record DiagnosticRelated(Location Location, string Message);

internal sealed record DocumentDiagnosticReport(string Kind, Diagnostic[] Items);

internal sealed record WorkspaceDiagnosticReport(WorkspaceDocumentReport[] Items);

internal sealed record WorkspaceDocumentReport(string Kind, string Uri, int? Version, Diagnostic[] Items);

internal sealed record WorkspaceDiagnosticParams(JsonElement? WorkDoneToken = null);

internal sealed record HoverResult(MarkupContent Contents, Range Range);

internal sealed record CompletionList(bool IsIncomplete, CompletionResult[] Items);

internal sealed record CompletionResult(string Label, int Kind, string? Detail, MarkupContent? Documentation, string SortText, int InsertTextFormat, TextEdit TextEdit, string? FilterText = null);

internal sealed record SignatureHelpResult(SignatureInformation[] Signatures, int ActiveSignature, int ActiveParameter);

internal sealed record SignatureInformation(string Label, string Documentation, ParameterInformation[] Parameters);

internal sealed record ParameterInformation(string Label, string? Documentation);

internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext? Context);

internal sealed record ReferenceContext(bool IncludeDeclaration = false);

internal sealed record DocumentHighlight(Range Range, int Kind);

internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);

internal sealed record PrepareRenameResult(Range Range, string Placeholder);

internal sealed record DocumentSymbol(string Name, string? Detail, int Kind, Range Range, Range SelectionRange, DocumentSymbol[] Children);

internal sealed record WorkspaceSymbolParams(string Query);

internal sealed record SymbolInformation(string Name, int Kind, Location Location);

internal sealed record FoldingRange(int StartLine, int EndLine, string? Kind);

internal sealed record SelectionRangeParams(TextDocumentIdentifier TextDocument, Position[] Positions);

internal sealed record DocumentLink(Range Range, string Target);

internal sealed record SelectionRange(Range Range, SelectionRange? Parent);

internal sealed record SemanticTokensResult(int[] Data);

internal sealed record InlayHintResult(Position Position, string Label, string? Tooltip, bool PaddingLeft);

internal sealed record CodeLensResult(Range Range, Command Command);

internal sealed record OnTypeParams(TextDocumentIdentifier TextDocument, Position Position, string Ch);

internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext? Context);

internal sealed record CodeActionContext(string[]? Only = null);

internal sealed record CodeActionResult(string Title, string Kind, WorkspaceEdit Edit, Diagnostic[]? Diagnostics = null, bool? IsPreferred = null);

internal sealed record ExecuteCommandParams(string Command, JsonArray? Arguments = null, JsonElement? WorkDoneToken = null);
