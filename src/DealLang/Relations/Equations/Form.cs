using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>One owner's figures, equations and stated values while they are being collected; <see cref="ModelAssembly"/> makes a model of them.</summary>
internal sealed class Form(string owner, FactReading reading, Unit money)
{
    private const int MostSteps = 12;

    private readonly List<Term> _terms = [];
    private readonly Dictionary<FigurePath, int> _slots = [];
    private readonly List<Relation> _relations = [];
    private readonly List<Relation> _last = [];
    private readonly List<Relation> _late = [];
    private readonly List<Loop> _loops = [];

    public string Owner => owner;
    public FactReading Reading => reading;

    /// <summary>The currency that the owner's figures are in.</summary>
    public Unit Money => money;

    /// <summary>Of a party what is said of it alone: nothing is read of the deals that it stands in, which may read it.</summary>
    public bool IsAlone { get; init; }

    /// <summary>Stated values by figure; the first statement is used, every other is held against it.</summary>
    public Dictionary<FigurePath, ModelFigure> Given { get; } = [];
    public List<ModelFigure> Restatements { get; } = [];
    public List<ModelFigure> Comparisons { get; } = [];
    public List<TransferRule> Transfers { get; } = [];

    /// <summary>Facts that the form reads under names of its own.</summary>
    public HashSet<Fact> Consumed { get; } = [];

    /// <summary>Figures that are whatever the others leave: an assumption moves them, and never what they were.</summary>
    public HashSet<FigurePath> Plugs { get; } = [];

    /// <summary>Figures that are stated in a unit that the form cannot use; relations over them are left out.</summary>
    public HashSet<FigurePath> Unfit { get; } = [];

    /// <summary>Money that is stated in another currency, where no exchange rate is.</summary>
    public List<WithoutRate> WithoutRate { get; } = [];

    /// <summary>A figure that follows from others.</summary>
    public Reference Figure(string measure, Unit unit, string argument = "") => Declare(measure, unit, argument, isInput: false);

    /// <summary>A figure that a filing or a release would state.</summary>
    public Reference Input(string measure, Unit unit, string argument = "") => Declare(measure, unit, argument, isInput: true);

    public bool Knows(FigurePath path) => _slots.ContainsKey(path);
    public Unit? UnitOf(FigurePath path) => _slots.TryGetValue(path, out int slot) ? _terms[slot].Unit : null;
    public bool IsGiven(Reference figure) => Given.TryGetValue(figure.Path, out var given) && given.Quantity!.Shape != Shape.Undisclosed;

    public void Relate(Relation relation) => _relations.Add(relation);

    /// <summary>A way that is taken only where no other leads to the figure: it comes after all others in the table, and is no tie.</summary>
    public void RelateLast(Relation relation) => _last.Add(relation with { IsFallback = true });

    /// <summary>A relation through which a figure is taken only where the terms themselves, and what stands in for them, lead nowhere; else a tie like any other.</summary>
    public void RelateLate(Relation relation) => _late.Add(relation);

    public void Relate(string name, string code, Expression left, Expression right) => Relate(new Relation(name, code, left, right));

    public void Give(ModelFigure parameter)
    {
        if (Given.TryAdd(parameter.Path, parameter)) return;
        if (Given[parameter.Path].Quantity!.Shape == Shape.Undisclosed) Given[parameter.Path] = parameter;
        else if (parameter.Quantity!.Shape != Shape.Undisclosed) Restatements.Add(parameter);
    }

    /// <summary>A figure that may depend on itself: found between two bounds, such that the relation of that name holds.</summary>
    /// <param name="rests">What it rests on, which must be known by itself.</param>
    public void RelateLoop(Reference unknown, string relation, Expression low, Expression high, Expression rests) =>
        _loops.Add(new Loop(unknown.Path, relation, low, high, [.. rests.References().Select(r => r.Path).Where(p => p != unknown.Path).Distinct()]));

    /// <summary>What a figure comes to by what is given and what the equations so far say of it outright; null where that is not known.</summary>
    public decimal? Worked(Reference figure, int depth = 0)
    {
        if (depth > MostSteps) return null;
        if (IsGiven(figure)) return Given[figure.Path].Quantity!.Value;
        if (_relations.Find(r => r.Left == figure && r.Right.References().All(p => p.IsPlain && p.Path != figure.Path)) is not { Right: var formula }) return null;
        var parts = new List<decimal?>();
        var compiled = CompiledExpression.Compile(formula, part =>
        {
            parts.Add(Worked(part, depth + 1));
            return parts.Count - 1;
        });
        return compiled([.. parts]);
    }

    public RelationTable Table() => new([.. _terms], [.. _relations.Concat(_last).Concat(_late).Where(r => Unfit.Count == 0 || !Touches(r))], [.. _loops]);

    private bool Touches(Relation relation) =>
        relation.Left.References().Concat(relation.Right.References()).Any(r => Unfit.Contains(r.Path));

    private Reference Declare(string measure, Unit unit, string argument, bool isInput)
    {
        var path = new FigurePath(owner, measure, argument);
        if (_slots.TryAdd(path, _terms.Count)) _terms.Add(new Term(path, unit, isInput));
        return new Reference(path);
    }
}
