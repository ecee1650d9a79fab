using System.Text.Json.Nodes;

namespace DealLang.LanguageServer.Tests;

/// <summary>What an editor gets while a deal is being written.</summary>
public class SessionTests
{
    private const string Uri = "file:///w/a.deal";
    private const string Deal = "company SpaceX\n  class A\n  price A $526.59 board on 2026-02-02\ncompany xAI\nacquisition d: SpaceX acquires xAI\n  announced 2026-02-02\n  pays 0.1433 SpaceX.A per xAI.common\nexpect d.per-share = $75.46 ± $0.01\n";

    /// <summary>With patience nothing is said of a line whose end is being typed, until it is left or nothing is typed for a while.</summary>
    [Fact]
    public void A_line_that_is_being_written_is_let_be_written()
    {
        var editor = Editor.Ready(options: """{"patience":700}""");
        editor.Open(Uri, "compnay A\n");
        editor.RunChecks();
        for (int i = 0; i < 7; i++) editor.Change(Uri, i + 2, 1, i, i, "company"[i].ToString());
        Assert.Equal("S02", editor.Codes(Uri));
        editor.RunChecks();
        Assert.Equal("S02 S01", editor.Codes(Uri));
        editor.Change(Uri, 10, 1, 7, 7, " ");
        Assert.Equal("S02", editor.Codes(Uri));
        editor.Change(Uri, 11, 1, 8, 8, "\n");
        Assert.Equal("S02 S01", editor.Codes(Uri));
        editor.Change(Uri, 12, 0, 4, 4, "x");
        Assert.Equal("S02 S01", editor.Codes(Uri));
    }

    /// <summary>A choice whose rows are still to come is not called a choice without rows while they are typed.</summary>
    [Fact]
    public void A_block_that_is_being_written_is_not_faulted_for_what_comes()
    {
        var editor = Editor.Ready(options: """{"patience":700}""");
        editor.Open(Uri, "company A\ncompany B\nacquisition d: A acquires B\n  announced 2026-01-01\n  holders may choose cash or stoc");
        editor.Change(Uri, 2, 4, 33, 33, "k");
        editor.Change(Uri, 3, 4, 34, 34, "\n    ");
        editor.RunChecksBut("#line");
        Assert.DoesNotContain("K20", editor.Codes(Uri), StringComparison.Ordinal);
        editor.Change(Uri, 4, 5, 4, 4, "c");
        editor.RunChecksBut("#line");
        Assert.DoesNotContain("K20", editor.Codes(Uri), StringComparison.Ordinal);
        editor.RunChecks();
        Assert.Contains("K20", editor.Codes(Uri), StringComparison.Ordinal);
        editor.Change(Uri, 5, 5, 5, 5, "a");
        editor.RunChecksBut("#line");
        Assert.Contains("K20", editor.Codes(Uri), StringComparison.Ordinal);
    }

    [Fact]
    public void Syntax_is_told_at_once_and_checks_behind()
    {
        var editor = Editor.Ready();
        editor.Open(Uri, Deal.Replace("pays 0.1433", "pasy 0.1433", StringComparison.Ordinal));
        Assert.Equal("S02", editor.Codes(Uri));
        editor.RunChecks();
        Assert.Contains("S02", editor.Codes(Uri), StringComparison.Ordinal);
        Assert.Contains("E01", editor.Codes(Uri), StringComparison.Ordinal);
        editor.Change(Uri, 2, 6, 2, 6, "pays");
        Assert.DoesNotContain("S02", editor.Codes(Uri), StringComparison.Ordinal);
        Assert.Contains("E01", editor.Codes(Uri), StringComparison.Ordinal);
        editor.RunChecks();
        Assert.DoesNotContain("E01", editor.Codes(Uri), StringComparison.Ordinal);
        Assert.Equal(2, (int?)editor.Published(Uri)!["version"]);
    }

    [Fact]
    public void What_the_checks_said_moves_with_its_line()
    {
        var editor = Editor.Ready();
        editor.Open(Uri, Deal.Replace("$75.46 ±", "$57.46 ±", StringComparison.Ordinal));
        editor.RunChecks();
        editor.Change(Uri, 2, 0, 0, 0, "# one\n# two\n");
        var expectation = editor.Published(Uri)!["diagnostics"]!.AsArray().Single(d => (string?)d!["code"] == "E01");
        Assert.Equal(9, (int?)expectation!["range"]!["start"]!["line"]);
    }

