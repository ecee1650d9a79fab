using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;

namespace DealLang.Binding;

/// <summary><c>strike $0.01</c> and <c>expires 2030-10-05</c> under a leg that gives warrants or options.</summary>
internal sealed class WarrantLines(BindingSession session, BlockContext context)
{
    /// <summary>Money for a share of the class; null when nothing is said, or nothing that is a price.</summary>
    public Quantity? Strike(BlockSyntax leg, ShareClass? shareClass)
    {
        if (Line(leg, "strike") is not ({ } block, { Asset: { Items: [var item, ..] } asset })) return null;
        var binder = new ValueBinder(session, context.Values(block, []) with { IsContractual = true });
        var bound = binder.Bind(item.Value);
        if (bound is not null && asset.Per is { } per) bound = binder.Per(bound, per);
        if (bound?.Quantity is not { } price) return null;
        return price.Unit.Currency is not null && shareClass is not null ? price with { Unit = price.Unit / Unit.Shares(shareClass.FullName) } : price;
    }

    public DateInterval? Expires(BlockSyntax leg) =>
        Line(leg, "expires") is ({ } block, { } line) && (line.Period ?? line.Asset?.Items.Select(i => i.Value).OfType<DateSyntax>().FirstOrDefault()) is { } date
            ? DateBinder.Bind(session, date, block, context.Deal) : null;

    /// <summary>The line of a term under the leg; a second one of it is told, never left out.</summary>
    private (BlockSyntax Block, FactLineSyntax Line)? Line(BlockSyntax leg, string term)
    {
        var lines = leg.Children.Where(c => c.Content is FactLineSyntax { OwnTerm: null } line && line.Term == term).ToList();
        foreach (var second in lines.Skip(1))
            session.Report(Diagnostics.Descriptors.Meaningless.Here, second.Location, $"\"{second.Line.TextOf(second.Content)}\"", $"what is granted, whose {term} is said above", "Leave one of the two out; what is agreed later stands under amend");
        return lines.Count == 0 ? null : (lines[0], (FactLineSyntax)lines[0].Content);
    }
}
