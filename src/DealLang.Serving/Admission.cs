using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DealLang.Serving.Http;

namespace DealLang.Serving;

/// <summary>
/// Who is let in. A page elsewhere that has a browser send requests here knows neither the token nor can it name this host or this origin;
/// so each is asked for, whatever the request wants.
/// </summary>
internal sealed class Admission(int port, string token)
{
    private readonly string[] _hosts = [.. new[] { "127.0.0.1", "localhost" }.Select(h => h + ":" + port.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Null when the request may be answered.</summary>
    public HttpResponse? Refusal(HttpRequest request)
    {
        if (request.Headers("Host") is not [var host] || !_hosts.Contains(host, StringComparer.OrdinalIgnoreCase)) return Refused("This page is for this machine alone.");
        var origins = request.Headers("Origin");
        if (origins.Length > 1 || (origins is [var origin] && !string.Equals(origin, "http://" + host, StringComparison.OrdinalIgnoreCase))) return Refused("Another page may not ask this one.");
        if (origins.Length == 0 && (request.Method is not ("GET" or "HEAD") || request.IsUpgrade)) return Refused("Only this page itself may change anything.");
        return IsKnown(request.Path) ? null : Refused("The address lacks its token: open the one that deal serve has printed.");
    }

    /// <summary>The path behind the token, without the first slash.</summary>
    public string PathOf(HttpRequest request) => request.Path[Math.Min(request.Path.Length, token.Length + 2)..];

    private bool IsKnown(string path) =>
        path.Length >= token.Length + 2 && path[0] == '/' && path[token.Length + 1] == '/'
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(path[1..(token.Length + 1)]), Encoding.UTF8.GetBytes(token));

    private static HttpResponse Refused(string why) => HttpResponse.Plain(403, why);
}
