using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Reports.Building;

/// <summary>Figures of one evaluation by measure, known ones before unknown ones.</summary>
internal static class Finding
{
    public static FigureValue? Find(this Evaluation evaluation, string measure, string argument = "") =>
        evaluation.Find(new FigurePath(evaluation.Model.Owner, measure, argument));

    /// <summary>The figure when it has a value or a bound.</summary>
    public static FigureValue? Known(this Evaluation evaluation, string measure, string argument = "") =>
        evaluation.Find(measure, argument) is { } found && found.IsKnown() ? found : null;

    public static IEnumerable<FigureValue> All(this Evaluation evaluation, string measure) =>
        evaluation.Figures.Where(f => f.Figure.Path.Measure == measure);

    public static IEnumerable<FigureValue> AllKnown(this Evaluation evaluation, string measure) => evaluation.All(measure).Where(IsKnown);

    public static bool IsKnown(this FigureValue figure) => figure.Value is not null || (figure.Mark != Mark.Unknown && (figure.Low is not null || figure.High is not null));
}
