using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using DealLang.LanguageServer.Documents;
using DealLang.LanguageServer.Protocol;
using DealLang.LanguageServer.Requests;

namespace DealLang.LanguageServer;

/// <summary>
/// The language server: a message of the Language Server Protocol goes in as a text, what it has to say comes out as texts. It knows no
/// transport. Notifications are taken in the order in which they come; requests are answered as of the moment when they come, on whatever
/// thread. No message and no failure of a service stops it.
/// </summary>
public sealed class DealServer
{
    private static readonly Dictionary<string, Request> Requests =
        new[] { AtCaret.All, OfDocument.All, Actions.All, PulledDiagnostics.All, Commands.All }.SelectMany(r => r).ToDictionary(r => r.Method);

    private readonly IServerWork _work;
    private readonly Outlet _out;
    private readonly Workspace _workspace;
    private readonly Publishing _publishing;
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new();
    private volatile ClientAbilities? _client;
    private bool _isShutDown;

    /// <param name="send">Takes each message of the server's; called by one thread at a time.</param>
    public DealServer(Action<string> send, IEditorFiles files, IServerWork work)
    {
        (_work, _out, _workspace) = (work, new Outlet(send), new Workspace(files));
        _publishing = new Publishing(_workspace, _out);
    }

    /// <summary>How the process is to end once the editor has said exit: 0 after a shutdown, else 1; null before.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Takes one message.</summary>
    public void Receive(string json)
    {
        Message message;
        try
        {
            message = Message.Read(json);
        }
        catch (JsonException broken)
        {
            _out.Send(Message.Error(null, ErrorCode.ParseError, broken.Message));
            return;
        }
        if (message.Method is null) return; // an answer to a question of ours
        if (message.Id is { } id) Answer(id, message.Method, message.Params);
        else Guarded(message.Method, () => Notice(message.Method, message.Params));
    }

    private void Answer(JsonElement id, string method, JsonElement? parameters)
    {
        if (method == "initialize") Reply(id, method, () => Initialize(id, parameters));
        else if (_client is not { } client) _out.Send(Message.Error(id, ErrorCode.ServerNotInitialized, "initialize comes first."));
        else if (_isShutDown) _out.Send(Message.Error(id, ErrorCode.InvalidRequest, "The server is shut down."));
        else if (method == "shutdown")
        {
            _isShutDown = true;
            _out.Send(Message.Result(id, null, ProtocolJson.Default.JsonObject));
        }
        else if (!Requests.TryGetValue(method, out var request)) _out.Send(Message.Error(id, ErrorCode.MethodNotFound, $"There is no method {method}."));
        else Start(id, request, parameters, client);
    }

    private void Start(JsonElement id, Request request, JsonElement? parameters, ClientAbilities client)
    {
        var cancel = new CancellationTokenSource();
        string key = id.GetRawText();
        _running[key] = cancel;
        _work.Start(() =>
        {
            Reply(id, request.Method, () => request.Answer(id, parameters, new Asked(_workspace, client, _out, cancel.Token)));
            _running.TryRemove(key, out _);
            cancel.Dispose();
        });
    }

    /// <summary>Whatever happens, the editor gets one answer.</summary>
    private void Reply(JsonElement id, string method, Func<string> answer)
    {
        string reply;
        try
        {
            reply = answer();
        }
        catch (ProtocolException refused)
        {
            reply = Message.Error(id, refused.Code, refused.Message);
        }
        catch (OperationCanceledException)
        {
            reply = Message.Error(id, ErrorCode.RequestCancelled, "Cancelled.");
        }
        catch (Exception fault)
        {
            reply = Message.Error(id, ErrorCode.InternalError, $"{method}: {fault.GetType().Name}: {fault.Message}");
        }
        _out.Send(reply);
    }

    private void Guarded(string method, Action work)
    {
        try
        {
            work();
        }
        catch (Exception fault)
        {
            _out.Log($"{method}: {fault.GetType().Name}: {fault.Message}");
        }
    }

    private string Initialize(JsonElement id, JsonElement? parameters)
    {
        if (_client is not null) throw new ProtocolException(ErrorCode.InvalidRequest, "The server is initialized already.");
        var initialize = Parameters.Read(parameters, ProtocolJson.Default.InitializeParams, "initialize");
        _workspace.SetRoots(initialize.WorkspaceFolders?.Select(f => f.Uri) ?? (initialize.RootUri is { } root ? [root] : []));
        _client = ClientAbilities.Of(initialize);
        return Message.Result(id, Capabilities.Of(_client), ProtocolJson.Default.JsonObject);
    }

