using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>What stands behind a line's figure after a comma: the range that one would defend, <c>$50bn, $35bn..$60bn</c>. Anything else says nothing there.</summary>
internal static class FurtherAmounts
{
    /// <param name="fit">A bound value in the figure's own unit; null where it has been reported.</param>
    public static Quantity Of(BindingSession session, BlockSyntax block, FactLineSyntax line, ValueSyntax first, Quantity stated, Func<ValueSyntax, Quantity?> fit)
    {
        foreach (var item in line.Asset!.Items)
        {
            if (item.Value == first || item.Value is StringSyntax) continue;
            if (item.Value is RangeSyntax && stated.Shape != Shape.Range) stated = fit(item.Value) is { } range ? Around(stated, range) : stated;
            else session.Report(Rules.Meaningless.Here, block.LocationOf(item), $"\"{block.Line.TextOf(item)}\"", $"the line {line.Term}", "A line has one amount; write the other on a line of its own");
        }
        return stated;
    }

    /// <summary>A figure to count on, and how far it may go either way.</summary>
    public static Quantity Around(Quantity stated, Quantity range) =>
        range.Shape == Shape.Range ? stated with { Shape = Shape.Range, Value = null, Base = stated.Value, Low = range.Low, High = range.High } : stated;
}
