using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace DealLang.LanguageServer.Tests;

/// <summary>Texts of all scripts and line breaks, edits at places that are none, files of any size: server and editor have the same text in mind.</summary>
public class AnyTextTests
{
    private const string Uri = "file:///w/a.deal";

    private static readonly string[] Pieces =
    [
        "company شركة\n", "company 公司 \"甲乙\"\r\n", "  note \"🚀🚀 rocket\"\n", "source ar 2026-01-30 news \"ماسك يخطط\" lang ar\r\n", "company A\r  cash $5bn\r", "\r\n", "\n", "\"", "(", "  ", "🚀", "\uD83D", "é", "\u202E", "\0", "\u2028",
        "acquisition d: A acquires B\n  pays $5 per B.common\n", "expect d.", "2026-01-01 ", "# מה\n", "\t",
    ];

    [Theory]
    [InlineData(@"\ud83d", @"\ufffd")]
    [InlineData(@"\udE80", @"\ufffd")]
    [InlineData(@"\ud83d\ud83d\ude80", @"\ufffd\ud83d\ude80")]
    [InlineData(@"\ud83d\ude80\n\u00e9", @"\ud83d\ude80\n\u00e9")]
    [InlineData(@"\\ud83d", @"\\ud83d")]
    [InlineData(@"\ud8", @"\ud8")]
    public void Half_a_character_that_is_escaped_alone_is_replaced(string escaped, string read) =>
        Assert.Equal($"{{\"text\":\"{read}\"}}", Protocol.LoneSurrogates.Replaced($"{{\"text\":\"{escaped}\"}}"));

    [Fact]
    public void A_document_with_half_a_character_is_opened()
    {
        var editor = Editor.Ready();
        editor.Tell("textDocument/didOpen", """{"textDocument":{"uri":"file:///w/a.deal","languageId":"deal","version":1,"text":"company A\n  nonsense \ud83d\n"}}""");
        Assert.Contains("S", editor.Codes(Uri), StringComparison.Ordinal);
    }

