using DealLang.Editing;
using DealLang.LanguageServer.Documents;
using DealLang.LanguageServer.Protocol;

namespace DealLang.LanguageServer.Requests;

/// <summary>Quick fixes, the fixes of a whole file, and refactorings.</summary>
internal static class Actions
{
    public static readonly string[] Kinds = ["quickfix", "refactor.extract", "refactor.rewrite", "refactor.move", "source.fixAll.deal"];

    public static readonly Request[] All = [Request.Of("textDocument/codeAction", ProtocolJson.Default.CodeActionParams, ProtocolJson.Default.CodeActionResultArray, At)];

    private static CodeActionResult[]? At(Asked asked, CodeActionParams at)
    {
        if (asked.Find(at.TextDocument) is not { } document) return null;
        var span = document.Tree.Text.SpanOf(at.Range);
        var actions = Fixes(asked, document, span).Concat(FixAll(asked, document)).Concat(Refactored(asked, document, span));
        return [.. actions.Where(a => IsWanted(a.Kind, at.Context?.Only))];
    }

    private static IEnumerable<CodeActionResult> Fixes(Asked asked, DocumentInWorld document, Text.TextSpan span) => QuickFixes.At(document.World, document.Tree, span)
        .Select(d => new CodeActionResult(d.Fix!.Title, "quickfix", Translation.Of(d.Fix.Edits, document, asked.Workspace), [Translation.Of(d, p => asked.Workspace.UriOf(document.Root, p))], true));

    private static IEnumerable<CodeActionResult> FixAll(Asked asked, DocumentInWorld document)
    {
        var found = QuickFixes.DiagnosticsOf(document.World, document.Tree).Where(d => d.Fix is not null && !QuickFixes.IsGuess(d)).ToList();
        if (found.Count > 0) yield return new CodeActionResult("Fix all that has a fix", "source.fixAll.deal", Translation.Of(QuickFixes.Together(found), document, asked.Workspace));
    }

    private static IEnumerable<CodeActionResult> Refactored(Asked asked, DocumentInWorld document, Text.TextSpan span)
    {
        foreach (var refactoring in Refactorings.At(document.World, document.Tree, span))
        {
            if (refactoring.NewFile is not null && !asked.Client.MakesFiles) continue;
            yield return new CodeActionResult(refactoring.Title, KindOf(refactoring.Kind), Translation.Of(refactoring.Edits, document, asked.Workspace, refactoring.NewFile));
        }
    }

    private static string KindOf(RefactoringKind kind) => kind switch
    {
        RefactoringKind.Extract => "refactor.extract",
        RefactoringKind.Move => "refactor.move",
        RefactoringKind.Waive => "quickfix",
        _ => "refactor.rewrite",
    };

    /// <summary>A kind asked for stands for those under it: refactor for refactor.extract. What is for a whole file is given only when asked for.</summary>
    private static bool IsWanted(string kind, string[]? only) => only is null ? !kind.StartsWith("source.", StringComparison.Ordinal) : only.Any(o => kind == o || kind.StartsWith(o + ".", StringComparison.Ordinal));
}
