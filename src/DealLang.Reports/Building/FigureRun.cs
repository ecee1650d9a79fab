using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;

namespace DealLang.Reports.Building;

/// <summary>A figure as it stands in a sentence or a cell: its words, and its path to answer for them.</summary>
internal static class FigureRun
{
    public static Run Of(FigureValue figure) => Of(figure, FigureText.Of(figure));

    /// <param name="text">The figure in other words: hedged, restyled.</param>
    public static Run Of(FigureValue figure, string text) => new Words(text) { Path = figure.Figure.Path.ToString() };

    /// <summary>As it is seen from another day than the report's.</summary>
    public static Run Of(FigureValue figure, View view) => new Words(FigureText.Of(figure)) { Path = $"{figure.Figure.Path} at {view.Name}" };
}
