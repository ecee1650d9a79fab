namespace DealLang.LanguageServer.Protocol;

internal sealed record DidOpenParams(TextDocumentItem TextDocument);

internal sealed record DidChangeParams(TextDocumentIdentifier TextDocument, ContentChange[] ContentChanges);

/// <param name="Range">Null when the text is the whole new one.</param>
internal sealed record ContentChange(string Text, Range? Range = null);

internal sealed record DidChangeWatchedFilesParams(FileEvent[] Changes);

internal sealed record FileEvent(string Uri, int Type);