    /// <summary>The colours of a long line are not a copy of it for each of its tokens.</summary>
    [Fact]
    public void A_line_of_ten_thousand_tokens_is_coloured_by_its_length()
    {
        var editor = Editor.Ready();
        editor.Open(Uri, "figure f = " + string.Concat(Enumerable.Repeat("1 + ", 10_000)) + "1\n");
        editor.RunChecks();
        editor.AskOf("textDocument/semanticTokens/full", Uri);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(editor.AskOf("textDocument/semanticTokens/full", Uri)!["data"]!.AsArray().Count > 50_000);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 200_000_000);
    }

    /// <summary>After any edits the server says of the text what one says that has never seen another.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Edits_anywhere_leave_the_text_that_the_editor_has(int seed)
    {
        var random = new Random(seed);
        var editor = Editor.Ready();
        string text = string.Concat(Enumerable.Range(0, 12).Select(_ => Pieces[random.Next(Pieces.Length)]));
        editor.Open(Uri, text);
        for (int i = 0; i < 60; i++)
        {
            int line = random.Next(-1, 30), character = random.Next(-2, 50), last = line + random.Next(0, 3), end = random.Next(-2, 50);
            string piece = Pieces[random.Next(Pieces.Length)];
            editor.Change(Uri, i + 2, line, character, end, piece, last);
            int from = OffsetOf(text, line, character), to = OffsetOf(text, last, end);
            text = string.Concat(text.AsSpan(0, Math.Min(from, to)), piece, text.AsSpan(Math.Max(from, to)));
            if (i % 10 == 9) AssertSame(editor, text, random);
        }
    }

    private static void AssertSame(Editor editor, string text, Random random)
    {
        var other = Editor.Ready();
        other.Open(Uri, text);
        other.RunChecks();
        editor.RunChecks();
        Assert.Equal(other.Published(Uri)!["diagnostics"]!.ToJsonString(), editor.Published(Uri)!["diagnostics"]!.ToJsonString());
        Assert.Equal(other.AskOf("textDocument/semanticTokens/full", Uri)!.ToJsonString(), editor.AskOf("textDocument/semanticTokens/full", Uri)!.ToJsonString());
        foreach (string method in new[] { "hover", "completion", "definition", "references", "documentHighlight", "signatureHelp" })
        {
            int line = random.Next(20), character = random.Next(30);
            string more = method == "references" ? ""","context":{"includeDeclaration":true}""" : "";
            Assert.Equal(other.AskAt("textDocument/" + method, Uri, line, character, more)?.ToJsonString(), editor.AskAt("textDocument/" + method, Uri, line, character, more)?.ToJsonString());
        }
    }

    /// <summary>What lies outside is the nearest place, as the protocol has it; LF, CRLF and CR end lines.</summary>
    private static int OffsetOf(string text, int line, int character)
    {
        if (line < 0) return 0;
        int start = 0;
        for (int i = 0; i < line; i++)
        {
            int end = text.AsSpan(start).IndexOfAny('\r', '\n');
            if (end < 0) return text.Length;
            start += end + (text[start + end] == '\r' && start + end + 1 < text.Length && text[start + end + 1] == '\n' ? 2 : 1);
        }
        int length = text.AsSpan(start).IndexOfAny('\r', '\n') is var found and >= 0 ? found : text.Length - start;
        return start + Math.Clamp(character, 0, length);
    }

    /// <summary>Characters are counted as the protocol counts them: an emoji is two.</summary>
    [Theory]
    [InlineData("company A # 🚀\r\ncompany B\r\n", 1, 8, 1, 9)]
    [InlineData("company A \"🚀🚀\" [nobody]\n", 0, 18, 0, 24)]
    [InlineData("company شركة\ncommitment c: شركة invests in شركة\n", 1, 14, 1, 18)]
    public void Places_are_counted_in_utf_16(string text, int line, int character, int startLine, int end)
    {
        var editor = Editor.Ready();
        editor.Open(Uri, text);
        var highlights = editor.AskAt("textDocument/documentHighlight", Uri, line, character)!.AsArray();
        var range = highlights.Select(h => h!["range"]!).First(r => (int)r["start"]!["line"]! == startLine && (int)r["start"]!["character"]! <= character && (int)r["end"]!["character"]! >= character);
        Assert.Equal((startLine, character, end), ((int)range["start"]!["line"]!, (int)range["start"]!["character"]!, (int)range["end"]!["character"]!));
    }

    /// <summary>A rename in a file of Windows writes no line break of its own.</summary>
    [Fact]
    public void A_file_of_Windows_stays_one()
    {
        var editor = Editor.Ready();
        editor.Open(Uri, "company A\r\ncompany B\r\nacquisition d: A acquires B\r\n  announced 2026-01-01\r\n  pays $5 per B.common\r\n  related party no\r\n");
        editor.RunChecks();
        foreach (string answer in new[] { editor.AskOf("textDocument/codeAction", Uri, ""","range":{"start":{"line":0,"character":0},"end":{"line":5,"character":0}},"context":{"diagnostics":[]}""")!.ToJsonString(), editor.AskOf("textDocument/formatting", Uri, ""","options":{"tabSize":2,"insertSpaces":true}""")?.ToJsonString() ?? "" })
            Assert.DoesNotContain("\\n", answer.Replace("\\r\\n", "", StringComparison.Ordinal).Replace("\\\\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>Twenty thousand lines: opened, edited in the middle, completed, in time that a writer would wait.</summary>
    [Fact]
    public void A_huge_file_is_served()
    {
        var text = new StringBuilder("currency USD\n");
        for (int i = 0; i < 4_000; i++) text.Append(CultureInfo.InvariantCulture, $"company C{i}\n  class common\n  cash ${i + 1}m as of 2026-01-31\ncommitment d{i}: C{i} invests in C{(i + 1) % 4_000}\n  pays $5m for C{(i + 1) % 4_000}.common\n");
        var editor = Editor.Ready();
        var clock = Stopwatch.StartNew();
        editor.Open(Uri, text.ToString());
        editor.Change(Uri, 2, 10_000, 0, 0, "# a note\n");
        Assert.NotNull(editor.Published(Uri));
        Assert.NotNull(editor.AskAt("textDocument/hover", Uri, 10_003, 9));
        Assert.NotEmpty(editor.AskAt("textDocument/completion", Uri, 10_003, 0)!["items"]!.AsArray());
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), clock.Elapsed.ToString());
    }

    /// <summary>Hundreds of requests that are all given up before they begin: each gets one answer, and the server goes on.</summary>
    [Fact]
    public void A_storm_of_cancellations_passes()
    {
        var editor = Editor.Ready();
        editor.Open(Uri, Repository());
        editor.HoldsRequests = true;
        for (int i = 0; i < 400; i++) Assert.Null(editor.Send("textDocument/completion", $$$"""{"textDocument":{"uri":"{{{Uri}}}"},"position":{"line":{{{i % 60}}},"character":4}}"""));
        for (int id = 2; id < 402; id++)
        {
            editor.Tell("$/cancelRequest", $$"""{"id":{{id}}}""");
            editor.Tell("$/cancelRequest", $$"""{"id":{{id}}}""");
        }
        editor.HoldsRequests = false;
        int before = editor.Said.Count;
        editor.LetGo();
        var answers = editor.Said.Skip(before).Where(m => m["id"] is not null).ToList();
        Assert.Equal(400, answers.Select(m => (int)m["id"]!).Distinct().Count());
        Assert.All(answers, m => Assert.Equal(-32800, (int?)m["error"]?["code"]));
        Assert.NotNull(editor.AskAt("textDocument/hover", Uri, 8, 3));

        static string Repository() => DealLang.Tests.Repository.Read("examples/spacex-xai/spacex-xai.deal");
    }

    [Theory]
    [InlineData("{\"jsonrpc\":\"2.0\"")]
    [InlineData("\u0000")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":5}")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"textDocument/hover\",\"params\":{}}")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"textDocument/hover\",\"params\":{}}")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":\"file:///w/a.deal\"},\"contentChanges\":[{}]}}")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":\"file:///w/a.deal\"},\"contentChanges\":[{\"range\":{\"start\":{\"line\":2147483647,\"character\":2147483647},\"end\":{\"line\":-2147483648,\"character\":-1}},\"text\":\"x\"}]}}")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":\"file:///w/a.deal\"},\"contentChanges\":[{\"range\":{\"start\":{\"line\":1e99,\"character\":0},\"end\":{\"line\":0,\"character\":0}},\"text\":\"x\"}]}}")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"textDocument/hover\",\"params\":{\"textDocument\":{\"uri\":\"\"},\"position\":{\"line\":0,\"character\":0}}}")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"textDocument/hover\",\"params\":{\"textDocument\":{\"uri\":\"file:///w/%zz%.deal\"},\"position\":{\"line\":0,\"character\":0}}}")]
    public void A_broken_message_is_one_message(string message)
    {
        var editor = Editor.Ready();
        editor.Open(Uri, "company A\n");
        editor.Server.Receive(message);
        editor.RunChecks();
        editor.Open(Uri, "company A\n");
        Assert.NotNull(editor.AskAt("textDocument/hover", Uri, 0, 9));
    }

}
