using DealLang.Editing;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Building;
using DealLang.Reports.Formulas;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Reports;

/// <summary>Figures for the editor in the reports' own words and digits.</summary>
public sealed class FigureWording : IFigureWording
{
    public static readonly FigureWording Instance = new();

    private FigureWording()
    {
    }

    public string Value(World world, FigureValue value) => OwnStyle.Shown(world, value);

    public string Stated(Quantity quantity, string measure) => FigureText.Of(quantity, measure);

    public string Formula(Expression formula, string owner) => FormulaText.Names(formula, owner).Plain;

    public string Label(FigurePath path) => path.Owner.Length == 0 ? path.Measure : Naming.Label(path);
}
