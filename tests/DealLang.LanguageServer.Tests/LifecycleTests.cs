using System.Text.Json.Nodes;

namespace DealLang.LanguageServer.Tests;

/// <summary>The protocol's rules, whatever order messages come in and whatever is in them.</summary>
public class LifecycleTests
{
    private const string Uri = "file:///w/a.deal";

    [Fact]
    public void An_editor_is_told_what_the_server_can_do()
    {
        var capabilities = new Editor().Ask("initialize", """{"capabilities":{}}""")!["capabilities"]!.AsObject();
        Assert.Equal(2, (int)capabilities["textDocumentSync"]!["change"]!);
        Assert.Equal("utf-16", (string?)capabilities["positionEncoding"]);
        Assert.Equal(18, capabilities["semanticTokensProvider"]!["legend"]!["tokenTypes"]!.AsArray().Count);
        Assert.Null(capabilities["diagnosticProvider"]);
    }

    [Fact]
    public void Requests_before_initialize_are_refused() => Assert.Equal(-32002, Code(new Editor().Send("textDocument/hover", "{}")));

    [Fact]
    public void Initialize_comes_once()
    {
        var editor = Editor.Ready();
        Assert.Equal(-32600, Code(editor.Send("initialize", """{"capabilities":{}}""")));
    }

    [Fact]
    public void After_a_shutdown_only_exit_counts()
    {
        var editor = Editor.Ready();
        Assert.Null(editor.Ask("shutdown", "null"));
        Assert.Equal(-32600, Code(editor.Send("textDocument/hover", "{}")));
        Assert.Null(editor.Server.ExitCode);
        editor.Tell("exit", "null");
        Assert.Equal(0, editor.Server.ExitCode);
    }

    [Fact]
    public void An_exit_without_a_shutdown_is_told_in_the_exit_code()
    {
        var editor = Editor.Ready();
        editor.Tell("exit", "null");
        Assert.Equal(1, editor.Server.ExitCode);
    }

    [Theory]
    [InlineData("{", -32700)]
    [InlineData("", -32700)]
    [InlineData("[]", -32700)]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"no/such"}""", -32601)]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"textDocument/hover"}""", -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"textDocument/hover","params":{"textDocument":5}}""", -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"textDocument/hover","params":[]}""", -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":"x","method":"workspace/executeCommand","params":{"command":"nothing","arguments":["file:///w/a.deal"]}}""", -32803)]
    public void What_cannot_be_answered_gets_an_error(string message, int code)
    {
        var editor = Editor.Ready();
        editor.Server.Receive(message);
        Assert.Equal(code, Code(editor.Said[^1]));
    }

    [Theory]
    [InlineData("textDocument/didOpen", "{}")]
    [InlineData("textDocument/didOpen", "null")]
    [InlineData("textDocument/didChange", """{"textDocument":{"uri":"file:///w/never.deal","version":2},"contentChanges":[{"text":"x"}]}""")]
    [InlineData("textDocument/didChange", """{"textDocument":{"uri":"file:///w/a.deal","version":2},"contentChanges":[{"text":"x","range":{"start":{"line":99,"character":99},"end":{"line":-5,"character":-5}}}]}""")]
    [InlineData("textDocument/didClose", """{"textDocument":{"uri":"file:///w/never.deal"}}""")]
    [InlineData("textDocument/didClose", """{"textDocument":{"uri":"::"}}""")]
    [InlineData("$/cancelRequest", """{"id":99}""")]
    [InlineData("$/setTrace", """{"value":"off"}""")]
    [InlineData("no/such/notice", "{}")]
    [InlineData("workspace/didChangeWatchedFiles", """{"changes":[{"uri":"file:///w/b.deal","type":3}]}""")]
    [InlineData("workspace/didChangeConfiguration", """{"settings":{"deal":{"inlayHints":false}}}""")]
    public void No_notice_stops_the_server(string method, string parameters)
    {
        var editor = Editor.Ready();
        editor.Open(Uri, "company A\n");
        editor.Tell(method, parameters);
        editor.RunChecks();
        editor.Open(Uri, "company A\n");
        Assert.NotNull(editor.AskAt("textDocument/hover", Uri, 0, 9));
    }

    [Fact]
    public void A_service_that_fails_is_an_error_of_that_request_alone()
    {
        var editor = Editor.Ready();
        Assert.Equal(-32603, Code(editor.Send("textDocument/hover", """{"textDocument":{},"position":{"line":0,"character":0}}""")));
        editor.Open(Uri, "company A\n");
        Assert.NotNull(editor.AskAt("textDocument/hover", Uri, 0, 9));
    }

    [Fact]
    public void A_request_that_is_cancelled_while_it_waits_says_so()
    {
        var editor = Editor.Ready();
        editor.Open(Uri, "company A\n");
        editor.HoldsRequests = true;
        Assert.Null(editor.Send("textDocument/hover", $$$"""{"textDocument":{"uri":"{{{Uri}}}"},"position":{"line":0,"character":9}}"""));
        editor.Tell("$/cancelRequest", """{"id":2}""");
        editor.LetGo();
        Assert.Equal(-32800, Code(editor.Said[^1]));
    }

    [Fact]
    public void Files_that_change_outside_are_watched_where_the_editor_can()
    {
        var editor = Editor.Ready(capabilities: """{"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true}}}""");
        Assert.Contains(editor.Said, m => (string?)m["method"] == "client/registerCapability");
    }

    [Fact]
    public void A_long_command_tells_its_progress()
    {
        var editor = Editor.Ready();
        editor.Open(Uri, "company A\ncompany B\nacquisition d: A acquires B\n  pays $5 per B.common\n");
        editor.Ask("workspace/executeCommand", $$$"""{"command":"deal.server.report","arguments":["{{{Uri}}}","md"],"workDoneToken":"t"}""");
        Assert.Equal(["begin", "end"], editor.Said.Where(m => (string?)m["method"] == "$/progress").Select(m => (string?)m["params"]!["value"]!["kind"]));
    }

    private static int? Code(JsonObject? response) => (int?)response?["error"]?["code"];
}