    private void Notice(string method, JsonElement? parameters)
    {
        if (method == "exit")
        {
            ExitCode = _isShutDown ? 0 : 1;
            return;
        }
        if (_client is not { } client) return;
        var json = ProtocolJson.Default;
        switch (method)
        {
            case "initialized":
                if (client.WatchesFiles) WatchFiles();
                break;
            case "textDocument/didOpen":
                Opened(Parameters.Read(parameters, json.DidOpenParams, method).TextDocument);
                break;
            case "textDocument/didChange":
                Changed(Parameters.Read(parameters, json.DidChangeParams, method));
                break;
            case "textDocument/didClose":
                Closed(Parameters.Read(parameters, json.DocumentParams, method).TextDocument.Uri);
                break;
            case "workspace/didChangeWatchedFiles":
                Forget(Parameters.Read(parameters, json.DidChangeWatchedFilesParams, method));
                break;
            case "workspace/didChangeWorkspaceFolders":
                var change = Parameters.Read(parameters, json.WorkspaceFoldersParams, method).Event;
                _workspace.ChangeRoots(change.Added?.Select(f => f.Uri) ?? [], change.Removed?.Select(f => f.Uri) ?? []);
                CheckAll();
                break;
            case "workspace/didChangeConfiguration":
                _client = client.With(Parameters.Read(parameters, json.ConfigurationParams, method).Settings?.Deal);
                Refresh();
                break;
            case "$/cancelRequest":
                if (_running.TryGetValue(Parameters.Read(parameters, json.CancelParams, method).Id.GetRawText(), out var running)) running.Cancel();
                break;
        }
    }

    private void Opened(TextDocumentItem document)
    {
        _workspace.Open(document);
        if (!_client!.PullsDiagnostics && Open(document.Uri) is { } opened) _publishing.Syntax(opened, []);
        CheckSoon(document.Uri, TimeSpan.Zero);
    }

    private void Changed(DidChangeParams change)
    {
        if (_workspace.Change(change.TextDocument, change.ContentChanges) is not var (_, after)) return;
        if (!_client!.PullsDiagnostics && _publishing.Syntax(after, change.ContentChanges, _client.Patience > TimeSpan.Zero))
            _work.PutOff(after.Uri + "#line", _client.Patience, () => Guarded("patience", () => { if (Open(after.Uri) is { } open) _publishing.Calm(open); }));
        CheckSoon(after.Uri, _client.CheckDelay);
    }

    private void Closed(string uri)
    {
        _workspace.Close(uri);
        if (_workspace.Find(uri) is null) _publishing.Clear(uri);
        else CheckSoon(uri, TimeSpan.Zero);
    }

    private void Forget(DidChangeWatchedFilesParams changed)
    {
        _workspace.Forget(changed.Changes.Select(c => c.Uri));
        foreach (var gone in changed.Changes.Where(c => c.Type == 3 && Open(c.Uri) is null)) _publishing.Clear(gone.Uri);
        CheckAll();
    }

    private OpenDocument? Open(string uri) => _workspace.OpenDocuments.FirstOrDefault(d => d.Uri == uri);

    private void CheckAll()
    {
        foreach (var document in _workspace.OpenDocuments) CheckSoon(document.Uri, TimeSpan.Zero);
    }

    /// <summary>One run for a folder, whichever of its files changed.</summary>
    private void CheckSoon(string uri, TimeSpan delay) => _work.PutOff(DocumentUri.FolderOf(uri), delay, () => Guarded("checks", () =>
    {
        if (!_client!.PullsDiagnostics) _publishing.Checks(uri);
        Refresh();
    }));

    /// <summary>What follows from other lines has changed: the editor asks again.</summary>
    private void Refresh()
    {
        var client = _client!;
        if (client.RefreshesHints) _out.Ask("workspace/inlayHint/refresh");
        if (client.RefreshesLenses) _out.Ask("workspace/codeLens/refresh");
        if (client is { PullsDiagnostics: true, RefreshesDiagnostics: true }) _out.Ask("workspace/diagnostic/refresh");
    }

    private void WatchFiles() => _out.Ask("client/registerCapability", new JsonObject
    {
        ["registrations"] = new JsonArray(new JsonObject
        {
            ["id"] = "deal-files",
            ["method"] = "workspace/didChangeWatchedFiles",
            ["registerOptions"] = new JsonObject { ["watchers"] = new JsonArray(new JsonObject { ["globPattern"] = "**/*.deal" }) },
        }),
    });
}
