using System.Text.Json.Nodes;
using DealLang.Editing;
using DealLang.Evaluating;
using DealLang.LanguageServer.Documents;
using DealLang.LanguageServer.Protocol;
using DealLang.Reports;

namespace DealLang.LanguageServer.Requests;

/// <summary>
/// Texts for an editor to show. Each takes the address of a document first: a report (then its format: html, md or text), the explanation of a
/// figure (then its path, or a position), how the expectations come out.
/// </summary>
internal static class Commands
{
    public static readonly string[] Names = ["deal.server.report", "deal.server.explain", "deal.server.expects"];

    public static readonly Request[] All = [Request.Of("workspace/executeCommand", ProtocolJson.Default.ExecuteCommandParams, ProtocolJson.Default.JsonObject, Execute)];

    private static JsonObject? Execute(Asked asked, ExecuteCommandParams command)
    {
        string uri = Text(command, 0) ?? throw new ProtocolException(ErrorCode.InvalidParams, $"{command.Command} needs the address of a document.");
        if (asked.Workspace.Find(uri) is not { } document) throw new ProtocolException(ErrorCode.RequestFailed, $"There is no {uri}.");
        asked.Out.Progress(command.WorkDoneToken, "begin", command.Command);
        var result = command.Command switch
        {
            "deal.server.report" => Report(document, Text(command, 1) ?? "html"),
            "deal.server.explain" => Explain(document, command),
            "deal.server.expects" => Expects(document),
            _ => throw new ProtocolException(ErrorCode.InvalidParams, $"There is no command {command.Command}."),
        };
        asked.Out.Progress(command.WorkDoneToken, "end");
        return result;
    }

    private static JsonObject Report(DocumentInWorld document, string format)
    {
        var page = ReportBuilder.Build(document.World.Compilation, document.World.Evaluator);
        return new JsonObject
        {
            ["format"] = format,
            ["text"] = format switch { "md" => MarkdownPrinter.Print(page), "text" => TextPrinter.Print(page), _ => HtmlPrinter.Print(page) },
        };
    }

    private static JsonObject Explain(DocumentInWorld document, ExecuteCommandParams command)
    {
        string? path = Text(command, 1) ?? (command.Arguments is [_, JsonObject place, ..] ? FigureAt(document, place) : null);
        if (path is null) return new JsonObject { ["text"] = "No figure stands here. Put the caret on a line that states one, or on its path." };
        var explained = ExplainPrinter.Print(document.World.Evaluator, path, new TextOptions());
        return new JsonObject { ["path"] = path, ["text"] = explained.Text };
    }

    private static string? FigureAt(DocumentInWorld document, JsonObject place)
    {
        var position = new Position((int?)place["line"] ?? 0, (int?)place["character"] ?? 0);
        return FigureUnderCaret.Of(document.World, document.Tree, document.Tree.Text.OffsetOf(position))?.ToString();
    }

    private static JsonObject Expects(DocumentInWorld document)
    {
        var results = document.World.Evaluator.Expectations(WorldEvaluator.BaseCase);
        return new JsonObject
        {
            ["passed"] = results.Count(r => r.Passed),
            ["failed"] = results.Count(r => !r.Passed),
            ["text"] = string.Concat(results.Select(r => $"{(r.Passed ? "✓" : "✗")} {r.Expectation.Written}{(r.Passed ? "" : $": {r.Explanation}")}\n")),
        };
    }

    private static string? Text(ExecuteCommandParams command, int index) =>
        command.Arguments is { } arguments && arguments.Count > index && arguments[index] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
