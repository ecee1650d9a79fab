using System.Globalization;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using DealLang.Vocabulary;

namespace DealLang.Editing.Hovering;

/// <summary>An amount in full digits: <c>$250bn</c> is 250,000,000,000 $.</summary>
internal static class AmountStory
{
    public static string? Of(BlockSyntax block, QuantitySyntax quantity)
    {
        if (WrittenNumber.Read(quantity.Number.Text) is not { } number) return null;
        decimal scale = quantity.Scale is { } word ? Scales.All.FirstOrDefault(s => word.Text.SequenceEqual(s.Name))?.Factor ?? 1m : 1m;
        if (Math.Abs(number.Value) > decimal.MaxValue / scale) return null;
        string full = (number.Value * scale).ToString("#,0.############", CultureInfo.InvariantCulture);
        string minus = quantity.Minus is null ? "" : "-";
        return $"**{block.Line.TextOf(quantity)}** — {minus}{full}{Counted(block, quantity)}";
    }

    private static string Counted(BlockSyntax block, QuantitySyntax quantity)
    {
        if (quantity.Currency is { } sign)
        {
            var known = Currencies.All.FirstOrDefault(c => sign.Text.SequenceEqual(c.Name));
            return " " + (known is null ? sign.ToString() : known.Name);
        }
        if (quantity.Unit is { } unit) return unit.ToString() is "%" ? "%" : " " + unit;
        return quantity.Counted is { } counted ? " " + block.Line.TextOf(counted) : "";
    }
}
