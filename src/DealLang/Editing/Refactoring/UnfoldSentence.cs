using DealLang.Diagnostics;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Text;
using DealLang.Vocabulary;

namespace DealLang.Editing.Refactoring;

/// <summary>A sentence of a web as a commitment of its own, which may then say more.</summary>
internal static class UnfoldSentence
{
    public static IEnumerable<CodeRefactoring> At(EditedWorld world, BlockSyntax block, TextSpan span)
    {
        if (block.Content is not EdgeLineSyntax { Name: { } name, Value: { } value } line || block.Parent is not { Content: WebLineSyntax web } parent) yield break;
        if (Verbs.Find(line.Sentence.Verb.ToString()) is not { } verb) yield break;
        string newLine = Refactorings.LineBreakOf(block.Tree);
        string said = block.Line.Text[block.Line.Tokens[value.Tokens.First].Start..block.Line.Tokens[block.Content.Tokens.End - 1].End];
        string cited = line.Suffixes.Any(s => s is CitationSyntax) ? "" : string.Concat(web.Suffixes.OfType<CitationSyntax>().Select(c => "  " + parent.Line.TextOf(c)));
        string commitment = $"commitment {name}: {block.Line.TextOf(line.Sentence)}{cited}{newLine}  {TermOf(verb)} {said}{newLine}";
        var lines = Refactorings.LinesOf(block);
        bool isLast = parent.Children.Length == 1;
        var whole = Refactorings.LinesOf(parent);
        var removed = isLast ? whole : lines;
        yield return new CodeRefactoring($"Unfold {name} into a commitment", RefactoringKind.Rewrite, isLast
            ? [new TextEdit(new Location(block.Tree.Text, removed), commitment)]
            : [new TextEdit(new Location(block.Tree.Text, removed), ""), new TextEdit(new Location(block.Tree.Text, new TextSpan(whole.End, 0)), Separated(block.Tree, whole.End, newLine) + commitment)]);
    }

    /// <summary>The term that states the amount of a commitment made by that verb.</summary>
    internal static string TermOf(Verb verb) => verb.Name switch
    {
        "invests" => "pays",
        "lends" or "guarantees" => "amount",
        _ => "total",
    };

    private static string Separated(DealSyntaxTree tree, int end, string newLine) => end > 0 && tree.Text.Text[end - 1] is not ('\n' or '\r') ? newLine : "";
}
