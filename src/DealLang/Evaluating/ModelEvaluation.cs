using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Evaluating;

/// <summary>A model and a case → values, marks, widths, ends, ties, transfers.</summary>
internal sealed class ModelEvaluation
{
    private const decimal ProbeShare = 0.000_001m;

    /// <summary>What decimal arithmetic, or a root of twelve digits, may leave over where nothing else does.</summary>
    private const decimal Rounding = 0.000_000_000_000_000_001m;
    private const decimal RootRounding = 0.000_000_000_01m;

    private readonly Model _model;
    private readonly string _case;
    private readonly Calculation _calculation;
    private readonly decimal?[] _values;
    private readonly decimal?[] _low;
    private readonly decimal?[] _high;
    private readonly decimal[] _widths;
    private readonly Doubt[] _doubts;
    private readonly bool _hasRoots;
    private readonly Ends?[] _ends;
    private readonly FormulaEnds _formulaEnds;

    private ModelEvaluation(Model model, string caseName, Func<Reference, FigureValue?> outside)
    {
        (_model, _case, _hasRoots) = (model, caseName, model.Figures.Any(f => f.Origin == Origin.Solved));
        (_ends, _formulaEnds) = (new Ends?[model.Figures.Length], new FormulaEnds(reference => EndsAt(_calculation!.SlotOf(reference)), FormulaOf, InCases));
        var results = new List<Expression>((2 * model.Ties.Length) + model.Transfers.Length);
        foreach (var tie in model.Ties)
        {
            results.Add(tie.Left);
            results.Add(tie.Right);
        }
        foreach (var transfer in model.Transfers) results.Add(transfer.Amount);
        _calculation = new Calculation(model, caseName, results, outside);
        _values = _calculation.Run(leaf => leaf.Value);
        bool isCertain = _calculation.Leaves.All(slot => _calculation.LeafAt(slot) is var leaf && leaf.Low == leaf.Value && leaf.High == leaf.Value);
        _low = isCertain ? _values : _calculation.Run(leaf => leaf.Low);
        _high = isCertain ? _values : _calculation.Run(leaf => leaf.High);
        _widths = new decimal[_calculation.Count];
        _doubts = new Doubt[_calculation.Count];
        var likely = isCertain ? _values : _calculation.Run(leaf => leaf.Likely);
        Probe(likely, _ => true);
        // A share of a sum that is nothing in the base case has a value in the high one alone, and its mark from there.
        if (!isCertain && Enumerable.Range(0, _calculation.FirstResult).Any(i => likely[i] is null && _high[i] is not null)) Probe(_high, i => likely[i] is null);
    }

    public static Evaluation Of(Model model, string caseName, Func<Reference, FigureValue?> outside) =>
        new ModelEvaluation(model, caseName, outside).Result();

    private Evaluation Result() => new(_model, _case)
    {
        Figures = [.. _model.Figures.Select((figure, slot) => ValueOf(figure, slot))],
        Ties = [.. _model.Ties.Select((tie, i) => TieOf(tie, _calculation.FirstResult + (2 * i))).OfType<TieResult>()],
        Transfers = [.. _model.Transfers.Select((rule, i) => TransferOf(rule, _calculation.FirstResult + (2 * _model.Ties.Length) + i))],
    };

    private FigureValue ValueOf(ModelFigure figure, int slot)
    {
        var mark = Marks.Of(_doubts[slot]);
        var (low, high) = Marks.Ends(_low[slot], _high[slot], mark);
        if (figure is { Ends: EndsOf.Parts, Formula: Binary formula } && !ReferenceEquals(_low, _high)) (low, high, mark) = formula.Operation switch
        {
            Operation.Divide => BoundsOf(formula, _values[slot], mark),
            Operation.Subtract => RestOf(formula, _values[slot], mark),
            Operation.Min => LeastOf(formula, _values[slot], mark),
            _ => Between(low ?? 0m, high, _values[slot], mark),
        };
        else if (figure is { Ends: EndsOf.Parts, Formula: Call } && !ReferenceEquals(_low, _high)) (low, high, mark) = Between(_low[slot] ?? 0m, _high[slot], _values[slot], mark);
        else if (figure is { Ends: EndsOf.Formula or EndsOf.First, Formula: { } whole } && !ReferenceEquals(_low, _high) && (_values[slot] ?? _low[slot] ?? _high[slot]) is not null)
        {
            (low, high) = figure.Ends == EndsOf.First ? _formulaEnds.FirstOf(whole) : _formulaEnds.Of(whole);
            if (low is not null || high is not null) mark = MarkOf(low, high, _values[slot], mark);
        }
        _ends[slot] = new Ends(low, high);
        bool isUnknown = _values[slot] is null && low is null && high is null;
        return new FigureValue(figure, _values[slot], isUnknown ? Mark.Unknown : mark, low, high, _widths[slot]);
    }

