using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Evaluating;

/// <summary>A figure's value in one case, with its mark and the ends that the low and high cases give.</summary>
public sealed record FigureValue(ModelFigure Figure, decimal? Value, Mark Mark, decimal? Low, decimal? High, decimal Width);

/// <summary>A transfer with its amount; null when unknown.</summary>
public sealed record Transfer(TransferRule Rule, decimal? Amount, Mark Mark);

/// <summary>A tie's two sides and the distance that the written precision explains.</summary>
public sealed record TieResult(Tie Tie, decimal Left, decimal Right, decimal Width)
{
    public decimal Difference => Math.Abs(Left - Right);
    public bool Holds => Tie.Comparison switch
    {
        Comparison.LessOrEqual or Comparison.Less => Left <= Right + Width,
        Comparison.GreaterOrEqual or Comparison.Greater => Left >= Right - Width,
        _ => Difference <= Width,
    };
}

/// <summary>A model evaluated in one case.</summary>
public sealed record Evaluation(Model Model, string Case)
{
    public ImmutableArray<FigureValue> Figures { get; init; } = [];
    public ImmutableArray<TieResult> Ties { get; init; } = [];
    public ImmutableArray<Transfer> Transfers { get; init; } = [];

    public FigureValue? Find(FigurePath path) => Figures.Length <= Few ? Figures.FirstOrDefault(f => f.Figure.Path == path) : Index.Find(path);

    /// <summary>Up to here looking along the figures is cheaper than an index of them.</summary>
    private const int Few = 200;

    private FigureFinder Index => _index is { } known && known.Figures == Figures ? known : _index = new(Figures);

    private FigureFinder? _index;
}

/// <summary>Many figures by their paths: of a web, one for each pair that pays.</summary>
internal sealed class FigureFinder
{
    private readonly Dictionary<FigurePath, FigureValue> _byPath = [];

    public FigureFinder(ImmutableArray<FigureValue> figures)
    {
        Figures = figures;
        foreach (var figure in figures) _byPath.TryAdd(figure.Figure.Path, figure);
    }

    public ImmutableArray<FigureValue> Figures { get; }

    public FigureValue? Find(FigurePath path) => _byPath.GetValueOrDefault(path);
}

/// <summary>An expect line and how it came out.</summary>
public sealed record ExpectationResult(Expectation Expectation, decimal? Actual, bool Passed, string Explanation)
{
    /// <summary>What is expected counts something else than the figure, so that no number in its place would be right.</summary>
    public bool IsOfAnotherUnit { get; init; }
}
