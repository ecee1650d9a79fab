using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace DealLang.Serving.Tests;

/// <summary>Somebody who sends a request as it stands, well-behaved or not.</summary>
internal static class Visitor
{
    public const string Token = "0123456789abcdef";

    /// <param name="path">Behind the token.</param>
    /// <param name="headers">Further lines.</param>
    public static Task<Answer> Ask(LivePage page, string path, string method = "GET", string body = "", params string[] headers) =>
        Send(page, $"{method} /{Token}/{path} HTTP/1.1\r\nHost: 127.0.0.1:{page.Port}\r\n{string.Concat(headers.Select(h => h + "\r\n"))}{(body.Length > 0 ? $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n" : "")}\r\n{body}");

    /// <summary>Saves as the page does.</summary>
    public static Task<Answer> Save(LivePage page, string path, string body, string condition) => Ask(page, path, "PUT", body, $"Origin: http://127.0.0.1:{page.Port}", condition);

    public static async Task<Answer> Send(LivePage page, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", page.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        client.Client.Shutdown(SocketShutdown.Send);
        using var all = new MemoryStream();
        await stream.CopyToAsync(all, new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);
        return new Answer(Encoding.UTF8.GetString(all.ToArray()));
    }
}

internal sealed record Answer(string Whole)
{
    public int Status => Whole.Length == 0 ? 0 : int.Parse(Whole.Split(' ')[1], CultureInfo.InvariantCulture);

    public string Body => Whole[(Whole.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];

    public string? Header(string name) => Whole.Split("\r\n").FirstOrDefault(l => l.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];
}
