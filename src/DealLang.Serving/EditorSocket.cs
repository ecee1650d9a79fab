using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using DealLang.LanguageServer;
using DealLang.Serving.Http;

namespace DealLang.Serving;

/// <summary>A language server over a web socket: each message of the protocol is one of the socket's. Each page that is open has its own.</summary>
internal static class EditorSocket
{
    private const int MostBytes = 64 * 1024 * 1024;

    public static HttpResponse Open(HttpRequest request, IServedFiles files, CancellationToken ended)
    {
        if (!request.IsUpgrade || request.Header("Sec-WebSocket-Key") is not { } key || request.Header("Sec-WebSocket-Version") != "13")
            return HttpResponse.Plain(400, "This is a web socket.");
        return new HttpResponse(101, "", [])
        {
            More = [new("Upgrade", "websocket"), new("Connection", "Upgrade"), new("Sec-WebSocket-Accept", Accepted(key))],
            Continuation = stream => Run(stream, files, ended),
        };
    }

    private static async Task Run(Stream stream, IServedFiles files, CancellationToken ended)
    {
        using var socket = WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = true, KeepAliveInterval = TimeSpan.FromSeconds(30) });
        using var work = new ThreadWork();
        var server = new DealServer(message => Send(socket, message, ended), files, work);
        try
        {
            while (server.ExitCode is null && await Read(socket, ended).ConfigureAwait(false) is { } message) server.Receive(message);
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived) await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, ended).ConfigureAwait(false);
        }
        catch (WebSocketException)
        {
            // The browser has left.
        }
    }

    private static void Send(WebSocket socket, string message, CancellationToken ended)
    {
        try
        {
            socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, ended).GetAwaiter().GetResult();
        }
        catch (Exception gone) when (gone is WebSocketException or InvalidOperationException or OperationCanceledException)
        {
            throw new IOException(gone.Message, gone);
        }
    }

    /// <summary>The next text; null when the page has closed the socket, or sends what is no message.</summary>
    private static async Task<string?> Read(WebSocket socket, CancellationToken ended)
    {
        using var text = new MemoryStream();
        byte[] part = new byte[16 * 1024];
        while (text.Length <= MostBytes)
        {
            var received = await socket.ReceiveAsync(part.AsMemory(), ended).ConfigureAwait(false);
            if (received.MessageType != WebSocketMessageType.Text) return null;
            text.Write(part, 0, received.Count);
            if (received.EndOfMessage) return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
        }
        return null;
    }

    /// <summary>RFC 6455, 4.2.2: the proof that the handshake was understood, which hides nothing.</summary>
    private static string Accepted(string key) =>
#pragma warning disable CA5350 // the protocol names this hash
        Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
#pragma warning restore CA5350
}
