using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace DealLang.Serving.Tests;

/// <summary>The language server behind the page, without a browser.</summary>
public sealed class SocketTests : IDisposable
{
    private const string Deal = "company A\n  class common\n  price common $40 close on 2026-01-02\ncompany B\nacquisition d: A acquires B\n  pays 0.5 A.common per B.common\n";
    private readonly Folder _folder = new() { ["a.deal"] = Deal };
    private readonly LivePage _page;

    public SocketTests() => _page = LivePage.Start(_folder, Visitor.Token);

    public void Dispose() => _page.Dispose();

    [Fact]
    public async Task A_session_from_opening_to_the_report()
    {
        using var socket = await Open();
        await Begin(socket);
        await Tell(socket, "textDocument/didOpen", $$$"""{"textDocument":{"uri":"file:///deals/a.deal","languageId":"deal","version":1,"text":{{{JsonValue.Create(Deal).ToJsonString()}}}}}""");
        await Tell(socket, "textDocument/didChange", """{"textDocument":{"uri":"file:///deals/a.deal","version":2},"contentChanges":[{"range":{"start":{"line":5,"character":7},"end":{"line":5,"character":10}},"text":"0.75"}]}""");
        var report = await Ask(socket, 2, "workspace/executeCommand", """{"command":"deal.server.report","arguments":["file:///deals/a.deal","html"]}""");
        Assert.Contains("$30.00", (string?)report["result"]!["text"], StringComparison.Ordinal);
        Assert.Equal(Deal, _folder["a.deal"]);
        Assert.Equal(0, _folder.Writes);
    }

    [Fact]
    public async Task No_message_ends_it()
    {
        using var socket = await Open();
        foreach (string odd in new[] { "no json", "[]", "{}", "null", """{"id":7,"method":"nonsense"}""", """{"method":"textDocument/didChange","params":{"textDocument":5}}""" })
            await socket.SendAsync(Encoding.UTF8.GetBytes(odd), WebSocketMessageType.Text, true, CancellationToken.None);
        await Begin(socket);
        var missing = await Ask(socket, 2, "textDocument/hover", """{"textDocument":{"uri":"file:///deals/none.deal"},"position":{"line":0,"character":0}}""");
        Assert.True(missing.ContainsKey("result"));
    }

    [Fact]
    public async Task What_fails_inside_a_request_is_its_answer()
    {
        using var socket = await Open();
        await Begin(socket);
        _folder.IsBroken = true;
        var failed = await Ask(socket, 2, "textDocument/hover", """{"textDocument":{"uri":"file:///deals/a.deal"},"position":{"line":0,"character":0}}""");
        Assert.Contains("on fire", (string?)failed["error"]!["message"], StringComparison.Ordinal);
        _folder.IsBroken = false;
        Assert.NotNull((await Ask(socket, 3, "textDocument/hover", """{"textDocument":{"uri":"file:///deals/a.deal"},"position":{"line":0,"character":1}}"""))["result"]);
    }

    [Theory, InlineData("file:///etc/passwd"), InlineData("file:///deals/../etc/passwd"), InlineData("file:///other/a.deal")]
    public async Task The_server_reads_nothing_outside_the_folder(string uri)
    {
        using var socket = await Open();
        await Begin(socket);
        var answer = await Ask(socket, 2, "textDocument/documentSymbol", $$$"""{"textDocument":{"uri":"{{{uri}}}"}}""");
        Assert.True(answer.TryGetPropertyValue("result", out var result));
        Assert.Null(result);
    }

    [Fact]
    public async Task Two_pages_do_not_see_each_others_unsaved_texts()
    {
        using var one = await Open();
        using var two = await Open();
        await Begin(one);
        await Begin(two);
        await Tell(one, "textDocument/didOpen", """{"textDocument":{"uri":"file:///deals/a.deal","languageId":"deal","version":1,"text":"company Zebra\n"}}""");
        Assert.Contains("Zebra", (await Ask(one, 2, "textDocument/documentSymbol", """{"textDocument":{"uri":"file:///deals/a.deal"}}""")).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Zebra", (await Ask(two, 2, "textDocument/documentSymbol", """{"textDocument":{"uri":"file:///deals/a.deal"}}""")).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_leaves_without_a_word_is_forgotten()
    {
        var left = await Open();
        await Begin(left);
        left.Abort();
        using var next = await Open();
        await Begin(next);
    }

    private async Task<ClientWebSocket> Open()
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", $"http://127.0.0.1:{_page.Port}");
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{_page.Port}/{Visitor.Token}/lsp"), CancellationToken.None);
        return socket;
    }

    private static Task Tell(ClientWebSocket socket, string method, string parameters) =>
        socket.SendAsync(Encoding.UTF8.GetBytes($$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{parameters}}}"""), WebSocketMessageType.Text, true, CancellationToken.None);

    private static async Task Begin(ClientWebSocket socket)
    {
        var answer = await Ask(socket, 1, "initialize", """{"capabilities":{},"workspaceFolders":[{"uri":"file:///deals","name":"deals"}]}""");
        Assert.NotNull(answer["result"]!["capabilities"]);
        await Tell(socket, "initialized", "{}");
    }

    private static async Task<JsonObject> Ask(ClientWebSocket socket, int id, string method, string parameters)
    {
        await socket.SendAsync(Encoding.UTF8.GetBytes($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}"""), WebSocketMessageType.Text, true, CancellationToken.None);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            using var text = new MemoryStream();
            byte[] part = new byte[16 * 1024];
            WebSocketReceiveResult received;
            do
            {
                received = await socket.ReceiveAsync(part, patience.Token);
                text.Write(part, 0, received.Count);
            }
            while (!received.EndOfMessage);
            var message = JsonNode.Parse(text.ToArray())!.AsObject();
            if (message["id"] is JsonValue value && value.TryGetValue(out int answered) && answered == id && !message.ContainsKey("method")) return message;
        }
    }
}
