using DealLang.CSharp.Writing;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.CSharp.Emission;

/// <summary>The method that holds what is stated twice against each other.</summary>
internal static class TieList
{
    public static void Write(CodeWriter code, ModelLayout layout)
    {
        var formula = new CodeFormula(layout);
        code.Line();
        code.Lines(Xml.Element("summary", "Figures that are stated and follow from the rest as well: the two agree as far as the written digits go. "
            + "A changed parameter leaves what is stated as it is, and shows here."));
        code.Line("public IReadOnlyList<Tie> Ties() =>");
        code.Line("[");
        code.Indented(() =>
        {
            foreach (var tie in layout.Model.Ties) code.Line(Element(tie, formula));
        });
        code.Line("];");
    }

    private static string Element(Tie tie, CodeFormula formula)
    {
        string comparison = tie.Comparison == Comparison.Equal ? "" : $" {{ Comparison = {Literal.Of(Sign(tie.Comparison))} }}";
        return $"new({Literal.Of(tie.Relation)}, {formula.Guarded(tie.Left)}, {formula.Guarded(tie.Right)}){comparison},";
    }

    private static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
        Comparison.About => "~",
        _ => "=",
    };
}
