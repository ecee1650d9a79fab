using System.Collections.Immutable;
using DealLang.CSharp.Naming;
using DealLang.Lowering;

namespace DealLang.CSharp.Emission;

/// <summary>What the record of a model consists of: its parameters, its derived figures in solved order, its cases, all with their names.</summary>
internal sealed class ModelLayout
{
    // Beyond so many operations a figure is remembered: figures that use a figure twice, one above the other, double at each step. A schedule goes up
    // hundreds of such steps, and is remembered step by step; a deal of a few dozen figures reads better without.
    private const int Long = 300, DearInLong = 6, DearInShort = 256;

    private readonly Dictionary<Reference, Member> _members = [];
    private readonly Dictionary<Reference, int> _costs = [];
    private readonly HashSet<Expression> _undefined = [];

    public ModelLayout(ModelCases source, string typeName)
    {
        Source = source;
        TypeName = typeName;
        var own = source.Model.Figures.DistinctBy(f => f.Path).ToDictionary(f => new Reference(f.Path));
        var outside = Formulas(source.Model).SelectMany(e => e.References()).Where(r => !own.ContainsKey(r)).Distinct().ToList();
        var names = NameTable<Reference>.Assign(own.Keys.Concat(outside), r => [Wish(r)], [.. ReservedNames.Members, typeName], StringComparer.Ordinal);
        var evaluated = source.Cases.Select(c => c.Figures.DistinctBy(f => f.Figure.Path).ToDictionary(f => f.Figure.Path, f => f.Value)).ToImmutableArray();

        var parameters = outside.Select(r => Add(Parameter(r, names[r], [.. source.Cases.Select(c => source.Outside(r, c.Case))]))).ToList();
        Outside = [.. parameters.Where(p => !IsOwn(p.Key))];
        Unreached = [.. parameters.Where(p => IsOwn(p.Key))];
        Stated = [.. own.Where(p => p.Value.Formula is null).Select(p => Add(Parameter(p.Key, names[p.Key], Values(p.Key)) with { Figure = p.Value }))];
        Derived = [.. source.Model.Figures.Where(f => f.Formula is not null).Select(f => Add(Follow(f)))];
        Cases = NameTable<string>.Assign(source.Cases.Select(c => c.Case), c => [Identifier.From(c)], [.. _members.Values.Select(m => m.Name), .. Occupied, typeName], StringComparer.Ordinal);

        ImmutableArray<decimal?> Values(Reference key) => [.. evaluated.Select(values => values.GetValueOrDefault(key.Path))];

        Member Follow(ModelFigure figure) => Derive(new Reference(figure.Path), names[new Reference(figure.Path)], figure, Values(new Reference(figure.Path)));

        bool IsOwn(Reference reference) => reference.IsPlain && reference.Path.Owner == source.Model.Owner;

        string Wish(Reference reference) => OrFigure(Identifier.From(IsOwn(reference)
            ? $"{reference.Path.Measure} {reference.Path.Argument}"
            : $"{reference.Path.Owner} {reference.Path.Measure} {reference.Path.Argument} {reference.Supposing} {At(reference.View)} {In(reference.Case)}"));
    }

    public ModelCases Source { get; }
    public Model Model => Source.Model;
    public string TypeName { get; }

    /// <summary>Figures of other owners, or of other views, in the order in which the formulas name them.</summary>
    public ImmutableArray<Member> Outside { get; }

    public ImmutableArray<Member> Stated { get; }

    /// <summary>Figures of this model that nothing reaches, though others are made of them.</summary>
    public ImmutableArray<Member> Unreached { get; }

    public ImmutableArray<Member> Derived { get; }
    public NameTable<string> Cases { get; }

    public IEnumerable<Member> Parameters => Stated.Concat(Outside).Concat(Unreached);

    public Member this[Reference reference] => _members[reference];

    /// <summary>Whether a formula has no value in some case, though the unknown is not what it wants: it divides by zero there, or finds no root.</summary>
    public bool MayBeUndefined(Expression formula) => _undefined.Contains(formula) || Enumerable.Range(0, Source.Cases.Length)
        .Any(i => Definedness.Stops(formula, reference => _members.GetValueOrDefault(reference)?.Values[i]));

    // What no figure may take is kept from the cases too, but for their own names.
    private static IEnumerable<string> Occupied => ReservedNames.Members.Except(ReservedNames.Cases);

    private static IEnumerable<Expression> Formulas(Model model) =>
        model.Figures.Select(f => f.Formula).OfType<Expression>().Concat(model.Transfers.Select(t => t.Amount)).Concat(model.Ties.SelectMany(t => new[] { t.Left, t.Right }));

    private static string At(string view) => view.Length == 0 ? "" : "at " + view;
    private static string In(string caseName) => caseName.Length == 0 ? "" : "in " + caseName;
    private static string OrFigure(string name) => name.Length == 0 ? "Figure" : name;

    private Member Add(Member member) => _members[member.Key] = member;

    private static Member Parameter(Reference key, string name, ImmutableArray<decimal?> values) =>
        new(key, name, values) { MayBeUnknown = values.Any(v => v is null) };

    private Member Derive(Reference key, string name, ModelFigure figure, ImmutableArray<decimal?> values)
    {
        var inputs = figure.Formula!.References().Select(r => _members[r]).ToList();
        if (figure.Formula!.Solves() && values.Any(v => v is null)) _undefined.Add(figure.Formula!);
        int cost = _costs[key] = 1 + inputs.Sum(i => i.Formula is null || i.IsKept ? 1 : _costs[i.Key]);
        return new Member(key, name, values)
        {
            Figure = figure,
            MayBeUnknown = values.Any(v => v is null) || inputs.Any(i => i.MayBeUnknown) || figure.Formula!.Solves(),
            IsKept = cost > (Model.Figures.Length > Long ? DearInLong : DearInShort) || figure.Formula!.Solves(),
        };
    }
}
