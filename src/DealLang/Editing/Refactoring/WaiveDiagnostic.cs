using DealLang.Diagnostics;
using DealLang.Syntax;
using DealLang.Text;

namespace DealLang.Editing.Refactoring;

/// <summary><c>allow CODE NAME because "…"</c> above a declaration, with the reason for the writer to fill in; syntax cannot be waived.</summary>
internal static class WaiveDiagnostic
{
    public static IEnumerable<CodeRefactoring> At(EditedWorld world, BlockSyntax block, TextSpan span)
    {
        var root = Refactorings.RootOf(block);
        foreach (var found in QuickFixes.DiagnosticsOf(world, block.Tree).Where(d => d.Location.Span.Start <= span.End && d.Location.Span.End >= span.Start).DistinctBy(d => d.Code))
        {
            if (found.Code[0] is 'S' or 'B') continue;
            string about = world.OwnerOf(block) switch { ({ } deal, _) => deal.Name + " ", (_, { } party) => party.Name + " ", _ => "" };
            string allow = $"allow {found.Code} {about}because \"\"{Refactorings.LineBreakOf(block.Tree)}";
            var place = new Location(block.Tree.Text, new TextSpan(Refactorings.LinesOf(root).Start, 0));
            yield return new CodeRefactoring($"Waive {found.Code} for {(about.Length > 0 ? about.TrimEnd() : "this file")}", RefactoringKind.Waive, [new TextEdit(place, allow)]);
        }
    }
}
