using DealLang.Diagnostics;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Text;

namespace DealLang.Editing.Refactoring;

/// <summary>A deal or a party with its block in a file of its own, beside this one, which imports it: so it is one world with this file alone as with the whole folder.</summary>
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
        string file = path[(path.LastIndexOf('/') + 1)..], import = $"import \"{file}\"{Refactorings.LineBreakOf(block.Tree)}";
        int at = PlaceOfImports(block.Tree);
        var source = block.Tree.Text;
        TextEdit[] edits = lines.Start <= at && at <= lines.End ? [new TextEdit(new Location(source, lines), import)]
            : [new TextEdit(new Location(source, new TextSpan(at, 0)), import), new TextEdit(new Location(source, lines), "")];
        yield return new CodeRefactoring($"Move {name} to {file}", RefactoringKind.Move, [.. edits])
        {
            NewFile = (path, text.EndsWith('\n') ? text : text + Refactorings.LineBreakOf(block.Tree)),
        };
    }

    /// <summary>Behind the imports that there are, else behind the settings that the file begins with.</summary>
    private static int PlaceOfImports(DealSyntaxTree tree)
    {
        var above = tree.Roots.LastOrDefault(r => r.Content is ImportLineSyntax) ?? tree.Roots.TakeWhile(r => r.Content is SettingLineSyntax).LastOrDefault();
        return above is null ? 0 : above.Start + above.Line.Text.Length;
    }
}
