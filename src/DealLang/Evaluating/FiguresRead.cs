using System.Collections.Concurrent;
using DealLang.Binding;
using DealLang.Lowering;

namespace DealLang.Evaluating;

/// <summary>
/// What the files' own figures and expectations read of deals and parties, as bare values: what states them, and where, is left out. So they hold
/// in a later compilation for each owner of which nothing was edited, and its model need not be built to add it up.
/// </summary>
internal sealed class FiguresRead
{
    private sealed record Question(Reference Figure, string Case);

    private readonly ConcurrentDictionary<Question, FigureValue> _values = new();

    /// <summary>A figure as it was read before, else as it is found now; null when its owner has no such figure.</summary>
    public FigureValue? Of(Reference figure, string caseName, Func<FigureValue?> find)
    {
        if (!figure.WhatIf.IsEmpty || figure.Path.Owner.Length == 0) return find();
        var question = new Question(figure, caseName);
        if (_values.TryGetValue(question, out var known)) return known;
        return find() is { } found ? _values.GetOrAdd(question, Bare(found)) : null;
    }

    /// <summary>Those that hold still in a later compilation: of the owners that are the same, in the cases that the files do not make.</summary>
    public FiguresRead Of(SameParts same)
    {
        var kept = new FiguresRead();
        var owners = same.Owners();
        foreach (var (question, value) in _values)
        {
            if (owners.Contains(question.Figure.Path.Owner) && same.IsNoCaseOfTheFiles(question.Case) && same.IsNoCaseOfTheFiles(question.Figure.Case)) kept._values[question] = value;
        }
        return kept;
    }

    private static FigureValue Bare(FigureValue value) => value with
    {
        Figure = new ModelFigure(value.Figure.Path, value.Figure.Unit, value.Figure.Origin)
        {
            Formula = value.Figure.Formula is { } formula && formula.References().All(r => r.WhatIf.IsEmpty) ? formula : null,
        },
    };
}
