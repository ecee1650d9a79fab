using DealLang.LanguageServer.Protocol;

namespace DealLang.LanguageServer;

/// <summary>What the editor on the other side can do, and what its user has set.</summary>
internal sealed record ClientAbilities
{
    public static readonly TimeSpan UsualDelay = TimeSpan.FromMilliseconds(80);

    public bool TakesSnippets { get; init; }
    public bool MakesFiles { get; init; }
    public bool ShowsProgress { get; init; }
    public bool WatchesFiles { get; init; }
    public bool RefreshesHints { get; init; }
    public bool RefreshesLenses { get; init; }
    public bool RefreshesDiagnostics { get; init; }

    /// <summary>The editor asks for diagnostics; nothing is sent unasked.</summary>
    public bool PullsDiagnostics { get; init; }

    public bool HasInlayHints { get; init; } = true;
    public bool HasCodeLenses { get; init; } = true;
    public TimeSpan CheckDelay { get; init; } = UsualDelay;

    /// <summary>How long nothing is said of a line whose end is being typed; zero says everything at once.</summary>
    public TimeSpan Patience { get; init; }

    public static ClientAbilities Of(InitializeParams initialize)
    {
        var (workspace, document) = (initialize.Capabilities?.Workspace, initialize.Capabilities?.TextDocument);
        return new ClientAbilities
        {
            TakesSnippets = document?.Completion?.CompletionItem?.SnippetSupport == true,
            MakesFiles = workspace?.WorkspaceEdit is { DocumentChanges: true, ResourceOperations: { } operations } && operations.Contains("create"),
            ShowsProgress = initialize.Capabilities?.Window?.WorkDoneProgress == true,
            WatchesFiles = workspace?.DidChangeWatchedFiles?.IsSupported == true,
            RefreshesHints = workspace?.InlayHint?.IsSupported == true,
            RefreshesLenses = workspace?.CodeLens?.IsSupported == true,
            RefreshesDiagnostics = workspace?.Diagnostics?.IsSupported == true,
            PullsDiagnostics = initialize.InitializationOptions?.Diagnostics == "pull" || (document is { Diagnostic: not null, PublishDiagnostics: null }),
        }.With(initialize.InitializationOptions);
    }

    /// <summary>With what the user has set since.</summary>
    public ClientAbilities With(InitializationOptions? options) => options is null ? this : this with
    {
        HasInlayHints = options.InlayHints ?? HasInlayHints,
        HasCodeLenses = options.CodeLens ?? HasCodeLenses,
        CheckDelay = options.CheckDelay is { } delay ? TimeSpan.FromMilliseconds(Math.Clamp(delay, 0, 10_000)) : CheckDelay,
        Patience = options.Patience is { } patience ? TimeSpan.FromMilliseconds(Math.Clamp(patience, 0, 10_000)) : Patience,
    };
}
