using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Webs;

/// <summary>
/// Figures over several deals, put behind a model's own. What the files state of one of them stands, and is held against what the contracts
/// sum to; a stated cap or floor bounds the sum.
/// </summary>
internal sealed class Aggregates(Model model)
{
    private const string Untied = "G03";

    private readonly List<ModelFigure> _figures = [.. model.Figures];
    private readonly HashSet<FigurePath> _known = [.. model.Figures.Select(f => f.Path)];
    private readonly List<Tie> _ties = [];
    private readonly List<UnknownFigure> _unknown = [];

    /// <summary>A floor that binds nobody is among what is summed: nothing in the base case, and any amount in the high one, which the cases do not tell.</summary>
    private bool _isOpenAbove;

    public bool Knows(string measure, string argument = "") => _known.Contains(Path(measure, argument));

    public ImmutableArray<Contribution> ContributionsTo(string measure, string argument) => _figures.Find(f => f.Path == Path(measure, argument))?.Contributions ?? [];

    public IEnumerable<string> Arguments(string measure) => _figures.Where(f => f.Path.Measure == measure).Select(f => f.Path.Argument);

    public FigurePath Path(string measure, string argument = "") => new(model.Owner, measure, argument);

    /// <param name="formula">Null for what adds up to nothing, which is left out.</param>
    /// <param name="relation">In a reader's words.</param>
    /// <param name="note">What is left out, and why.</param>
    /// <param name="contracts">Which contracts are in it, and which are not.</param>
    /// <param name="ends">See <see cref="ModelFigure.Ends"/>.</param>
    public Reference? Add(string measure, string argument, Unit unit, Expression? formula, string relation, string note = "", IEnumerable<Contribution>? contracts = null, EndsOf ends = EndsOf.Cases)
    {
        if (formula is null) return null;
        var path = Path(measure, argument);
        int at = _known.Contains(path) ? _figures.FindIndex(f => f.Path == path) : -1;
        if (ends == EndsOf.Cases && _isOpenAbove && formula is not Call) ends = EndsOf.Formula;
        var derived = new ModelFigure(path, unit, Origin.Derived) { Formula = formula, Relation = relation, Note = note, Contributions = contracts is null ? [] : [.. contracts], Ends = ends };
        if (at < 0)
        {
            _figures.Add(derived);
            _known.Add(path);
        }
        else if (_figures[at] is { Origin: Origin.Stated, Quantity: { } quantity } stated && quantity.Unit == unit) Hold(at, stated, quantity, derived);
        return new Reference(path);
    }

    /// <summary>
    /// What an obligation adds to a sum. One that binds nobody counts in the high case alone: a switch that is 0 in the base case and 1 in the high
    /// one stands before it.
    /// </summary>
    public Expression Amount(Obligation obligation)
    {
        if (obligation.Rule.Force != Force.Nonbinding) return obligation.Formula;
        _isOpenAbove |= obligation.Mark == Mark.AtLeast;
        var path = Path("counted", obligation.Contract.Name);
        if (_known.Add(path)) _figures.Add(new ModelFigure(path, Unit.One, Origin.Assumed)
        {
            Quantity = new Quantity(1m, Unit.One, Shape.Cap) { Low = 0m, Base = 0m, Digits = 1 },
            Location = obligation.Rule.Location,
            Note = "binds nobody: counted in the high case alone",
        });
        return obligation.Formula * path;
    }

    /// <summary>What obligations add to a sum, one by one.</summary>
    public IEnumerable<Contribution> Told(IEnumerable<Obligation> obligations, Unit unit) => obligations.Select(o => Webs.LeftOut.Told(o, unit, Amount(o)));

    /// <summary>A figure that nothing states and that may be more: no less than nothing.</summary>
    public Reference AtLeastNothing(string measure, Unit unit, string note)
    {
        var path = Path(measure);
        if (_known.Add(path)) _figures.Add(new ModelFigure(path, unit, Origin.Assumed) { Quantity = new Quantity(0m, unit, Shape.Floor) { Low = 0m, Digits = 1 }, Note = note });
        return new Reference(path);
    }

    /// <summary>A figure that wants others that nobody states.</summary>
    public void Miss(string measure, string argument, Unit unit, params ImmutableArray<FigurePath> missing)
    {
        if (!Knows(measure, argument)) _unknown.Add(new UnknownFigure(Path(measure, argument), unit, missing));
    }

    /// <summary>A figure that is not worked out.</summary>
    public void LeaveOut(string measure, string argument, Unit unit, string why) => _unknown.Add(new UnknownFigure(Path(measure, argument), unit, []) { Why = why });

    private void Hold(int at, ModelFigure stated, Quantity quantity, ModelFigure derived)
    {
        var (low, high) = quantity.Shape switch
        {
            Shape.Cap => (quantity.Low, quantity.Value),
            Shape.Floor => (quantity.Value, quantity.High),
            Shape.Range => (quantity.Low, quantity.High),
            _ => (default(decimal?), default(decimal?)),
        };
        if (low is null && high is null)
        {
            if (quantity.Value is not null) _ties.Add(new Tie(derived.Relation, Untied, stated.Path, derived.Formula!, stated.Path));
            return;
        }
        _figures.RemoveAt(at);
        _figures.Add(derived);
        Bound(low, Comparison.GreaterOrEqual);
        Bound(high, Comparison.LessOrEqual);

        void Bound(decimal? bound, Comparison comparison)
        {
            if (bound is { } value) _ties.Add(new Tie("claim", Untied, stated.Path, new Number(value) { Unit = stated.Unit }, stated.Path) { Comparison = comparison, Claim = stated });
        }
    }

    public Model Result() => model with
    {
        Figures = [.. _figures],
        Ties = [.. model.Ties, .. _ties],
        Unknown = [.. model.Unknown.Where(u => !_known.Contains(u.Path)), .. _unknown],
    };
}
