using DealLang.Diagnostics;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Text;

namespace DealLang.Editing.Refactoring;

/// <summary>A deal or a party with its block in a file of its own, beside this one: the files of a folder share their names.</summary>
internal static class MoveToFile
{
    public static IEnumerable<CodeRefactoring> At(EditedWorld world, BlockSyntax block, TextSpan span)
    {
        var name = block.Content switch { DealLineSyntax line => line.Name, PartyLineSyntax line => line.Name, _ => (SyntaxToken?)null };
        if (name is null || block.Tree.Roots.Length < 2) yield break;
        string here = block.Tree.Text.Path, path = here[..(here.LastIndexOf('/') + 1)] + name.ToString()!.ToLowerInvariant() + ".deal";
        if (world.Trees.Any(t => t.Text.Path == path)) yield break;
        var lines = Refactorings.LinesOf(block);
        string text = block.Tree.Text.Text.Substring(lines.Start, lines.Length);
        yield return new CodeRefactoring($"Move {name} to {path[(path.LastIndexOf('/') + 1)..]}", RefactoringKind.Move, [new TextEdit(new Location(block.Tree.Text, lines), "")])
        {
            NewFile = (path, text.EndsWith('\n') ? text : text + Refactorings.LineBreakOf(block.Tree)),
        };
    }
}
