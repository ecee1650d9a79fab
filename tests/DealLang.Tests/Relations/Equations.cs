using DealLang.Lowering;
using DealLang.Relations;
using DealLang.Values;

namespace DealLang.Tests.Relations;

/// <summary>Small tables of equations over plain numbers, written as they read: <c>Equation("c = a + b", C, A + B)</c>.</summary>
internal static class Equations
{
    public static readonly Reference A = Figure("a"), B = Figure("b"), C = Figure("c"), D = Figure("d"), E = Figure("e"), P = Figure("p");

    public static Reference Figure(string name) => new(new FigurePath("", name));

    public static Relation Equation(string name, Expression left, Expression right) => new(name, "T18", left, right);

    /// <param name="figures">All figures, in the table's order.</param>
    /// <param name="derived">Those of them that no filing would state.</param>
    public static EquationSystem System(IEnumerable<Reference> figures, IEnumerable<Reference> derived, params Relation[] relations) =>
        new(new RelationTable([.. figures.Select(f => new Term(f.Path, Unit.One, !derived.Contains(f)))], [.. relations], []));

    public static EquationSystem System(params Relation[] relations) => System([A, B, C, D, E, P], [], relations);

    public static Ordering Order(this EquationSystem system, params Reference[] stated) => Ordering.Of(system, stated.Select(system.Slot), []);

    public static int Slot(this EquationSystem system, Reference figure) => system.Table.SlotOf(figure.Path);

    /// <summary>The derived figures in solved order, each with the relation that gives it: "c by sum".</summary>
    public static IEnumerable<string> Route(this Ordering ordering, EquationSystem system) =>
        ordering.Steps.Select(s => $"{system.Table.Terms[s.Slot].Path} by {s.Relation.Name}");
}
