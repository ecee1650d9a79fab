using System.Globalization;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Evaluating;

/// <summary>A covenant as a test of figures: <c>dscr >= 1.2x</c> holds for every year of the loan.</summary>
/// <param name="Measure">What is tested: dscr, ltv, leverage …</param>
/// <param name="Comparison">As it is written.</param>
/// <param name="Limit">The number that it is held against.</param>
public sealed record CovenantTest(string Measure, Comparison Comparison, decimal Limit)
{
    /// <summary>It springs: years in which this one is not met are not tested. Null for a covenant that is always tested.</summary>
    public CovenantTest? When { get; private init; }

    /// <summary>The covenant of a stated line; its limit must have a number.</summary>
    public static CovenantTest Of(Fact covenant) => new(covenant.Key.Argument, covenant.Used.Words switch
    {
        ">=" => Comparison.GreaterOrEqual,
        ">" => Comparison.Greater,
        "<" => Comparison.Less,
        "<=" => Comparison.LessOrEqual,
        _ => Comparison.Equal,
    }, covenant.Quantity?.Value ?? 0m) { When = covenant.Used.When is FigureTest test ? new CovenantTest(test.Figure.Measure, test.Comparison, test.Value.Value ?? 0m) : null };

    /// <summary>The figure may not fall below the limit.</summary>
    public bool IsLeast => Comparison is Comparison.GreaterOrEqual or Comparison.Greater;

    /// <summary>The figures of the years, or the one figure where there is but one.</summary>
    public IEnumerable<FigureValue> Figures(Evaluation evaluation) => All(evaluation).Where(f => IsTested(evaluation, f.Figure.Path.Argument));

    private bool IsTested(Evaluation evaluation, string year) => When is null || (evaluation.Find(new FigurePath(evaluation.Model.Owner, When.Measure, year)) is { Value: not null } drawn && !When.IsBroken(drawn));

    private IEnumerable<FigureValue> All(Evaluation evaluation)
    {
        var yearly = evaluation.Figures.Where(f => f.Figure.Path.Measure == Measure && int.TryParse(f.Figure.Path.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year >= 1000).ToList();
        return yearly.Count > 0 ? yearly : evaluation.Figures.Where(f => f.Figure.Path is { Argument: "" } path && path.Measure == Measure);
    }

    /// <summary>What is certain to be so: of a bound the end that speaks for the borrower.</summary>
    public bool IsBroken(FigureValue figure)
    {
        var best = figure.Mark switch
        {
            Values.Mark.AtLeast => figure.Low ?? figure.Value,
            Values.Mark.AtMost => figure.High ?? figure.Value,
            _ => figure.Value,
        };
        if (IsLeast ? figure.Mark == Values.Mark.AtLeast : figure.Mark == Values.Mark.AtMost) return false;
        return best is { } value && Comparison switch
        {
            Comparison.GreaterOrEqual => value < Limit,
            Comparison.Greater => value <= Limit,
            Comparison.Less => value >= Limit,
            Comparison.LessOrEqual => value > Limit,
            _ => value != Limit,
        };
    }
}
