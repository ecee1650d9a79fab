namespace DealLang.LanguageServer.Protocol;

// Records of the Language Server Protocol 3.17, as far as this server speaks it. Names are the protocol's.

/// <summary>Line and UTF-16 character, from 0.</summary>
internal readonly record struct Position(int Line, int Character);

internal readonly record struct Range(Position Start, Position End);

internal sealed record Location(string Uri, Range Range);

internal sealed record TextDocumentIdentifier(string Uri, int? Version = null);

internal sealed record TextDocumentItem(string Uri, string LanguageId, int Version, string Text);

internal sealed record DocumentParams(TextDocumentIdentifier TextDocument);

internal sealed record PositionParams(TextDocumentIdentifier TextDocument, Position Position);

internal sealed record RangeParams(TextDocumentIdentifier TextDocument, Range Range);

internal sealed record TextEdit(Range Range, string NewText);

internal sealed record OptionalDocument(string Uri, int? Version);

internal sealed record DocumentEdit(OptionalDocument TextDocument, TextEdit[] Edits);

/// <summary>A change of one document (<see cref="TextDocument"/>) or the creation of a file (<see cref="Kind"/> is create).</summary>
internal sealed record DocumentChange(OptionalDocument? TextDocument = null, TextEdit[]? Edits = null, string? Kind = null, string? Uri = null);

internal sealed record WorkspaceEdit(Dictionary<string, TextEdit[]>? Changes = null, DocumentChange[]? DocumentChanges = null);

internal sealed record MarkupContent(string Kind, string Value)
{
    public static MarkupContent Markdown(string value) => new("markdown", value);
}

internal sealed record Command(string Title, [property: System.Text.Json.Serialization.JsonPropertyName("command")] string Name, System.Text.Json.Nodes.JsonArray? Arguments = null);
