using System.Globalization;
using DealLang.Diagnostics;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Text;

namespace DealLang.Editing.Refactoring;

/// <summary>A part of a formula as a named <c>figure</c>, a number in it as an <c>assume</c>.</summary>
internal static class ExtractValue
{
    public static IEnumerable<CodeRefactoring> At(EditedWorld world, BlockSyntax block, TextSpan span)
    {
        var formula = block.Content switch { FigureLineSyntax line => line.Value, ExpectLineSyntax line => line.Subject, _ => null };
        if (formula is null || Selected(block, formula, span) is not { } value || (value == formula && block.Content is FigureLineSyntax)) yield break;
        bool isNumber = value is QuantitySyntax or HedgedSyntax;
        if (!isNumber && value is not (BinarySyntax or ParenthesizedSyntax or CallSyntax)) yield break;
        string keyword = isNumber ? "assume" : "figure", name = FreeName(world, isNumber ? "assumption" : "part");
        var written = value is ParenthesizedSyntax inner ? inner.Value : value;
        string declared = isNumber ? $"assume {name} {block.Line.TextOf(written)}" : $"figure {name} = {block.Line.TextOf(written)}";
        var above = new TextSpan(Refactorings.LinesOf(block).Start, 0);
        yield return new CodeRefactoring($"Extract to {keyword}", RefactoringKind.Extract,
        [
            new TextEdit(new Location(block.Tree.Text, above), declared + Refactorings.LineBreakOf(block.Tree)),
            new TextEdit(block.LocationOf(value), name),
        ]);
    }

    /// <summary>The narrowest value that holds the selection.</summary>
    private static ValueSyntax? Selected(BlockSyntax block, ValueSyntax formula, TextSpan span) => formula.DescendantsAndSelf().OfType<ValueSyntax>()
        .Where(v => block.LocationOf(v).Span is var place && place.Start <= span.Start && place.End >= span.End && v is not (PathSyntax or DateSyntax))
        .MinBy(v => block.LocationOf(v).Span.Length);

    private static string FreeName(EditedWorld world, string name)
    {
        if (!world.Bound.Names.Figures.Contains(name)) return name;
        int number = 2;
        while (world.Bound.Names.Figures.Contains(name + "-" + number.ToString(CultureInfo.InvariantCulture))) number++;
        return name + "-" + number.ToString(CultureInfo.InvariantCulture);
    }
}
