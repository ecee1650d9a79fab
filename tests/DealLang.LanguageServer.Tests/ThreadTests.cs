using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace DealLang.LanguageServer.Tests;

/// <summary>The server on real threads, with keystrokes, requests and checks across each other.</summary>
public class ThreadTests
{
    private const string Uri = "file:///w/a.deal";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(typeof(ObjectDisposedException))]
    [InlineData(typeof(IOException))]
    public void An_editor_that_has_gone_hears_nothing_and_nothing_falls_over(Type gone)
    {
        int tried = 0;
        var outlet = new Outlet(_ => { tried++; throw (Exception)Activator.CreateInstance(gone, "the pipe")!; });
        outlet.Log("one");
        outlet.Log("two");
        Assert.Equal(1, tried);
    }

    [Fact]
    public void Requests_while_typing_all_get_an_answer_and_the_checks_come_last()
    {
        using var work = new ThreadWork();
        using var said = new BlockingCollection<JsonObject>();
        var server = new DealServer(m => said.Add(JsonNode.Parse(m)!.AsObject()), new Files(), work);
        string text = Repository.Read("examples/spacex-xai/spacex-xai.deal");
        Send(server, "initialize", new JsonObject { ["capabilities"] = new JsonObject(), ["initializationOptions"] = new JsonObject { ["checkDelay"] = 5 } }, 0);
        Send(server, "textDocument/didOpen", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Uri, ["languageId"] = "deal", ["version"] = 1, ["text"] = text } });
        const int Strokes = 80;
        string[] methods = ["hover", "completion", "documentHighlight", "signatureHelp"];
        for (int i = 1; i <= Strokes; i++)
        {
            bool types = i % 2 == 1;
            var range = new JsonObject { ["start"] = Place(0, 0), ["end"] = Place(0, types ? 0 : 1) };
            Send(server, "textDocument/didChange", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Uri, ["version"] = i + 1 }, ["contentChanges"] = new JsonArray(new JsonObject { ["range"] = range, ["text"] = types ? "x" : "" }) });
            Send(server, "textDocument/" + methods[i % methods.Length], new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Uri }, ["position"] = Place(60 + (i % 30), 8) }, i);
            if (i % 7 == 0) Send(server, "$/cancelRequest", new JsonObject { ["id"] = i });
        }
        var answered = new HashSet<int>();
        bool isChecked = false;
        while (answered.Count <= Strokes || !isChecked)
        {
            Assert.True(said.TryTake(out var message, Patience), $"{answered.Count} answers, then silence");
            if (message["id"] is JsonValue id) Assert.True(answered.Add((int)id), $"two answers to {id}");
            if (message["error"] is { } error) Assert.Equal(-32800, (int?)error["code"]);
            isChecked |= (int?)message["params"]?["version"] == Strokes + 1 && message["params"]!["diagnostics"]!.AsArray().Count == 0;
        }
    }

    [Fact]
    public void What_is_put_off_again_runs_once()
    {
        using var work = new ThreadWork();
        using var ran = new BlockingCollection<int>();
        for (int i = 0; i < 10; i++)
        {
            int number = i;
            work.PutOff("checks", TimeSpan.FromMilliseconds(i == 9 ? 1 : 60_000), () => ran.Add(number));
        }
        Assert.True(ran.TryTake(out int last, Patience));
        Assert.Equal(9, last);
        Assert.Empty(ran);
    }

    private static void Send(DealServer server, string method, JsonObject parameters, int? id = null)
    {
        var message = new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters };
        if (id is not null) message["id"] = id;
        server.Receive(message.ToJsonString());
    }

    private static JsonObject Place(int line, int character) => new() { ["line"] = line, ["character"] = character };
}
