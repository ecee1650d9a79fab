using System.Text.Json;

namespace DealLang.LanguageServer.Protocol;

internal sealed record InitializeParams(ClientCapabilities? Capabilities, WorkspaceFolder[]? WorkspaceFolders, string? RootUri, InitializationOptions? InitializationOptions);

/// <param name="Diagnostics">push or pull; push unless it says otherwise.</param>
/// <param name="CheckDelay">Milliseconds without a keystroke after which the checks run.</param>
/// <param name="Patience">Milliseconds without a keystroke after which something may be said of a line whose end is being typed; 0 unless it says otherwise.</param>
internal sealed record InitializationOptions(string? Diagnostics = null, int? CheckDelay = null, bool? InlayHints = null, bool? CodeLens = null, int? Patience = null);

internal sealed record WorkspaceFolder(string Uri, string? Name);

internal sealed record ClientCapabilities(WorkspaceCapabilities? Workspace, TextDocumentCapabilities? TextDocument, WindowCapabilities? Window);

internal sealed record WorkspaceCapabilities(RefreshSupport? InlayHint, RefreshSupport? CodeLens, RefreshSupport? SemanticTokens, RefreshSupport? Diagnostics, DynamicRegistration? DidChangeWatchedFiles, WorkspaceEditCapabilities? WorkspaceEdit);

internal sealed record WorkspaceEditCapabilities(bool DocumentChanges = false, string[]? ResourceOperations = null);

internal sealed record WindowCapabilities(bool WorkDoneProgress = false);

internal sealed record TextDocumentCapabilities(CompletionCapabilities? Completion, JsonElement? PublishDiagnostics, JsonElement? Diagnostic);

internal sealed record CompletionCapabilities(CompletionItemCapabilities? CompletionItem);

internal sealed record CompletionItemCapabilities(bool SnippetSupport = false);

internal sealed record RefreshSupport([property: System.Text.Json.Serialization.JsonPropertyName("refreshSupport")] bool IsSupported = false);

internal sealed record DynamicRegistration([property: System.Text.Json.Serialization.JsonPropertyName("dynamicRegistration")] bool IsSupported = false);

internal sealed record ConfigurationParams(DealSettings? Settings);

internal sealed record DealSettings(InitializationOptions? Deal);

internal sealed record WorkspaceFoldersParams(WorkspaceFoldersChange Event);

internal sealed record WorkspaceFoldersChange(WorkspaceFolder[]? Added, WorkspaceFolder[]? Removed);

internal sealed record CancelParams(JsonElement Id);
