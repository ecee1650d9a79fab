using System.Text.Json.Nodes;

namespace DealLang.LanguageServer.Tests;

/// <summary>
/// Sessions as real editors held them, message by message: a line of the file is one that the editor said (&gt;), or the result that it was given then (&lt;) where
/// that says nothing of wordings. Opened, typed letter by letter, renamed, formatted, undone, closed.
/// </summary>
public class RecordedSessionTests
{
    [Theory]
    [InlineData("neovim-0.10.4.jsonl", 25), InlineData("neovim-0.12.4.jsonl", 4), InlineData("vscode-languageserver-protocol-3.18.5.jsonl", 1)]
    public void A_session_goes_as_it_went(string name, int changes)
    {
        string[] lines = File.ReadAllLines(Repository.At("tests/DealLang.LanguageServer.Tests/Sessions/" + name));
        var results = lines.Where(l => l[0] == '<').Select(l => JsonNode.Parse(l[2..])!).ToDictionary(r => (int)r["id"]!, r => r["result"]);
        var editor = new Editor();
        int compared = 0, typed = 0;
        foreach (string line in lines.Where(l => l[0] == '>'))
        {
            var message = JsonNode.Parse(line[2..])!.AsObject();
            int before = editor.Said.Count;
            editor.Server.Receive(line[2..]);
            if ((string?)message["method"] == "textDocument/didChange") typed++;
            if (message["id"] is not JsonValue value || !value.TryGetValue(out int id) || message["method"] is null) continue;
            var answer = Assert.Single(editor.Said.Skip(before), m => m["id"] is JsonValue v && v.TryGetValue(out int answered) && answered == id);
            Assert.True(answer["error"] is null, $"{line} {answer.ToJsonString()}");
            if (!results.TryGetValue(id, out var result)) continue;
            compared++;
            Assert.Equal(result?.ToJsonString(), answer["result"]?.ToJsonString());
        }
        Assert.True(typed > changes && compared > 3, $"{typed} {compared}");
    }
}
