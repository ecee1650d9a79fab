using System.Text;
using DealLang.LanguageServer;

namespace DealLang.LanguageServer.Tests;

public class FramingTests
{
    [Theory]
    [InlineData("Content-Length: 2\r\n\r\n{}Content-Length: 4\r\n\r\n\"é\"", new[] { "{}", "\"é\"" })]
    [InlineData("content-length:2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}", new[] { "{}" })]
    [InlineData("\r\n\r\nContent-Length: 2\n\n{}", new[] { "{}" })]
    [InlineData("Content-Length: 20\r\n\r\n{}", new string[0])]
    [InlineData("Content-Length: many\r\n\r\n", new string[0])]
    [InlineData("", new string[0])]
    public void Messages_are_read_by_their_length(string bytes, string[] messages)
    {
        using var framing = new Framing(new MemoryStream(Encoding.UTF8.GetBytes(bytes)), Stream.Null);
        var read = new List<string>();
        while (framing.Read() is { } message) read.Add(message);
        Assert.Equal(messages, read);
    }

    [Fact]
    public void A_message_is_written_with_its_length_in_bytes()
    {
        using var output = new MemoryStream();
        using var framing = new Framing(Stream.Null, output);
        framing.Write("\"é\"");
        Assert.Equal("Content-Length: 4\r\n\r\n\"é\"", Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public void A_whole_session_over_streams()
    {
        string[] messages =
        [
            """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}""",
            """{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///w/a.deal","languageId":"deal","version":1,"text":"valeu\n"}}}""",
            """{"jsonrpc":"2.0","id":2,"method":"shutdown"}""",
            """{"jsonrpc":"2.0","method":"exit"}""",
        ];
        using var input = new MemoryStream([.. messages.SelectMany(m => Encoding.UTF8.GetBytes($"Content-Length: {Encoding.UTF8.GetByteCount(m)}\r\n\r\n{m}"))]);
        using var output = new MemoryStream();
        Assert.Equal(0, StreamSession.Run(input, output, new Files()));
        string said = Encoding.UTF8.GetString(output.ToArray());
        Assert.Contains("\"code\":\"S02\"", said, StringComparison.Ordinal);
        Assert.Contains("\"id\":2,\"result\":null", said, StringComparison.Ordinal);
    }
}
