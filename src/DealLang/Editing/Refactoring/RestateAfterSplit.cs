using System.Globalization;
using DealLang.Diagnostics;
using DealLang.Editing.Hovering;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Text;

namespace DealLang.Editing.Refactoring;

/// <summary>A price or a count of before a split on the share basis of after it: <c>$105.318 … split basis 2026-05-15</c>.</summary>
internal static class RestateAfterSplit
{
    public static IEnumerable<CodeRefactoring> At(EditedWorld world, BlockSyntax block, TextSpan span)
    {
        if (block.Content is not FactLineSyntax line || line.Suffixes.Any(s => s is SplitBasisSuffixSyntax)) yield break;
        var claim = world.World.Facts.SelectMany(f => f.Claims).FirstOrDefault(c => c.Location == block.Location);
        if (claim is not { Quantity: { } quantity, Key.Valid: { } valid } || line.Asset is not { Items: [{ Value: QuantitySyntax written }] }) yield break;
        var last = world.World.Splits.LastOrDefault(s => s.Date > valid.Last && quantity.Unit.Factors.Any(f => f.Name == "share:" + s.Class.FullName));
        if (last is null || !decimal.TryParse(written.Number.Text.ToString().Replace("_", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)) yield break;
        decimal factor = Restatement.Factor(world.World, quantity.Unit, valid.Last, last.Date);
        string restated = (number * factor).ToString("0.############", CultureInfo.InvariantCulture), day = last.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        yield return new CodeRefactoring($"Restate after the split of {day}", RefactoringKind.Rewrite,
        [
            new TextEdit(block.LocationOf(written.Number), restated),
            new TextEdit(new Location(block.Tree.Text, new TextSpan(InlayHints.EndOf(block), 0)), $" split basis {day}"),
        ]);
    }
}
