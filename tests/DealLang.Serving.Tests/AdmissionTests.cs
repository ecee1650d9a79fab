namespace DealLang.Serving.Tests;

/// <summary>Only the page itself, in a browser of this machine, by the address that was printed.</summary>
public sealed class AdmissionTests : IDisposable
{
    private readonly Folder _folder = new() { ["a.deal"] = "company A\n" };
    private readonly LivePage _page;

    public AdmissionTests() => _page = LivePage.Start(_folder, Visitor.Token);

    public void Dispose() => _page.Dispose();

    private string Host => $"127.0.0.1:{_page.Port}";

    [Fact]
    public async Task By_its_address_the_page_comes()
    {
        var answer = await Visitor.Ask(_page, "");
        Assert.Equal(200, answer.Status);
        Assert.Contains("<title>DealLang</title>", answer.Body, StringComparison.Ordinal);
        Assert.Equal($"http://{Host}/{Visitor.Token}/", _page.Address);
        Assert.Contains("default-src 'none'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("no-referrer", answer.Header("Referrer-Policy"));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/files")]
    [InlineData("/0123456789abcdeX/files")]
    [InlineData("/0123456789abcde/files")]
    [InlineData("/0123456789abcdef")]
    [InlineData("/0123456789ABCDEF/files")]
    [InlineData("/0123456789abcdef0/files")]
    [InlineData("//0123456789abcdef/files")]
    [InlineData("/%30123456789abcdef/files")]
    [InlineData("/x/../0123456789abcdef/files")]
    [InlineData("/vs/loader.js")]
    public async Task Without_the_token_nothing_is_had(string path)
    {
        var answer = await Visitor.Send(_page, $"GET {path} HTTP/1.1\r\nHost: {Host}\r\n\r\n");
        Assert.Equal(403, answer.Status);
        Assert.DoesNotContain(Visitor.Token, answer.Whole, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Host: evil.example\r\n")]
    [InlineData("Host: 127.0.0.1\r\n")]
    [InlineData("Host: 127.0.0.1:1\r\n")]
    [InlineData("Host: 127.0.0.1.evil.example:{0}\r\n")]
    [InlineData("Host: 0.0.0.0:{0}\r\n")]
    [InlineData("Host: 127.0.0.1:{0}\r\nHost: evil.example\r\n")]
    public async Task Under_another_name_nothing_is_had(string host) =>
        Assert.Equal(403, (await Visitor.Send(_page, $"GET /{Visitor.Token}/files HTTP/1.1\r\n{host.Replace("{0}", _page.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)}\r\n")).Status);

    [Fact]
    public async Task As_localhost_it_is_had() => Assert.Equal(200, (await Visitor.Send(_page, $"GET /{Visitor.Token}/files HTTP/1.1\r\nHost: localhost:{_page.Port}\r\n\r\n")).Status);

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    [InlineData("https://127.0.0.1:{0}")]
    [InlineData("http://localhost:{0}")]
    [InlineData("http://127.0.0.1:1")]
    public async Task Another_page_is_refused(string origin)
    {
        string said = origin.Replace("{0}", _page.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(403, (await Visitor.Ask(_page, "files", headers: "Origin: " + said)).Status);
        Assert.Equal(403, (await Visitor.Ask(_page, "files/a.deal", "PUT", "company B\n", "Origin: " + said, "If-None-Match: *")).Status);
        Assert.Equal(403, (await Visitor.Ask(_page, "lsp", headers: ["Origin: " + said, .. Upgrade])).Status);
        Assert.Equal(0, _folder.Writes);
    }

    [Fact]
    public async Task Who_does_not_say_from_where_he_asks_changes_nothing()
    {
        Assert.Equal(403, (await Visitor.Ask(_page, "files/b.deal", "PUT", "company B\n", "If-None-Match: *")).Status);
        Assert.Equal(403, (await Visitor.Ask(_page, "lsp", headers: Upgrade)).Status);
        Assert.Equal(0, _folder.Writes);
    }

    [Fact]
    public async Task Only_this_machine_is_listened_to()
    {
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Parse("127.0.0.2"), _page.Port);
        other.Start(); // the port is taken on one address alone
        Assert.Equal(200, (await Visitor.Ask(_page, "")).Status);
    }

    private static readonly string[] Upgrade = ["Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="];
}
