using System.Text.Json.Nodes;

namespace DealLang.Serving.Tests;

/// <summary>The deals of the folder, and nothing else; written only when somebody saves what he has read.</summary>
public sealed class FileTests : IDisposable
{
    private readonly Folder _folder = new() { ["a.deal"] = "company A\n", ["sub/ב.deal"] = "company B\n", [".hidden/c.deal"] = "company C\n", ["notes.txt"] = "secret" };
    private readonly LivePage _page;

    public FileTests() => _page = LivePage.Start(_folder, Visitor.Token);

    public void Dispose() => _page.Dispose();

    [Fact]
    public async Task Each_file_is_listed_with_what_its_text_is_known_by()
    {
        var list = JsonNode.Parse((await Visitor.Ask(_page, "files")).Body)!;
        Assert.Equal("/deals", (string?)list["root"]);
        var first = list["files"]!.AsArray().Single(f => (string?)f!["name"] == "a.deal")!;
        var answer = await Visitor.Ask(_page, "files/a.deal");
        Assert.Equal("company A\n", answer.Body);
        Assert.Equal((string?)first["tag"], answer.Header("ETag"));
        Assert.Equal("company B\n", (await Visitor.Ask(_page, "files/sub/%D7%91.deal")).Body);
    }

    [Theory]
    [InlineData("files/notes.txt")]
    [InlineData("files/../../etc/passwd")]
    [InlineData("files/../a.deal")]
    [InlineData("files/sub/../a.deal")]
    [InlineData("files/%2e%2e/a.deal")]
    [InlineData("files/..%2fa.deal")]
    [InlineData("files/sub%2f..%2f..%2fa.deal")]
    [InlineData("files/..%5Ca.deal")]
    [InlineData("files//a.deal")]
    [InlineData("files//etc/a.deal")]
    [InlineData("files/C:%5Ca.deal")]
    [InlineData("files/.hidden/c.deal")]
    [InlineData("files/a.deal%00.txt")]
    [InlineData("files/a%00.deal")]
    [InlineData("files/missing.deal")]
    [InlineData("page.js/../files/a.deal")]
    [InlineData("vs/../page/index.html")]
    [InlineData("vs/../../a.deal")]
    [InlineData("nothing")]
    public async Task What_is_no_deal_of_the_folder_is_not_there(string path)
    {
        Assert.Equal(404, (await Visitor.Ask(_page, path)).Status);
        Assert.NotEqual(204, (await Visitor.Save(_page, path, "company X\n", "If-Match: *")).Status);
        Assert.Equal(0, _folder.Writes);
    }

    [Fact]
    public async Task Saving_needs_the_text_that_was_read()
    {
        string tag = (await Visitor.Ask(_page, "files/a.deal")).Header("ETag")!;
        Assert.Equal(428, (await Visitor.Ask(_page, "files/a.deal", "PUT", "company Z\n", $"Origin: http://127.0.0.1:{_page.Port}")).Status);
        Assert.Equal(412, (await Visitor.Save(_page, "files/a.deal", "company Z\n", "If-Match: \"other\"")).Status);
        Assert.Equal(412, (await Visitor.Save(_page, "files/a.deal", "company Z\n", "If-None-Match: *")).Status);
        Assert.Equal("company A\n", _folder["a.deal"]);
        var saved = await Visitor.Save(_page, "files/a.deal", "company Z “é”\n", "If-Match: " + tag);
        Assert.Equal(204, saved.Status);
        Assert.Equal("company Z “é”\n", _folder["a.deal"]);
        Assert.Equal(412, (await Visitor.Save(_page, "files/a.deal", "company Y\n", "If-Match: " + tag)).Status);
        Assert.Equal(204, (await Visitor.Save(_page, "files/a.deal", "company Y\n", "If-Match: " + saved.Header("ETag"))).Status);
        Assert.Equal(2, _folder.Writes);
    }

    [Fact]
    public async Task A_new_file_is_made_once()
    {
        Assert.Equal(412, (await Visitor.Save(_page, "files/new.deal", "company N\n", "If-Match: \"x\"")).Status);
        Assert.Equal(204, (await Visitor.Save(_page, "files/new.deal", "company N\n", "If-None-Match: *")).Status);
        Assert.Equal(412, (await Visitor.Save(_page, "files/new.deal", "company M\n", "If-None-Match: *")).Status);
        Assert.Equal("company N\n", _folder["new.deal"]);
    }

    [Theory, InlineData("POST"), InlineData("DELETE"), InlineData("PATCH")]
    public async Task Nothing_else_can_be_done(string method)
    {
        Assert.Equal(405, (await Visitor.Ask(_page, "files/a.deal", method, "x", $"Origin: http://127.0.0.1:{_page.Port}")).Status);
        Assert.Equal(405, (await Visitor.Ask(_page, "", method, "x", $"Origin: http://127.0.0.1:{_page.Port}")).Status);
        Assert.Equal(405, (await Visitor.Ask(_page, "files", method, "x", $"Origin: http://127.0.0.1:{_page.Port}")).Status);
    }

