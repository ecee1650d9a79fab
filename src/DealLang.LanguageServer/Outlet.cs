using System.Text.Json.Nodes;
using System.Globalization;
using DealLang.LanguageServer.Protocol;

namespace DealLang.LanguageServer;

/// <summary>What the server says: one message at a time, from whichever thread. An editor that has gone hears nothing, and work put off for it ends quietly.</summary>
internal sealed class Outlet(Action<string> send)
{
    private readonly Lock _gate = new();
    private int _asked;
    private bool _isClosed;

    public void Send(string message)
    {
        lock (_gate)
        {
            if (_isClosed) return;
            try
            {
                send(message);
            }
            catch (Exception gone) when (gone is IOException or ObjectDisposedException)
            {
                _isClosed = true;
            }
        }
    }

    public void Publish(PublishDiagnosticsParams found) => Send(Message.Notification("textDocument/publishDiagnostics", found, ProtocolJson.Default.PublishDiagnosticsParams));

    public void Notify(string method, JsonNode parameters) => Send(Message.Request(null, method, parameters));

    /// <summary>Asks the editor; its answer is not waited for.</summary>
    public void Ask(string method, JsonNode? parameters = null) =>
        Send(Message.Request("deal-" + Interlocked.Increment(ref _asked).ToString(CultureInfo.InvariantCulture), method, parameters));

    public void Log(string message) => Notify("window/logMessage", new JsonObject { ["type"] = 1, ["message"] = message });

    /// <summary>Progress on a token that came with a request; nothing without one.</summary>
    public void Progress(System.Text.Json.JsonElement? token, string kind, string? title = null)
    {
        if (token is not { } known) return;
        var value = new JsonObject { ["kind"] = kind };
        if (title is not null) value[kind == "begin" ? "title" : "message"] = title;
        Notify("$/progress", new JsonObject { ["token"] = JsonNode.Parse(known.GetRawText()), ["value"] = value });
    }
}
