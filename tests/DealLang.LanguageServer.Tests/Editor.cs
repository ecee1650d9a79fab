using System.Text.Json.Nodes;
using DealLang.LanguageServer;

namespace DealLang.LanguageServer.Tests;

/// <summary>An editor that talks to a server in the same thread: requests are answered at once, checks run when it says so.</summary>
internal sealed class Editor : IServerWork
{
    private readonly Dictionary<string, Action> _later = new(StringComparer.Ordinal);
    private readonly List<Action> _waiting = [];
    private int _ids;

    public Editor(Files? files = null)
    {
        OnDisk = files ?? new Files();
        Server = new DealServer(m => Said.Add(JsonNode.Parse(m)!.AsObject()), OnDisk, this);
    }

    public Files OnDisk { get; }
    public DealServer Server { get; }

    /// <summary>Everything that the server has said.</summary>
    public List<JsonObject> Said { get; } = [];

    /// <summary>Requests wait until they are let go.</summary>
    public bool HoldsRequests { get; set; }

    public static Editor Ready(Files? files = null, string capabilities = "{}", string options = "{}")
    {
        var editor = new Editor(files);
        editor.Ask("initialize", $$$"""{"capabilities":{{{capabilities}}},"workspaceFolders":[{"uri":"file:///w","name":"w"}],"initializationOptions":{{{options}}}}""");
        editor.Tell("initialized", "{}");
        return editor;
    }

    /// <summary>The whole response of a request; null while it is held.</summary>
    public JsonObject? Send(string method, string parameters)
    {
        int id = ++_ids, before = Said.Count;
        Server.Receive($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}""");
        return Said.Skip(before).FirstOrDefault(m => m["id"] is JsonValue v && v.TryGetValue(out int answered) && answered == id);
    }

    /// <summary>The result of a request that must succeed.</summary>
    public JsonNode? Ask(string method, string parameters)
    {
        var response = Send(method, parameters)!;
        Assert.True(response["error"] is null, response.ToJsonString());
        return response["result"];
    }

    public void Tell(string method, string parameters) => Server.Receive($$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{parameters}}}""");

    public void Open(string uri, string text) => Tell("textDocument/didOpen", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "deal", ["version"] = 1, ["text"] = text } }.ToJsonString());

    /// <summary>Replaces a stretch of a document.</summary>
    public void Change(string uri, int version, int line, int from, int to, string text, int? lastLine = null) => Tell("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = version },
        ["contentChanges"] = new JsonArray(new JsonObject
        {
            ["range"] = new JsonObject { ["start"] = At(line, from), ["end"] = At(lastLine ?? line, to) },
            ["text"] = text,
        }),
    }.ToJsonString());

    public JsonNode? AskAt(string method, string uri, int line, int character, string more = "") =>
        Ask(method, $$$"""{"textDocument":{"uri":"{{{uri}}}"},"position":{"line":{{{line}}},"character":{{{character}}}}{{{more}}}}""");

    public JsonNode? AskOf(string method, string uri, string more = "") => Ask(method, $$$"""{"textDocument":{"uri":"{{{uri}}}"}{{{more}}}}""");

    /// <summary>The codes that were last published for a file; null when none ever were.</summary>
    public string? Codes(string uri) => Published(uri) is { } last ? string.Join(' ', last["diagnostics"]!.AsArray().Select(d => (string?)d!["code"])) : null;

    public JsonObject? Published(string uri) => Said.LastOrDefault(m => (string?)m["method"] == "textDocument/publishDiagnostics" && (string?)m["params"]!["uri"] == uri)?["params"]!.AsObject();

    /// <summary>What was put off is done, but for what has such a name.</summary>
    public void RunChecksBut(string end)
    {
        foreach (var (name, work) in _later.Where(w => !w.Key.EndsWith(end, StringComparison.Ordinal)).ToList())
        {
            work();
            _later.Remove(name);
        }
    }

    /// <summary>What was put off is done.</summary>
    public void RunChecks()
    {
        foreach (var work in _later.Values.ToList()) work();
        _later.Clear();
    }

    public void LetGo()
    {
        foreach (var work in _waiting) work();
        _waiting.Clear();
    }

    void IServerWork.Start(Action work)
    {
        if (HoldsRequests) _waiting.Add(work);
        else work();
    }

    void IServerWork.PutOff(string name, TimeSpan delay, Action work) => _later[name] = work;

    private static JsonObject At(int line, int character) => new() { ["line"] = line, ["character"] = character };
}

/// <summary>Files in memory.</summary>
internal sealed class Files : IEditorFiles
{
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    public string this[string path]
    {
        set => _texts[path] = value;
    }

    public void Remove(string path) => _texts.Remove(path);

    public string? Read(string path) => _texts.GetValueOrDefault(path);

    public IReadOnlyList<string> DealsIn(string folder) => [.. _texts.Keys.Where(p => p.StartsWith(folder + "/", StringComparison.Ordinal) && p.EndsWith(".deal", StringComparison.Ordinal)).Select(p => p[(folder.Length + 1)..]).Where(n => !n.Contains('/'))];
}
