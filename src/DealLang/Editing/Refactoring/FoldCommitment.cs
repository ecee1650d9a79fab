using DealLang.Diagnostics;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Text;
using DealLang.Values;
using DealLang.Vocabulary;

namespace DealLang.Editing.Refactoring;

/// <summary>A commitment that says no more than one amount, the steps of its life and what it lies in, as a sentence of a web.</summary>
internal static class FoldCommitment
{
    public static IEnumerable<CodeRefactoring> At(EditedWorld world, BlockSyntax block, TextSpan span)
    {
        if (block.Content is not DealLineSyntax { Kind: "commitment" } header || Verbs.Find(header.Sentence.Verb.ToString()) is not { } verb || !UnfoldSentence.IsTheSameInBoth(verb) || header.Suffixes.Any(s => s is not CitationSyntax)) yield break;
        if (Said(world, block, header, verb) is not { } said) yield break;
        string newLine = Refactorings.LineBreakOf(block.Tree);
        string cited = string.Concat(header.Suffixes.Select(c => " " + block.Line.TextOf(c)));
        string text = block.Tree.Text.LineContent(block.Tree.Text.LineIndexOf(block.Children[0].Start)), indent = text[..^text.TrimStart().Length];
        string web = $"web {header.Name}-web{cited}{newLine}{indent}{header.Name}: {block.Line.TextOf(header.Sentence)} {said}{newLine}";
        var whole = DocumentSymbols.WholeOf(block);
        int end = block.Tree.Text.LineEnd(block.Tree.Text.LineIndexOf(whole.End));
        yield return new CodeRefactoring($"Fold {header.Name} into a sentence of a web", RefactoringKind.Rewrite, [new TextEdit(new Location(block.Tree.Text, TextSpan.FromBounds(block.Start, end)), web)]);
    }

    /// <summary>What stands behind the sentence; null where a line says what no sentence can.</summary>
    private static string? Said(EditedWorld world, BlockSyntax block, DealLineSyntax header, Verb verb)
    {
        string amount = "", steps = "", links = "", cited = "", comments = CommentOf(block);
        foreach (var child in block.Children)
        {
            if (!child.Children.IsEmpty) return null;
            string said = child.Line.TextOf(child.Content);
            switch (child.Content)
            {
                case EmptyLineSyntax when CommentOf(child).Length == 0:
                    continue;
                case StatusLineSyntax { Date: DateSyntax } step when step.Suffixes.All(s => s is BindingSuffixSyntax):
                    if (!IsImplied(world, block, header)) steps += ", " + said;
                    break;
                case FactLineSyntax { Term: "part of" or "same as", Asset: not null } link when link.Suffixes.IsEmpty:
                    links += ", " + said;
                    break;
                case var line when amount.Length == 0 && AmountOf(line) is { } stated && stated.Term == UnfoldSentence.TermOf(verb):
                    int first = child.Line.Tokens[stated.First].Start, end = line.Children.OfType<CitationSyntax>().Select(c => c.Tokens.First).Append(line.Tokens.End).Min();
                    (amount, cited) = (child.Line.Text[first..child.Line.Tokens[end - 1].End], child.Line.Text[child.Line.Tokens[end - 1].End..child.Line.Tokens[line.Tokens.End - 1].End]);
                    break;
                default:
                    return null;
            }
            if (CommentOf(child) is { Length: > 0 } comment) comments = comments.Length == 0 ? comment : comments + " " + comment.TrimStart('#', ' ');
        }
        return amount.Length == 0 ? null : amount + steps + links + cited + (comments.Length > 0 ? "  " + comments : "");
    }

    /// <summary>A sentence that names no step is reported on the day of its source: then there is none to be named.</summary>
    private static bool IsImplied(EditedWorld world, BlockSyntax block, DealLineSyntax header) =>
        world.Bound.Names.FindDeal(header.Name.ToString(), block) is { Milestones: [{ Status: Status.Reported, Force: null, Date: { } day } step] } && step.Citations.Select(c => c.Source.Date.First).DefaultIfEmpty().Min() == day.First;

    private static string CommentOf(BlockSyntax line) => line.Line.Tokens[^1].LeadingTrivia.Trim().ToString();

    private static (string Term, int First)? AmountOf(LineSyntax line) => line switch
    {
        LegLineSyntax { Subjects: null, To: null, Asset: { } asset } leg => (leg.Verb.ToString(), asset.Tokens.First),
        FactLineSyntax { Asset: { } asset } fact => (fact.Term, asset.Tokens.First),
        _ => null,
    };
}
