using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Editing.Refactoring;
using DealLang.Syntax;
using DealLang.Text;

namespace DealLang.Editing;

public enum RefactoringKind { Extract, Rewrite, Move, Waive }

/// <summary>A change that a writer may want, and that says the same in another way.</summary>
public sealed record CodeRefactoring(string Title, RefactoringKind Kind, ImmutableArray<TextEdit> Edits)
{
    /// <summary>A file that is made; its path is beside the file's own.</summary>
    public (string Path, string Text)? NewFile { get; init; }
}

/// <summary>The changes that a place offers.</summary>
public static class Refactorings
{
    private delegate IEnumerable<CodeRefactoring> Source(EditedWorld world, BlockSyntax block, TextSpan span);

    private static readonly ImmutableArray<Source> Sources = [ExtractValue.At, RestateAfterSplit.At, UnfoldSentence.At, FoldCommitment.At, MoveToFile.At, WaiveDiagnostic.At];

    public static ImmutableArray<CodeRefactoring> At(EditedWorld world, DealSyntaxTree tree, TextSpan span) =>
        new Caret(tree, span.Start).Block is { } block ? [.. Sources.SelectMany(source => source(world, block, span))] : [];

    internal static BlockSyntax RootOf(BlockSyntax block)
    {
        while (block.Parent is { } parent) block = parent;
        return block;
    }

    /// <summary>The whole lines of a block and of the notes above it.</summary>
    internal static TextSpan LinesOf(BlockSyntax block)
    {
        var text = block.Tree.Text;
        var span = DocumentSymbols.WholeOf(block);
        int first = text.LineIndexOf(span.Start);
        while (first > 0 && text.LineContent(first - 1).AsSpan().TrimStart().StartsWith("##", StringComparison.Ordinal)) first--;
        return TextSpan.FromBounds(text.LineStart(first), text.LineEnd(text.LineIndexOf(span.End)));
    }

    internal static string LineBreakOf(DealSyntaxTree tree) => tree.Text.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
}
