namespace DealLang.Serving.Http;

/// <summary>A request of HTTP/1.1, read whole.</summary>
/// <param name="Path">The path as it was sent, without what follows a question mark; not decoded.</param>
internal sealed record HttpRequest(string Method, string Path, IReadOnlyList<HttpHeader> AllHeaders, byte[] Body)
{
    public string[] Headers(string name) => [.. AllHeaders.Where(h => string.Equals(h.Name, name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value)];

    public string? Header(string name) => Headers(name) is [var only] ? only : null;

    /// <summary>Whether it asks to go on as a web socket.</summary>
    public bool IsUpgrade => Header("Upgrade") is { } upgrade && upgrade.Equals("websocket", StringComparison.OrdinalIgnoreCase);
}

internal sealed record HttpHeader(string Name, string Value);
