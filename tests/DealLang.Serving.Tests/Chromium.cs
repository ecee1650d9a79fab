using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace DealLang.Serving.Tests;

/// <summary>A page in a real browser, driven as a person would: keys, clicks, pictures. The variable DEAL_BROWSER names a Chromium.</summary>
internal sealed class Chromium : IDisposable
{
    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("deal");
    private readonly Process _process;
    private readonly ClientWebSocket _socket = new();
    private int _ids;

    private Chromium()
    {
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
            "--remote-debugging-port=0", "--user-data-dir=" + _profile.FullName, "about:blank",
        ];
        _process = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DEAL_BROWSER")!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    /// <summary>What the page's console said, and what failed in it.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<Chromium> Open(string address, int width, int height, bool isDark = false)
    {
        var browser = new Chromium();
        await browser.Connect();
        await browser.Ask("Runtime.enable");
        await browser.Ask("Log.enable");
        await browser.Ask("Page.enable");
        await browser.Resize(width, height);
        await browser.Ask("Emulation.setEmulatedMedia", new() { ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = isDark ? "dark" : "light" }) });
        await browser.Ask("Page.navigate", new() { ["url"] = address });
        await browser.Until($"location.href.startsWith('{address}')");
        return browser;
    }

    public Task<JsonNode> Resize(int width, int height) =>
        Ask("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = false });

    /// <summary>The value of an expression, promises awaited.</summary>
    public async Task<JsonNode?> Evaluate(string script)
    {
        var result = await Ask("Runtime.evaluate", new() { ["expression"] = script, ["awaitPromise"] = true, ["returnByValue"] = true });
        Assert.True(result["exceptionDetails"] is null, result.ToJsonString());
        return result["result"]!["value"]?.DeepClone();
    }

    /// <summary>Until an expression is true; then how long that took.</summary>
    public async Task<TimeSpan> Until(string script, int seconds = 30)
    {
        var watch = Stopwatch.StartNew();
        while (await Evaluate($"document.readyState === 'complete' && Boolean({script})") is not JsonValue value || !value.GetValue<bool>())
        {
            Assert.True(watch.Elapsed.TotalSeconds < seconds, $"waited for {script}; {string.Join("; ", Complaints)}");
            await Task.Delay(10);
        }
        return watch.Elapsed;
    }

    public Task<JsonNode> Type(string text) => Ask("Input.insertText", new() { ["text"] = text });

    /// <param name="key">As in KeyboardEvent.key: s, Enter, F2.</param>
    /// <param name="modifiers">1 Alt, 2 Ctrl, 8 Shift, added up.</param>
    public async Task Press(string key, int code, int modifiers = 0)
    {
        foreach (string type in new[] { key == "Enter" ? "keyDown" : "rawKeyDown", "keyUp" })
            await Ask("Input.dispatchKeyEvent", new() { ["text"] = key == "Enter" ? "\r" : "", ["type"] = type, ["key"] = key, ["code"] = key.Length == 1 ? "Key" + key.ToUpperInvariant() : key, ["windowsVirtualKeyCode"] = code, ["modifiers"] = modifiers });
    }

    public async Task Point(double x, double y, bool clicks = false)
    {
        foreach (string type in clicks ? new[] { "mouseMoved", "mousePressed", "mouseReleased" } : ["mouseMoved"])
            await Ask("Input.dispatchMouseEvent", new() { ["type"] = type, ["x"] = x, ["y"] = y, ["button"] = type == "mouseMoved" ? "none" : "left", ["clickCount"] = type == "mouseMoved" ? 0 : 1 });
    }

    /// <summary>Into the folder that the variable DEAL_PICTURES names, for a person to look at; nothing without it.</summary>
    public async Task Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("DEAL_PICTURES") is not { Length: > 0 } folder) return;
        var picture = await Ask("Page.captureScreenshot", new() { ["format"] = "png" });
        await File.WriteAllBytesAsync(Path.Combine(folder, name + ".png"), Convert.FromBase64String((string)picture["data"]!));
    }

    public void Dispose()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit(5000);
        _process.Dispose();
        for (int i = 0; i < 20 && _profile.Exists; i++)
        {
            try { _profile.Delete(recursive: true); }
            catch (IOException) { Thread.Sleep(100); }
            _profile.Refresh();
        }
    }

    private async Task Connect()
    {
        string port = Path.Combine(_profile.FullName, "DevToolsActivePort");
        for (int i = 0; !File.Exists(port) || (await File.ReadAllLinesAsync(port)).Length < 2; i++)
        {
            Assert.True(i < 600, "the browser does not answer");
            await Task.Delay(50);
        }
        using var client = new HttpClient();
        var targets = JsonNode.Parse(await client.GetStringAsync(new Uri($"http://127.0.0.1:{(await File.ReadAllLinesAsync(port))[0]}/json/list")))!.AsArray();
        await _socket.ConnectAsync(new Uri((string)targets.First(t => (string?)t!["type"] == "page")!["webSocketDebuggerUrl"]!), CancellationToken.None);
    }

    private async Task<JsonNode> Ask(string method, JsonObject? parameters = null)
    {
        int id = ++_ids;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        await _socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, true, CancellationToken.None);
        while (true)
        {
            var said = await Read();
            if (said["id"] is { } answered && answered.GetValue<int>() == id)
                return said["result"] ?? throw new InvalidOperationException(said.ToJsonString());
            if ((string?)said["method"] is "Runtime.exceptionThrown" || ((string?)said["method"] is "Runtime.consoleAPICalled" && (string?)said["params"]!["type"] is "error" or "warning")
                || ((string?)said["method"] is "Log.entryAdded" && (string?)said["params"]!["entry"]!["level"] is "error" or "warning"))
                Complaints.Add(said["params"]!.ToJsonString());
        }
    }

    private async Task<JsonNode> Read()
    {
        using var text = new MemoryStream();
        byte[] part = new byte[64 * 1024];
        while (true)
        {
            var received = await _socket.ReceiveAsync(part, new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);
            text.Write(part, 0, received.Count);
            if (received.EndOfMessage) return JsonNode.Parse(text.ToArray())!;
        }
    }
}