    /// <summary>
    /// A share's part and whole need not be at their low ends together: it is at least the least part over the greatest whole, at most the greatest part over
    /// the least whole, and never more than one.
    /// </summary>
    private (decimal? Low, decimal? High, Mark Mark) BoundsOf(Binary share, decimal? value, Mark mark)
    {
        var (part, whole) = (_calculation.PartOf(share.Left), _calculation.PartOf(share.Right));
        decimal low = Over(part(_low), whole(_high)) ?? 0m, high = Math.Min(1m, Over(part(_high), whole(_low)) ?? 1m);
        // A range without a base counts nothing in the base case, which may lie below all that can be.
        if (low == high) return (low, high, value == low ? mark : Mark.AtMost);
        if (mark is Mark.AtMost or Mark.AtLeast) return (low, high, mark);
        return (low, high, low == value ? Mark.AtLeast : high == value || (value is null && low == 0m) ? Mark.AtMost : Mark.Range);

        static decimal? Over(decimal? part, decimal? whole) => whole > 0m ? part / whole : null;
    }

    /// <summary>What is left of a whole: at least the least of it without the most that is taken, at most the most of it without the least; never less than nothing.</summary>
    private (decimal? Low, decimal? High, Mark Mark) RestOf(Binary rest, decimal? value, Mark mark)
    {
        var (whole, taken) = (_calculation.PartOf(rest.Left), _calculation.PartOf(rest.Right));
        return Between(Math.Max(0m, whole(_low) - taken(_high) ?? 0m), whole(_high) - (taken(_low) ?? 0m), value, mark);
    }

    /// <summary>The least of several amounts is no more than any of them may be, whatever is not known of the others.</summary>
    private (decimal? Low, decimal? High, Mark Mark) LeastOf(Binary least, decimal? value, Mark mark)
    {
        decimal? low = null, high = null;
        foreach (var amount in AmountsOf(least))
        {
            var of = _calculation.PartOf(amount);
            decimal atLeast = of(_low) ?? 0m;
            low = low < atLeast ? low : atLeast;
            high = of(_high) is not { } atMost ? high : high < atMost ? high : atMost;
        }
        return Between(low ?? 0m, high, value, mark);
    }

    private static IEnumerable<Expression> AmountsOf(Expression least) => least is Binary { Operation: Operation.Min } both ? AmountsOf(both.Left).Concat(AmountsOf(both.Right)) : [least];

    /// <summary>
    /// Two ends that are one leave the mark what it is, or nothing to doubt. What is only about right, and has something to count on between its ends, is told by that: its ends are
    /// in the cases.
    /// </summary>
    private static Mark MarkOf(decimal? low, decimal? high, decimal? value, Mark mark) =>
        mark is Mark.About && low < value && value < high ? mark : low is null ? Mark.AtMost : high is null ? Mark.AtLeast : low != high ? low == 0m ? Mark.AtMost : Mark.Range : value != low ? Mark.AtMost : mark is Mark.About ? mark : Mark.Exact;

    /// <summary>Of a figure that stands before, what was found; of any other that is read, what the cases give.</summary>
    private Ends EndsAt(int slot)
    {
        if (slot < _ends.Length && _ends[slot] is { } found) return found;
        var (low, high) = Marks.Ends(_low[slot], _high[slot], Marks.Of(_doubts[slot]));
        return new Ends(low, high);
    }

    private Ends InCases(Expression formula)
    {
        var part = _calculation.PartOf(formula);
        return part(_low) is { } low && part(_high) is { } high ? new Ends(Math.Min(low, high), Math.Max(low, high)) : Ends.None;
    }

    private Expression? FormulaOf(Reference reference) => _calculation.SlotOf(reference) is var slot && slot < _model.Figures.Length ? _model.Figures[slot].Formula : null;

