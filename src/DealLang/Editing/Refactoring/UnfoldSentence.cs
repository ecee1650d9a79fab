using DealLang.Diagnostics;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Text;
using DealLang.Values;
using DealLang.Vocabulary;

namespace DealLang.Editing.Refactoring;

/// <summary>A sentence of a web as a commitment of its own, which may then say more. It is no part of the web then: not offered where the web's own figures are asked for.</summary>
internal static class UnfoldSentence
{
    public static IEnumerable<CodeRefactoring> At(EditedWorld world, BlockSyntax block, TextSpan span)
    {
        if (block.Content is not EdgeLineSyntax { Name: { } name, Value: not null } line || block.Parent is not { Content: WebLineSyntax web } parent) yield break;
        if (Verbs.Find(line.Sentence.Verb.ToString()) is not { } verb || !IsTheSameInBoth(verb)) yield break;
        string owner = world.Bound.Names.Full(web.Name.ToString(), parent);
        if (world.Bound.References.Any(r => r.Figure.Owner == owner)) yield break;
        string newLine = Refactorings.LineBreakOf(block.Tree), commitment = Commitment(world, block, line, verb, newLine);
        bool isLast = parent.Children.Count(c => c.Content is EdgeLineSyntax) == 1;
        var whole = Refactorings.LinesOf(parent);
        yield return new CodeRefactoring($"Unfold {name} into a commitment", RefactoringKind.Rewrite, isLast
            ? [new TextEdit(new Location(block.Tree.Text, whole), commitment)]
            : [new TextEdit(new Location(block.Tree.Text, Refactorings.LinesOf(block)), ""), new TextEdit(new Location(block.Tree.Text, new TextSpan(whole.End, 0)), Separated(block.Tree, whole.End, newLine) + commitment)]);
    }

    /// <summary>Rent is paid at the end of each period of a lease; a sentence spreads it evenly.</summary>
    internal static bool IsTheSameInBoth(Verb verb) => verb.Name != "leases";

    /// <summary>The term that states the amount of a commitment made by that verb.</summary>
    internal static string TermOf(Verb verb) => verb.Name switch
    {
        "invests" => "pays",
        "lends" or "guarantees" => "amount",
        _ => "total",
    };

    /// <summary>A step of its life, and what it lies in, have lines of their own; what is cited stands in the header, for all of them.</summary>
    private static string Commitment(EditedWorld world, BlockSyntax block, EdgeLineSyntax line, Verb verb, string newLine)
    {
        var cited = line.Suffixes.Where(s => s is CitationSyntax).Select(c => "  " + block.Line.TextOf(c));
        if (!line.Suffixes.Any(s => s is CitationSyntax)) cited = ((WebLineSyntax)block.Parent!.Content).Suffixes.Where(s => s is CitationSyntax).Select(c => "  " + block.Parent.Line.TextOf(c));
        string margin = IndentOf(block), indent = block.Children is [var child, ..] && IndentOf(child) is var deeper && deeper.StartsWith(margin, StringComparison.Ordinal) ? deeper[margin.Length..] : margin;
        var lines = new List<string> { $"commitment {line.Name}: {block.Line.TextOf(line.Sentence)}{string.Concat(cited)}" };
        // A total of a year would be another figure than the total.
        string term = TermOf(verb) is "total" && line.Suffixes.Any(s => s is DateSuffixSyntax { Role: DateRole.In }) ? "pays" : TermOf(verb);
        string amount = $"{indent}{term} {block.Line.TextOf(line.Value!)}", links = "";
        bool isStepped = block.Children.Any(c => c.Content is StatusLineSyntax);
        foreach (var suffix in line.Suffixes)
        {
            string said = block.Line.TextOf(suffix).TrimStart(',', ' ', '\t');
            if (suffix is CitationSyntax) continue;
            if (suffix is PathSuffixSyntax) links += indent + said + newLine;
            else if (suffix is StatusSuffixSyntax) lines.Add(indent + said);
            else if (suffix is BindingSuffixSyntax && lines.Count > 1) lines[^1] += ", " + said;
            else amount += (block.Line.Tokens[Math.Max(0, suffix.Tokens.First - 1)].Kind == TokenKind.Comma || block.Line.TextOf(suffix).StartsWith(',') ? ", " : " ") + said;
            isStepped |= suffix is StatusSuffixSyntax;
        }
        if (!isStepped && world.Bound.Names.FindDeal(line.Name!.Value.ToString(), block)?.Milestones is [{ Status: Status.Reported, Date: { IsDay: true } day }]) lines.Add($"{indent}reported {CalendarDate.Spell(day.First)}");
        string comment = block.Line.Tokens[^1].LeadingTrivia.Trim().ToString();
        lines.Add(amount + (comment.Length > 0 ? "  " + comment : ""));
        return string.Join(newLine, lines) + newLine + links + Under(block, margin, newLine);
    }

    /// <summary>The lines under the sentence, as far from the margin as it was from its web.</summary>
    private static string Under(BlockSyntax block, string margin, string newLine)
    {
        if (block.Children.IsEmpty) return "";
        var text = block.Tree.Text;
        int first = text.LineIndexOf(block.Children[0].Start), last = text.LineIndexOf(DocumentSymbols.WholeOf(block).End);
        return string.Concat(Enumerable.Range(first, last - first + 1).Select(text.LineContent).Select(l => (l.StartsWith(margin, StringComparison.Ordinal) ? l[margin.Length..] : l) + newLine));
    }

    private static string IndentOf(BlockSyntax block)
    {
        string text = block.Tree.Text.LineContent(block.Tree.Text.LineIndexOf(block.Start));
        return text[..^text.TrimStart().Length];
    }

    private static string Separated(DealSyntaxTree tree, int end, string newLine) => end > 0 && tree.Text.Text[end - 1] is not ('\n' or '\r') ? newLine : "";
}
