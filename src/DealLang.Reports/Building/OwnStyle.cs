using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Building;

/// <summary>A plain number that the file names itself is shown in percent where the file speaks of it in percent.</summary>
internal static class OwnStyle
{
    public static string Shown(World world, FigureValue figure) => FigureText.Of(figure, Of(world, figure.Figure));

    private static FigureStyle Of(World world, ModelFigure figure)
    {
        var style = FigureStyles.Of(figure.Unit, figure.Path.Measure);
        return figure.Path.Owner.Length == 0 && figure.Unit.IsOne && style == FigureStyle.Quantity && InPercent(world, figure.Path) ? FigureStyle.Percent : style;
    }

    private static bool InPercent(World world, FigurePath path) =>
        world.Expectations.Any(e => e.Subject is Reference reference && reference.Path == path && Naming.WithoutCitation(e.Written).Contains('%', StringComparison.Ordinal))
        || world.FactsOf("", path.Measure).Any(f => Naming.WithoutCitation(f.Used.Location.Text).Contains('%', StringComparison.Ordinal))
        || world.Figures.Any(f => f.Name == path.Measure && f.Formula is null && f.Written.Contains('%', StringComparison.Ordinal));
}