    private static (decimal? Low, decimal? High, Mark Mark) Between(decimal low, decimal? high, decimal? value, Mark mark) =>
        (low, high, low == high ? value != low ? Mark.AtMost : mark is Mark.About ? mark : Mark.Exact : high is null ? Mark.AtLeast : low == 0m ? Mark.AtMost : Mark.Range);

    private Transfer TransferOf(TransferRule rule, int slot) =>
        new(rule, _values[slot], _values[slot] is null && _high[slot] is null ? Mark.Unknown : Marks.Of(_doubts[slot]));

    /// <summary>
    /// A tie in the case, or, where caps and floors leave the sides room, where they come closest; null when a side has no value.
    /// </summary>
    private TieResult? TieOf(Tie tie, int slot)
    {
        decimal claimed = tie.Claim?.Quantity?.Width ?? 0m;
        (decimal Left, decimal Right)? closest = null;
        bool above = false, below = false;
        foreach (var run in (decimal?[][])[_values, _low, _high])
        {
            if (run[slot] is not { } one || run[slot + 1] is not { } other) continue;
            (above, below) = (above || one >= other, below || one <= other);
            if (closest is null || Math.Abs(one - other) < Math.Abs(closest.Value.Left - closest.Value.Right)) closest = (one, other);
        }
        if (closest is not var (left, right)) return null;
        bool meets = above && below;
        decimal width = _widths[slot] + claimed + ((_hasRoots ? RootRounding : Rounding) * Math.Max(Math.Abs(left), Math.Abs(right)));
        return new TieResult(tie, left, right, meets ? Math.Max(width, Math.Abs(left - right)) : width);
    }

    /// <summary>
    /// Moves each leaf by its half-width, the others in place: what moves with it by how much is its part of the width, and which way
    /// decides what its mark means. The width of a tie is kept at its left slot, and is that of the difference of its sides.
    /// </summary>
    /// <param name="counts">The figures and results that are looked at around this centre.</param>
    private void Probe(decimal?[] centre, Func<int, bool> counts)
    {
        decimal?[]? above = null, below = null;
        var near = new Neighbourhood(_calculation, centre);
        foreach (int slot in _calculation.Leaves)
        {
            var leaf = _calculation.LeafAt(slot);
            if (leaf.Mark == Mark.Unknown) _doubts[slot] |= Doubt.Unknown;
            if (centre[slot] is not { } value || (leaf.TieWidth == 0m && leaf.Mark == Mark.Exact)) continue;
            decimal step = leaf.TieWidth > 0m ? leaf.TieWidth : Math.Max(Math.Abs(value) * ProbeShare, ProbeShare);
            int[] behind = _calculation.Behind(slot);
            near.Move(above ??= [.. centre], slot, value + step, behind);
            near.Move(below ??= [.. centre], slot, value - step, behind);
            Carry(leaf, slot);
            foreach (int moved in behind) Carry(leaf, moved);
            if (leaf.TieWidth > 0m) WidenTies(above, centre, below);
            (above[slot], below[slot]) = (value, value);
            foreach (int moved in behind) (above[moved], below[moved]) = (centre[moved], centre[moved]);
        }

        void Carry(Leaf leaf, int i)
        {
            if (!counts(i) || Change(above[i], centre[i], below[i]) is not { } change || Math.Abs(change) <= Rounding * Math.Abs(centre[i] ?? 0m)) return;
            _doubts[i] |= Marks.Carried(leaf.Mark, grows: change > 0m);
            if (i < _calculation.FirstResult && leaf.Width > 0m) _widths[i] += Math.Abs(change) / 2m;
        }
    }

    private void WidenTies(decimal?[] above, decimal?[] centre, decimal?[] below)
    {
        for (int i = 0; i < _model.Ties.Length; i++)
        {
            int left = _calculation.FirstResult + (2 * i), right = left + 1;
            _widths[left] += Math.Abs(Change(above[left] - above[right], centre[left] - centre[right], below[left] - below[right]) ?? 0m) / 2m;
        }
    }

    /// <summary>From one end to the other; twice the way to one end where the other has no value.</summary>
    private static decimal? Change(decimal? above, decimal? centre, decimal? below) =>
        above - below ?? (2m * (above - centre)) ?? (2m * (centre - below));
}