    [Fact]
    public void A_file_of_the_folder_that_is_not_open_belongs_to_the_world()
    {
        var files = new Files { ["/w/parties.deal"] = "company SpaceX\n  class A\n", ["/w/other/b.deal"] = "company SpaceX\n" };
        var editor = Editor.Ready(files);
        editor.Open(Uri, "acquisition d: SpaceX acquires xAI\n  pays 0.1 SpaceX.A per xAI.common\n");
        editor.RunChecks();
        Assert.DoesNotContain("B01", editor.Codes(Uri), StringComparison.Ordinal);
        Assert.Equal("file:///w/parties.deal", (string?)editor.AskAt("textDocument/definition", Uri, 1, 12)![0]!["uri"]);
        var edit = editor.AskAt("textDocument/rename", Uri, 0, 17, ",\"newName\":\"SX\"")!["changes"]!.AsObject();
        Assert.Equal(["file:///w/a.deal", "file:///w/parties.deal"], edit.Select(c => c.Key).Order());
    }

    [Fact]
    public void A_file_that_changes_on_disk_is_read_again()
    {
        var files = new Files { ["/w/parties.deal"] = "company SpaceX\n  class B\n" };
        var editor = Editor.Ready(files);
        editor.Open(Uri, "acquisition d: SpaceX acquires xAI\n  pays 0.1 SpaceX.A per xAI.common\n");
        editor.RunChecks();
        string before = editor.Codes(Uri)!;
        files["/w/parties.deal"] = "company SpaceX\n  class A\n";
        editor.Tell("workspace/didChangeWatchedFiles", """{"changes":[{"uri":"file:///w/parties.deal","type":2}]}""");
        editor.RunChecks();
        Assert.NotEqual(before, editor.Codes(Uri));
    }

    [Fact]
    public void An_import_is_followed_below_the_opened_folder()
    {
        var editor = Editor.Ready(new Files { ["/w/lib/parties.deal"] = "company SpaceX \"Space Exploration\"\n" });
        editor.Open(Uri, "import \"lib/parties.deal\" as lib\nfigure f = lib.SpaceX.cash * 2\n");
        Assert.Contains("Space Exploration", (string?)editor.AskAt("textDocument/hover", Uri, 1, 16)!["contents"]!["value"], StringComparison.Ordinal);
        Assert.Equal("file:///w/lib/parties.deal", (string?)editor.AskAt("textDocument/definition", Uri, 1, 16)![0]!["uri"]);
        Assert.Equal("file:///w/lib/parties.deal", (string?)editor.AskOf("textDocument/documentLink", Uri)![0]!["target"]);
    }

    [Fact]
    public void An_untitled_document_is_a_world_of_its_own()
    {
        var editor = Editor.Ready();
        editor.Open("untitled:Untitled-1", Deal);
        editor.RunChecks();
        Assert.Contains("P01", editor.Codes("untitled:Untitled-1"), StringComparison.Ordinal);
        Assert.Equal("untitled:Untitled-1", (string?)editor.AskAt("textDocument/definition", "untitled:Untitled-1", 4, 17)![0]!["uri"]);
    }

