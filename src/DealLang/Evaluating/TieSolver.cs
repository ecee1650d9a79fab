using DealLang.Lowering;

namespace DealLang.Evaluating;

/// <summary>What a stated figure would have to be for a tie to hold, all else as it is.</summary>
/// <param name="Figure">The stated figure.</param>
/// <param name="Stated">Its value in the case.</param>
/// <param name="Needed">The value with which the two sides would be equal.</param>
/// <param name="Width">How far the digits of the other figures leave <paramref name="Needed"/>.</param>
/// <param name="Own">How far its own digits leave <paramref name="Stated"/>.</param>
internal sealed record NeededValue(ModelFigure Figure, decimal Stated, decimal Needed, decimal Width, decimal Own);

/// <summary>Solves a tie for each of the stated figures behind it, by the secant rule on the model itself.</summary>
internal sealed class TieSolver
{
    private const int MaxSteps = 60;
    private const decimal Close = 0.000_000_000_000_1m;

    private readonly Evaluation _evaluation;
    private readonly TieResult _tie;
    private readonly Calculation _calculation;
    private readonly decimal?[] _centre;

    public TieSolver(Evaluation evaluation, TieResult tie, Func<Reference, FigureValue?> outside)
    {
        (_evaluation, _tie) = (evaluation, tie);
        _calculation = new Calculation(evaluation.Model, evaluation.Case, [tie.Tie.Left, tie.Tie.Right], outside);
        _centre = _calculation.Run(leaf => leaf.Likely);
    }

    /// <summary>The figures behind the tie, that of its subject first, then those that the relation names, then the others in order.</summary>
    public IEnumerable<NeededValue> Solve()
    {
        var model = _evaluation.Model;
        var named = _tie.Tie.Left.References().Concat(_tie.Tie.Right.References()).Select(r => r.Path).ToHashSet();
        return Enumerable.Range(0, model.Figures.Length).Where(_calculation.IsLeaf)
            .OrderBy(slot => model.Figures[slot].Path == _tie.Tie.Subject ? 0 : named.Contains(model.Figures[slot].Path) ? 1 : 2)
            .Select(Needed).OfType<NeededValue>();
    }

    /// <summary>Null where no value would do, or none within the range of decimal.</summary>
    private NeededValue? Needed(int slot)
    {
        try
        {
            return Solved(slot);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private NeededValue? Solved(int slot)
    {
        if (_centre[slot] is not { } stated || Difference(_centre) is not { } offset) return null;
        decimal step = Math.Max(Math.Abs(stated) * 0.000_1m, Close);
        int[] behind = _calculation.Behind(slot);
        if ((Difference(_calculation.Rerun(_centre, slot, stated + step, behind)) - offset) / step is not { } slope || slope == 0m) return null;
        if (Root(slot, behind, stated, offset, stated - (offset / slope)) is not { } needed) return null;
        decimal own = _calculation.LeafAt(slot).TieWidth;
        return new NeededValue(_evaluation.Model.Figures[slot], stated, needed, Math.Max(0m, (_tie.Width / Math.Abs(slope)) - own), own);
    }

    private decimal? Root(int slot, int[] behind, decimal before, decimal atBefore, decimal guess)
    {
        for (int i = 0; i < MaxSteps; i++)
        {
            if (Difference(_calculation.Rerun(_centre, slot, guess, behind)) is not { } at) return null;
            if (at == 0m || Math.Abs(guess - before) <= Math.Abs(guess) * Close) return guess;
            if (at == atBefore) return null;
            decimal next = guess - (at * (guess - before) / (at - atBefore));
            (before, atBefore, guess) = (guess, at, next);
        }
        return null;
    }

    private decimal? Difference(decimal?[] slots) => slots[_calculation.FirstResult] - slots[_calculation.FirstResult + 1];
}
