using DealLang.Diagnostics;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>Lines that say nothing where they stand: said once, and their figures are still held to their spelling and units.</summary>
internal sealed class Unread(BindingSession session, BlockContext context)
{
    /// <param name="what">The line, or what of it says nothing.</param>
    /// <param name="about">What it would have to be about.</param>
    /// <param name="instead">What to do.</param>
    public void Report(BlockSyntax block, string what, string about, string instead = "Leave it out, or put it into note \"…\"")
    {
        bool wrong = session.FindsMisspelledFigures(() => Bind(block, context.Scope));
        foreach (var child in block.Children) Check(child);
        // Of a line that is wrong the reader is told that alone.
        if (!wrong) session.Report(Diagnostic.Create(Rules.Meaningless.Here, block.Location, what, about, instead) with { Fix = AsNote(block) });
    }

    /// <summary>What stands under a line of one figure: a quantity has lines of its own, a limit the price that it is reckoned at, no other anything but notes.</summary>
    public void ReportUnder(BlockSyntax block, FactLineSyntax fact)
    {
        if (fact is { Term: "quantity", OwnTerm: null } && PurchaseLines.IsPurchase(context)) return;
        foreach (var part in block.Children)
        {
            if (part.Content is EmptyLineSyntax or ErrorLineSyntax or FactLineSyntax { Term: "note" } || (fact.Term == "limit" && LegTermLines.IsPrice(part))) continue;
            bool isTranche = part.Content is TrancheLineSyntax;
            Report(part, isTranche ? "A tranche" : $"\"{part.Line.TextOf(part.Content)}\"", $"the line {fact.Term}", isTranche ? "Parts stand under what is paid, as in pays $10bn" : "Write it on that line, or leave it out");
        }
    }

    /// <summary>The line as prose, where it holds no quotation and nothing stands under it.</summary>
    private static Fix? AsNote(BlockSyntax block)
    {
        string text = block.Location.Text;
        int cited = text.IndexOf('[', StringComparison.Ordinal);
        string said = (cited < 0 ? text : text[..cited]).TrimEnd(), source = cited < 0 ? "" : " " + text[cited..];
        if (block.Parent is null || block.Children.Length > 0 || text.AsSpan().IndexOfAny('"', '“', '\n') >= 0) return null;
        return Fix.Replace(block.Location, $"note \"{string.Join(' ', said.Split(' ', StringSplitOptions.RemoveEmptyEntries))}\"{source}");
    }

    /// <summary>Lines under one that has been said.</summary>
    public void Check(BlockSyntax block)
    {
        session.FindsMisspelledFigures(() => Bind(block, block.Parent?.Content is LegLineSyntax or RowLineSyntax or TrancheLineSyntax ? TermScope.Leg : context.Scope));
        foreach (var child in block.Children) Check(child);
    }

    private void Bind(BlockSyntax block, TermScope scope)
    {
        if (block.Content is FactLineSyntax { OwnTerm: null } line && Terms.Find(line.Term, scope) is { } term)
        {
            new FactLines(session, context with { Scope = scope }).BindTerm(block, line, term);
            return;
        }
        var binder = new ValueBinder(session, context.Values(block, []) with { IsContractual = true });
        foreach (var value in Values(block.Content)) binder.Bind(value);
    }

    /// <summary>The outermost values of a line.</summary>
    private static IEnumerable<ValueSyntax> Values(SyntaxNode node) =>
        node.Children.SelectMany(child => child is ValueSyntax value ? [value] : Values(child));
}
