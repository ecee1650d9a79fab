using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using DealLang.LanguageServer;

namespace DealLang.Benchmarks;

/// <summary>
/// What a writer waits for: a keystroke in a long file until its syntax is told, and until the checks have run. The server is driven as an editor
/// does, message by message, without the pipe. On a busy machine the best stroke says more than the median.
/// </summary>
internal sealed class Keystrokes : IServerWork, IEditorFiles
{
    private const string Uri = "untitled:world.deal";
    private const int Strokes = 300, WarmUps = 60, Screen = 60;

    /// <summary>What an editor asks for after each change; the first of them binds the files when the checks have not.</summary>
    private static readonly string[] Asked = ["hover", "completion", "semanticTokens/full", "inlayHint", "codeLens", "foldingRange", "documentSymbol"];

    private readonly DealServer _server;
    private Action? _checks;
    private int _version = 1;

    private Keystrokes() => _server = new DealServer(_ => { }, this, this);

    /// <param name="size">Lines of the file.</param>
    public static void Run(string size)
    {
        int lines = int.Parse(size, CultureInfo.InvariantCulture);
        string text = WorldText.Generate(lines);
        Console.WriteLine($"{lines} lines, ms                         median       p95      best");
        new Keystrokes().Type(text);
    }

    private void Type(string text)
    {
        string[] lines = text.Split('\n');
        Receive("initialize", new JsonObject { ["capabilities"] = new JsonObject() }, id: 1);
        Tell("textDocument/didOpen", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Uri, ["languageId"] = "deal", ["version"] = 1, ["text"] = text } });
        _checks!();
        var (syntax, checks) = (new List<double>(), new List<double>());
        var asked = Asked.ToDictionary(name => name, _ => new List<double>());
        var random = new Random(1);
        for (int i = 0; i < Strokes + WarmUps; i++)
        {
            int line = random.Next(lines.Length), character = random.Next(lines[line].Length + 1);
            bool isCounted = i >= WarmUps;
            Measure(syntax, isCounted, () => Change(line, character, character, "x"));
            if (i % 10 == 0) Measure(checks, isCounted, _checks!);
            Measure(syntax, isCounted, () => Change(line, character, character + 1, ""));
            if (i % 10 == 0) Measure(checks, isCounted, _checks!);
            foreach (var (name, times) in asked) Measure(times, isCounted, () => At("textDocument/" + name, line, character));
        }
        Tell("syntax after a keystroke", syntax);
        Tell("checks behind it", checks);
        foreach (var (name, times) in asked) Tell(name, times);
    }

    private static void Measure(List<double> times, bool isCounted, Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        if (isCounted) times.Add(watch.Elapsed.TotalMilliseconds);
    }

    private static void Tell(string name, List<double> times)
    {
        times.Sort();
        Console.WriteLine($"{name,-32}{times[times.Count / 2],12:0.00}{times[times.Count * 95 / 100],10:0.00}{times[0],10:0.00}");
    }

    private void Change(int line, int from, int to, string text) => Tell("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = Uri, ["version"] = ++_version },
        ["contentChanges"] = new JsonArray(new JsonObject { ["range"] = new JsonObject { ["start"] = Place(line, from), ["end"] = Place(line, to) }, ["text"] = text }),
    });

    private void At(string method, int line, int character) =>
        Receive(method, new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Uri }, ["position"] = Place(line, character), ["range"] = new JsonObject { ["start"] = Place(line, 0), ["end"] = Place(line + Screen, 0) } }, id: ++_version);

    private static JsonObject Place(int line, int character) => new() { ["line"] = line, ["character"] = character };

    private void Tell(string method, JsonObject parameters) => Receive(method, parameters, null);

    private void Receive(string method, JsonObject parameters, int? id)
    {
        var message = new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters };
        if (id is not null) message["id"] = id;
        _server.Receive(message.ToJsonString());
    }

    void IServerWork.Start(Action work) => work();

    void IServerWork.PutOff(string name, TimeSpan delay, Action work) => _checks = work;

    string? IEditorFiles.Read(string path) => null;

    IReadOnlyList<string> IEditorFiles.DealsIn(string folder) => [];
}