    [Theory]
    [InlineData("\r\n\r\n", 400)]
    [InlineData("nonsense\r\n\r\n", 400)]
    [InlineData("GET / HTTP/9.9\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nno colon\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost : x\r\n\r\n", 400)]
    [InlineData("PUT / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400)]
    [InlineData("PUT / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400)]
    [InlineData("PUT / HTTP/1.1\r\nContent-Length: 999999999\r\n\r\n", 413)]
    [InlineData("PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", 411)]
    [InlineData("GET / HTTP/1.1\r\nHost", 0)]
    [InlineData("PUT / HTTP/1.1\r\nContent-Length: 10\r\n\r\nhalf", 0)]
    public async Task What_is_no_request_is_refused_and_the_page_goes_on(string request, int status)
    {
        Assert.Equal(status, (await Visitor.Send(_page, request)).Status);
        Assert.Equal(200, (await Visitor.Ask(_page, "")).Status);
    }

    [Fact]
    public async Task A_head_without_end_is_refused() => Assert.Equal(431, (await Visitor.Send(_page, "GET / HTTP/1.1\r\nX: " + new string('x', 32 * 1024 - 19))).Status);

    [Fact]
    public async Task A_failure_inside_is_told_and_survived()
    {
        var told = new System.Collections.Concurrent.ConcurrentQueue<string>();
        using var page = LivePage.Start(_folder, Visitor.Token, log: told.Enqueue);
        _folder.IsBroken = true;
        Assert.Equal(500, (await Visitor.Ask(page, "files/a.deal")).Status);
        Assert.Contains("on fire", Assert.Single(told), StringComparison.Ordinal);
        Assert.DoesNotContain(Visitor.Token, told.First(), StringComparison.Ordinal);
        _folder.IsBroken = false;
        Assert.Equal(200, (await Visitor.Ask(page, "files/a.deal")).Status);
    }

    [Fact]
    public async Task Text_that_is_not_UTF_8_is_not_saved()
    {
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync("127.0.0.1", _page.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"PUT /{Visitor.Token}/files/n.deal HTTP/1.1\r\nHost: 127.0.0.1:{_page.Port}\r\nOrigin: http://127.0.0.1:{_page.Port}\r\nIf-None-Match: *\r\nContent-Length: 2\r\n\r\n"));
        await stream.WriteAsync(new byte[] { 0xFF, 0xFE });
        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 400", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Equal(0, _folder.Writes);
    }

    [Fact]
    public void Two_pages_have_two_ports_and_one_that_is_taken_is_said()
    {
        using var second = LivePage.Start(_folder, Visitor.Token);
        Assert.NotEqual(_page.Port, second.Port);
        Assert.Contains(_page.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), Assert.Throws<IOException>(() => LivePage.Start(_folder, Visitor.Token, _page.Port)).Message, StringComparison.Ordinal);
    }

    /// <summary>Everything that the page and its editor load is in this library.</summary>
    [Theory]
    [InlineData("page.js", "text/javascript"), InlineData("page.css", "text/css"), InlineData("icon.svg", "image/svg+xml"), InlineData("report.html", "text/html")]
    [InlineData("vs/loader.js", "text/javascript"), InlineData("vs/editor/editor.main.js", "text/javascript"), InlineData("vs/editor/editor.main.css", "text/css"), InlineData("vs/editor/editor.main.nls.js", "text/javascript")]
    [InlineData("vs/base/worker/workerMain.js", "text/javascript"), InlineData("vs/base/browser/ui/codicons/codicon/codicon.ttf", "font/ttf")]
    public async Task What_the_page_loads_is_shipped(string path, string kind)
    {
        var answer = await Visitor.Ask(_page, path);
        Assert.Equal(200, answer.Status);
        Assert.StartsWith(kind, answer.Header("Content-Type"), StringComparison.Ordinal);
        Assert.True(answer.Body.Length > 100);
        Assert.Equal(path == "report.html", answer.Header("Content-Security-Policy")!.StartsWith("sandbox", StringComparison.Ordinal));
        Assert.Empty((await Visitor.Ask(_page, path, "HEAD")).Body);
    }

    [Fact]
    public async Task Nothing_on_the_page_names_another_place()
    {
        foreach (string path in new[] { "", "page.js", "page.css", "connection.js", "documents.js", "language.js", "reportpane.js", "theme.js", "report.html" })
            Assert.DoesNotContain("://", (await Visitor.Ask(_page, path)).Body.Replace("file://", "", StringComparison.Ordinal).Replace("http://www.w3.org", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
