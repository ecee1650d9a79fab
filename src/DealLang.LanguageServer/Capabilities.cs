using System.Text.Json.Nodes;
using DealLang.LanguageServer.Requests;

namespace DealLang.LanguageServer;

/// <summary>What the server tells an editor that it can do.</summary>
internal static class Capabilities
{
    public static JsonObject Of(ClientAbilities client)
    {
        var capabilities = new JsonObject
        {
            ["positionEncoding"] = "utf-16",
            ["textDocumentSync"] = new JsonObject { ["openClose"] = true, ["change"] = 2, ["save"] = true },
            ["hoverProvider"] = true,
            ["completionProvider"] = new JsonObject { ["triggerCharacters"] = new JsonArray(" ", ".", "[", "(", "\"") },
            ["signatureHelpProvider"] = new JsonObject { ["triggerCharacters"] = new JsonArray(" ", "(", ",") },
            ["definitionProvider"] = true,
            ["referencesProvider"] = true,
            ["documentHighlightProvider"] = true,
            ["renameProvider"] = new JsonObject { ["prepareProvider"] = true },
            ["documentSymbolProvider"] = true,
            ["workspaceSymbolProvider"] = true,
            ["foldingRangeProvider"] = true,
            ["selectionRangeProvider"] = true,
            ["documentLinkProvider"] = new JsonObject(),
            ["inlayHintProvider"] = true,
            ["codeLensProvider"] = new JsonObject(),
            ["documentFormattingProvider"] = true,
            ["documentRangeFormattingProvider"] = true,
            ["documentOnTypeFormattingProvider"] = new JsonObject { ["firstTriggerCharacter"] = "\n" },
            ["codeActionProvider"] = new JsonObject { ["codeActionKinds"] = Strings(Actions.Kinds) },
            ["executeCommandProvider"] = new JsonObject { ["commands"] = Strings(Commands.Names), ["workDoneProgress"] = true },
            ["semanticTokensProvider"] = new JsonObject
            {
                ["legend"] = new JsonObject { ["tokenTypes"] = Strings(TokenLegend.Types), ["tokenModifiers"] = Strings(TokenLegend.Modifiers) },
                ["full"] = true,
                ["range"] = true,
            },
            ["workspace"] = new JsonObject { ["workspaceFolders"] = new JsonObject { ["supported"] = true, ["changeNotifications"] = true } },
        };
        if (client.PullsDiagnostics)
            capabilities["diagnosticProvider"] = new JsonObject { ["identifier"] = "deal", ["interFileDependencies"] = true, ["workspaceDiagnostics"] = true, ["workDoneProgress"] = true };
        return new JsonObject { ["capabilities"] = capabilities, ["serverInfo"] = new JsonObject { ["name"] = "deal" } };
    }

    private static JsonArray Strings(IEnumerable<string> texts) => [.. texts.Select(t => (JsonNode)t)];
}
