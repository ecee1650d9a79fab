using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>
/// Labelled rows under a list line: contractual claims whose argument is the label. What refines a row, behind it or under it, is a claim of
/// its own with the label as argument: <c>margin(debt)</c>.
/// </summary>
internal sealed class RowLines(BindingSession session, BlockContext context)
{
    public void Bind(BlockSyntax block, ListLineSyntax list)
    {
        if (Terms.Find(list.Term, context.Scope) is not { } term)
            session.Report(Rules.Names.Misplaced, block.Location, list.Term, context.Owner, Places.Of(list.Term));
        else
            foreach (var child in block.Children)
            {
                if (child.Content is RowLineSyntax row) Bind(child, row, term);
                else if (child.Content is RemoveLineSyntax remove && context is { IsAmendment: true, Deal: { } deal, Date: { } date }) new RemoveLines(session, deal, date).Bind(child, remove, term);
            }
    }

    private void Bind(BlockSyntax block, RowLineSyntax row, Term term)
    {
        var suffixes = LineSuffixes.Bind(session, block, row.Suffixes, context);
        var binder = new ValueBinder(session, context.Values(block, suffixes.Citations) with { IsContractual = true });
        string label = row.Label.ToString();
        TrailingWords.CheckRow(session, block, row, suffixes, term.Name);
        var claim = new Claim(new FactKey(context.Owner, term.Measure, label, suffixes.Date ?? context.Date), null, "", block.Location)
        {
            Citations = suffixes.Citations,
            PreferBecause = suffixes.PreferBecause,
            InCase = suffixes.InCase,
            Modifiers = [.. suffixes.Modifiers.Where(m => m.Values.IsEmpty || m.Key is "committed" or "funded").Select(m => m.Key)],
        };
        var refinements = new RowRefinements(session, context, claim);
        foreach (var modifier in suffixes.Modifiers.Where(m => !m.Values.IsEmpty)) refinements.Bind(block, binder, modifier);
        refinements.BindLines(block);
        if (row.Asset is not { } asset)
        {
            if (suffixes.Modifier("plug") is not null) session.Claims.Add(claim);
            else if (suffixes.Modifiers.IsEmpty && block.Children.Length == 0) session.ReportMissingValue(block, label, "term-loan $6.5bn committed");
            return;
        }
        if (binder.Bind(asset) is not { } bound) return;
        if (bound.Quantity is { } quantity) session.Claims.Add(claim with { Quantity = quantity });
        else session.Claims.Add(claim with { Formula = bound.Formula, Words = block.Line.TextOf(asset) });
    }
}
