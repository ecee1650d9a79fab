using System.Text.Json;
using System.Text.Json.Nodes;
using DealLang.Editing;
using DealLang.LanguageServer.Documents;
using DealLang.LanguageServer.Protocol;

namespace DealLang.LanguageServer.Requests;

/// <summary>What a click on a lens does. The commands are the editor's: it opens a preview, a list, a page.</summary>
internal static class LensCommands
{
    public static CodeLensResult Of(CodeLens lens, DocumentInWorld document, Asked asked)
    {
        var range = document.Tree.Text.RangeOf(lens.Span);
        var command = lens.Kind switch
        {
            LensKind.Report => new Command(lens.Title, "deal.report", new JsonArray(document.Uri, lens.Subject)),
            LensKind.Expectation => new Command(lens.Title, "deal.explain", new JsonArray(document.Uri, lens.Subject)),
            _ => new Command(lens.Title, "deal.showReferences", new JsonArray(document.Uri, Node(range.Start), Places(lens, document, asked))),
        };
        return new CodeLensResult(range, command);
    }

    private static JsonArray Places(CodeLens lens, DocumentInWorld document, Asked asked) =>
        [.. References.All(document.World, document.Tree, lens.Span.Start).Where(u => !u.IsDeclaration).Select(JsonNode (u) => new JsonObject
        {
            ["uri"] = asked.Workspace.UriOf(document.Root, u.Location.Path),
            ["range"] = new JsonObject { ["start"] = Node(u.Location.Source.PlaceOf(u.Location.Span.Start)), ["end"] = Node(u.Location.Source.PlaceOf(u.Location.Span.End)) },
        })];

    private static JsonObject Node(Position position) => new() { ["line"] = position.Line, ["character"] = position.Character };
}
