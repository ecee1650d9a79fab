using System.Globalization;
using System.Net;
using System.Net.Sockets;
using DealLang.Serving.Http;

namespace DealLang.Serving;

/// <summary>
/// The live page: an editor and the report beside it, served to browsers of this machine alone. Whoever wants anything must know the
/// token in its address. Runs on threads of the pool until it is disposed.
/// </summary>
public sealed class LivePage : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly TcpListener _listener;
    private readonly Admission _admission;
    private readonly Site _site;
    private readonly Action<string> _log;
    private readonly CancellationTokenSource _ended = new();

    private LivePage(TcpListener listener, string token, IServedFiles files, Action<string> log)
    {
        (_listener, _log) = (listener, log);
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        Address = $"http://127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}/{token}/";
        (_admission, _site) = (new Admission(Port, token), new Site(files, _ended.Token));
    }

    /// <summary>What a browser is to open.</summary>
    public string Address { get; }

    public int Port { get; }

    /// <summary>Begins to answer.</summary>
    /// <param name="token">Letters and digits that nobody can guess.</param>
    /// <param name="port">0 for any that is free.</param>
    /// <param name="log">Takes what went wrong inside, one line each; called from any thread.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static LivePage Start(IServedFiles files, string token, int port = 0, Action<string>? log = null)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
        }
        catch (SocketException taken)
        {
            listener.Dispose();
            throw new IOException($"Port {port.ToString(CultureInfo.InvariantCulture)} cannot be listened on: {taken.Message}.", taken);
        }
        var page = new LivePage(listener, token, files, log ?? (_ => { }));
        _ = page.Accept();
        return page;
    }

    public void Dispose()
    {
        _ended.Cancel();
        _listener.Dispose();
        _ended.Dispose();
    }

    private async Task Accept()
    {
        var ended = _ended.Token;
        while (!ended.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(ended).ConfigureAwait(false);
                _ = Task.Run(() => Answer(client, ended), CancellationToken.None);
            }
            catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException broken)
            {
                _log(broken.Message);
            }
        }
    }

    /// <summary>One request a connection. Whatever fails in it, the page goes on.</summary>
    private async Task Answer(TcpClient client, CancellationToken ended)
    {
        using (client)
        {
            try
            {
                client.NoDelay = true;
                var stream = client.GetStream();
                using var waiting = CancellationTokenSource.CreateLinkedTokenSource(ended);
                waiting.CancelAfter(Patience);
                var (request, refused) = await RequestReader.Read(stream, waiting.Token).ConfigureAwait(false);
                if (request is null && refused is null) return;
                var response = refused ?? Respond(request!);
                await response.Send(stream, request, waiting.Token).ConfigureAwait(false);
                if (response.Continuation is { } goOn) await goOn(stream).ConfigureAwait(false);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The browser has left, or the page has ended.
            }
            catch (Exception fault)
            {
                _log($"{fault.GetType().Name}: {fault.Message}");
            }
        }
    }

    private HttpResponse Respond(HttpRequest request)
    {
        try
        {
            return _admission.Refusal(request) ?? _site.Answer(request, _admission.PathOf(request));
        }
        catch (Exception fault)
        {
            _log($"{request.Method} {_admission.PathOf(request)}: {fault.GetType().Name}: {fault.Message}");
            return HttpResponse.Plain(500, $"{fault.GetType().Name}: {fault.Message}");
        }
    }
}
