using DealLang.Diagnostics;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Text;
using DealLang.Vocabulary;

namespace DealLang.Editing.Refactoring;

/// <summary>A commitment that says no more than one amount, as a sentence of a web.</summary>
internal static class FoldCommitment
{
    public static IEnumerable<CodeRefactoring> At(EditedWorld world, BlockSyntax block, TextSpan span)
    {
        if (block is not { Content: DealLineSyntax { Kind: "commitment" } header, Children: [{ Children.IsEmpty: true } only] }) yield break;
        if (Verbs.Find(header.Sentence.Verb.ToString()) is not { } verb || AmountOf(only) is not { } amount || amount.Term != UnfoldSentence.TermOf(verb)) yield break;
        string newLine = Refactorings.LineBreakOf(block.Tree);
        string said = only.Line.Text[only.Line.Tokens[amount.First].Start..only.Line.Tokens[only.Content.Tokens.End - 1].End];
        string cited = string.Concat(header.Suffixes.OfType<CitationSyntax>().Select(c => " " + block.Line.TextOf(c)));
        string web = $"web {header.Name}-web{cited}{newLine}  {header.Name}: {block.Line.TextOf(header.Sentence)} {said}{newLine}";
        var whole = DocumentSymbols.WholeOf(block);
        int end = block.Tree.Text.LineEnd(block.Tree.Text.LineIndexOf(whole.End));
        yield return new CodeRefactoring($"Fold {header.Name} into a sentence of a web", RefactoringKind.Rewrite, [new TextEdit(new Location(block.Tree.Text, TextSpan.FromBounds(block.Start, end)), web)]);
    }

    private static (string Term, int First)? AmountOf(BlockSyntax line) => line.Content switch
    {
        LegLineSyntax { Subjects: null, To: null, Asset: { } asset } leg => (leg.Verb.ToString(), asset.Tokens.First),
        FactLineSyntax { Asset: { } asset } fact => (fact.Term, asset.Tokens.First),
        _ => null,
    };
}
