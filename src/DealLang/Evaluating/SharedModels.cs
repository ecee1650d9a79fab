using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Evaluating;

/// <summary>
/// Models of many worlds that give other values to the same figures: built for the first of them, with the new values put in for the others.
/// That only the values differ is not taken on trust: a model is shared once, for two values of every figure, the one built anew was the same.
/// Used by one thread.
/// </summary>
internal sealed class SharedModels
{
    /// <param name="Assumed">What is assigned, without the values.</param>
    private sealed record Question(FigurePath Figure, View View, string Case, string Assumed);

    private sealed record Known(Model Model, Assignments Assignments)
    {
        public bool IsShared { get; init; }
        public bool IsRefuted { get; init; }
    }

    private readonly Dictionary<Question, Known> _models = [];

    /// <param name="amounts">The case by whose name quantities are read.</param>
    /// <param name="whole">The evaluation of the whole model, when it has to be built.</param>
    /// <param name="outside">A figure of another owner.</param>
    public FigureValue? Value(FigurePath figure, View view, string caseName, string amounts, Assignments assignments, Func<Evaluation> whole, Func<Reference, FigureValue?> outside)
    {
        var question = new Question(figure, view, caseName, assignments.Places);
        if (_models.TryGetValue(question, out var known) && known.IsShared)
            return ModelEvaluation.Of(Revalued(known.Model, assignments), amounts, outside).Find(figure);
        var evaluation = whole();
        if (evaluation.Find(figure) is not { } found || known is { IsRefuted: true }) return evaluation.Find(figure);
        var model = Needed(evaluation.Model, figure);
        if (known is null) _models[question] = new Known(model, assignments);
        else if (!IsSame(Revalued(known.Model, assignments), model)) _models[question] = known with { IsRefuted = true };
        else if (assignments.All.All(a => a.Line.Quantity != known.Assignments.Of(a.Figure)?.Line.Quantity)) _models[question] = known with { IsShared = true };
        return found;
    }

    /// <summary>A model with nothing in it but a figure and what it is made of.</summary>
    private static Model Needed(Model model, FigurePath figure)
    {
        var needed = new HashSet<FigurePath> { figure };
        foreach (var part in model.Figures.Reverse())
        {
            if (needed.Contains(part.Path)) part.Formula?.ForEachPath(path => needed.Add(path));
        }
        return new Model(model.Owner, model.View) { Deal = model.Deal, Party = model.Party, Figures = [.. model.Figures.Where(f => needed.Contains(f.Path))] };
    }

    private static Model Revalued(Model model, Assignments assignments) => model with { Figures = [.. model.Figures.Select(f => Revalued(f, assignments))] };

    private static ModelFigure Revalued(ModelFigure figure, Assignments assignments) =>
        figure.Assumed is { } assumed && assignments.Of(assumed)?.Line.Quantity is { } quantity
            ? figure with { Quantity = quantity with { Unit = figure.Unit, Meaning = figure.Quantity!.Meaning } } : figure;

    private static bool IsSame(Model left, Model right) =>
        left.Figures.Select(Figure).SequenceEqual(right.Figures.Select(Figure));

    private static (FigurePath, Unit, Origin, Expression?, Quantity?, decimal) Figure(ModelFigure figure) =>
        (figure.Path, figure.Unit, figure.Origin, figure.Formula, figure.Quantity, figure.Restated);
}