    [Fact]
    public void Characters_are_counted_in_utf_16()
    {
        var editor = Editor.Ready();
        editor.Open(Uri, "company A \"🚀 𝒜\"\n  value $5bn\n");
        editor.Change(Uri, 2, 0, 11, 13, "x");
        Assert.Contains("x 𝒜", (string?)editor.AskAt("textDocument/hover", Uri, 0, 8)!["contents"]!["value"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_editor_that_asks_for_diagnostics_is_not_told_unasked()
    {
        var editor = Editor.Ready(options: """{"diagnostics":"pull"}""");
        editor.Open(Uri, Deal + "valeu\n");
        editor.RunChecks();
        Assert.Null(editor.Codes(Uri));
        var report = editor.AskOf("textDocument/diagnostic", Uri)!;
        Assert.Equal("full", (string?)report["kind"]);
        Assert.Contains(report["items"]!.AsArray(), d => (string?)d!["code"] == "S02");
        Assert.Equal(Uri, (string?)editor.Ask("workspace/diagnostic", """{"previousResultIds":[]}""")!["items"]![0]!["uri"]);
    }

    [Fact]
    public void Every_service_answers()
    {
        var editor = Editor.Ready(capabilities: """{"textDocument":{"completion":{"completionItem":{"snippetSupport":true}}},"workspace":{"workspaceEdit":{"documentChanges":true,"resourceOperations":["create"]}}}""");
        editor.Open(Uri, Deal);
        Assert.Contains("Exchange ratio", (string?)editor.AskAt("textDocument/hover", Uri, 6, 8)!["contents"]!["value"], StringComparison.Ordinal);
        Assert.Contains(editor.AskAt("textDocument/completion", Uri, 6, 2)!["items"]!.AsArray(), i => (string?)i!["label"] == "per-share" && (int?)i["insertTextFormat"] == 2);
        Assert.Equal(0, (int?)editor.AskAt("textDocument/signatureHelp", Uri, 6, 9)!["activeParameter"]);
        Assert.Equal(2, editor.AskAt("textDocument/references", Uri, 4, 17, ",\"context\":{\"includeDeclaration\":false}")!.AsArray().Count);
        Assert.Equal(3, editor.AskAt("textDocument/documentHighlight", Uri, 4, 17)!.AsArray().Count);
        Assert.Equal("SpaceX", (string?)editor.AskAt("textDocument/prepareRename", Uri, 4, 17)!["placeholder"]);
        Assert.Equal(["SpaceX", "xAI", "d", "d.per-share"], editor.AskOf("textDocument/documentSymbol", Uri)!.AsArray().Select(s => (string?)s!["name"]));
        Assert.Equal(["d"], editor.Ask("workspace/symbol", """{"query":"d"}""")!.AsArray().Select(s => (string?)s!["name"]));
        Assert.Equal(2, editor.AskOf("textDocument/foldingRange", Uri)!.AsArray().Count);
        Assert.NotNull(editor.Ask("textDocument/selectionRange", $$$"""{"textDocument":{"uri":"{{{Uri}}}"},"positions":[{"line":6,"character":8}]}""")![0]!["parent"]!["parent"]);
        Assert.Equal(0, editor.AskOf("textDocument/semanticTokens/full", Uri)!["data"]!.AsArray().Count % 5);
        const string Whole = ",\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":{\"line\":9,\"character\":0}}";
        Assert.Contains(editor.AskOf("textDocument/inlayHint", Uri, Whole)!.AsArray(), h => ((string?)h!["label"])!.Contains("$75.46", StringComparison.Ordinal));
        Assert.Contains(editor.AskOf("textDocument/codeLens", Uri)!.AsArray(), l => (string?)l!["command"]!["title"] == "run expect: passed, $75.46");
        Assert.NotEmpty(editor.AskOf("textDocument/rangeFormatting", Uri, Whole.Replace("\"line\":9", "\"line\":1", StringComparison.Ordinal) + ",\"options\":{}")!.AsArray());
        Assert.Contains(editor.AskOf("textDocument/codeAction", Uri, Whole.Replace("\"line\":0", "\"line\":4", StringComparison.Ordinal) + ",\"context\":{\"diagnostics\":[]}")!.AsArray(), a => (string?)a!["title"] == "Move d to d.deal");
        Assert.Equal("1", $"{editor.Ask("workspace/executeCommand", $$$"""{"command":"deal.server.expects","arguments":["{{{Uri}}}"]}""")!["passed"]}");
        Assert.Contains("d.per-share = $75.46", (string?)editor.Ask("workspace/executeCommand", $$$"""{"command":"deal.server.explain","arguments":["{{{Uri}}}",{"line":7,"character":10}]}""")!["text"], StringComparison.Ordinal);
        Assert.StartsWith("<!doctype html>", (string?)editor.Ask("workspace/executeCommand", $$$"""{"command":"deal.server.report","arguments":["{{{Uri}}}","html"]}""")!["text"], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_fix_and_all_fixes()
    {
        var editor = Editor.Ready();
        editor.Open(Uri, "company A\n  valeu $5bn\n  revneue 2025 $5bn\n");
        const string Here = ",\"range\":{\"start\":{\"line\":1,\"character\":3},\"end\":{\"line\":1,\"character\":3}}";
        var fix = editor.AskOf("textDocument/codeAction", Uri, Here + ",\"context\":{\"diagnostics\":[],\"only\":[\"quickfix\"]}")![0]!;
        Assert.Equal("value", (string?)fix["edit"]!["changes"]![Uri]![0]!["newText"]);
        var all = editor.AskOf("textDocument/codeAction", Uri, Here + ",\"context\":{\"diagnostics\":[],\"only\":[\"source.fixAll\"]}")![0]!;
        Assert.Equal(2, all["edit"]!["changes"]![Uri]!.AsArray().Count);
    }

    [Fact]
    public void Typing_letter_by_letter_comes_to_what_opening_the_whole_does()
    {
        var typing = Editor.Ready();
        typing.Open(Uri, "");
        var (line, character, version) = (0, 0, 1);
        foreach (char c in Deal)
        {
            typing.Change(Uri, ++version, line, character, character, c.ToString());
            (line, character) = c == '\n' ? (line + 1, 0) : (line, character + 1);
        }
        typing.RunChecks();
        var opening = Editor.Ready();
        opening.Open(Uri, Deal);
        opening.RunChecks();
        Assert.True(JsonNode.DeepEquals(opening.Published(Uri)!["diagnostics"], typing.Published(Uri)!["diagnostics"]));
    }
}
