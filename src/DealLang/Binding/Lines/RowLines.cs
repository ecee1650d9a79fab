using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>Labelled rows under a list line: contractual claims whose argument is the label.</summary>
internal sealed class RowLines(BindingSession session, BlockContext context)
{
    public void Bind(BlockSyntax block, ListLineSyntax list)
    {
        if (Terms.Find(list.Term, context.Scope) is not { } term)
            session.Report(Rules.Names.Misplaced, block.Location, list.Term, context.Owner, Places.Of(list.Term));
        else if (!term.Supported)
            new NotComputed(session, context).Report(block, $"\"{term.Name}\" of {context.Owner}");
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
        var claim = new Claim(new FactKey(context.Owner, term.Measure, row.Label.ToString(), suffixes.Date ?? context.Date), null, "", block.Location)
        {
            Citations = suffixes.Citations,
            PreferBecause = suffixes.PreferBecause,
            Modifiers = [.. suffixes.Modifiers.Select(m => m.Key)],
            Second = suffixes.Modifier("funded") is { Values: [var funded, ..] } ? binder.Bind(funded)?.Quantity : null,
        };
        if (row.Asset is not { } asset)
        {
            if (suffixes.Modifier("plug") is not null) session.Claims.Add(claim);
            else session.ReportMissingValue(block, row.Label.ToString(), "term-loan $6.5bn committed");
            return;
        }
        if (binder.Bind(asset) is not { } bound) return;
        if (bound.Quantity is { } quantity) session.Claims.Add(claim with { Quantity = quantity });
        else session.Report(Rules.NotYet.Form, block.Location, $"a row that is itself a formula (\"{block.Line.TextOf(asset)}\")");
    }
}
