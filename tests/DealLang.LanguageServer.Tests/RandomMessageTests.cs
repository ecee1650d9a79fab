using System.Globalization;
using System.Text.Json.Nodes;

namespace DealLang.LanguageServer.Tests;

/// <summary>Any messages in any order: each request gets one answer, none an internal error, and the text stays the editor's.</summary>
public class RandomMessageTests
{
    private static readonly string[] Uris = ["file:///w/a.deal", "file:///w/b.deal", "file:///w/sub/c.deal", "untitled:u"];
    private static readonly string[] AtPosition = ["hover", "completion", "signatureHelp", "definition", "references", "documentHighlight", "prepareRename"];
    private static readonly string[] OfFile = ["documentSymbol", "foldingRange", "semanticTokens/full", "codeLens", "formatting", "diagnostic"];
    private static readonly string[] Pieces = ["", "\n", "  ", "company X\n", "pays $5 ", "[", "(", "\"", "import \"b.deal\" as b\n", "import \"a.deal\"\n", "🚀", "2026-01-01 "];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Each_request_gets_one_answer(int seed)
    {
        var random = new Random(seed);
        var files = new Files { ["/w/b.deal"] = "company B\n", ["/w/sub/c.deal"] = "import \"../a.deal\"\n" };
        var editor = Editor.Ready(files);
        string text = Repository.Read("examples/spacex-xai/spacex-xai.deal");
        for (int i = 0; i < 250; i++) Step(editor, random, text, i + 2);
        editor.RunChecks();
        Assert.DoesNotContain(editor.Said, m => (int?)m["error"]?["code"] == -32603);
        Assert.DoesNotContain(editor.Said, m => (string?)m["method"] == "window/logMessage");
    }

    private static void Step(Editor editor, Random random, string text, int version)
    {
        string uri = Uris[random.Next(Uris.Length)];
        int line = random.Next(90), character = random.Next(60);
        switch (random.Next(7))
        {
            case 0:
                editor.Open(uri, random.Next(2) == 0 ? text : Pieces[random.Next(Pieces.Length)]);
                break;
            case 1:
                editor.Tell("textDocument/didClose", $$$"""{"textDocument":{"uri":"{{{uri}}}"}}""");
                break;
            case 2 or 3:
                editor.Change(uri, version, line, character, random.Next(60), Pieces[random.Next(Pieces.Length)], line + random.Next(3));
                break;
            case 4:
                AssertAnswered(editor.Send("textDocument/" + AtPosition[random.Next(AtPosition.Length)], string.Create(CultureInfo.InvariantCulture, $$$"""{"textDocument":{"uri":"{{{uri}}}"},"position":{"line":{{{line}}},"character":{{{character}}}}}""")));
                break;
            case 5:
                AssertAnswered(editor.Send("textDocument/" + OfFile[random.Next(OfFile.Length)], $$$"""{"textDocument":{"uri":"{{{uri}}}"}}"""));
                break;
            default:
                editor.RunChecks();
                break;
        }
    }

    private static void AssertAnswered(JsonObject? answer) => Assert.True(answer is not null && answer.ContainsKey("result"), answer?.ToJsonString() ?? "no answer");
}
