using DealLang.Lowering;
using DealLang.Relations;
using static DealLang.Tests.Relations.Equations;

namespace DealLang.Tests.Relations;

/// <summary>In which order the unknowns of a table fall, what is left over, and what a missing list asks for.</summary>
public class OrderingTests
{
    [Fact]
    public void Each_relation_gives_the_one_figure_that_it_lacks()
    {
        var system = Equations.System(Equation("sum", C, A + B), Equation("product", D, C * E));
        Assert.Equal(["c by sum", "d by product"], system.Order(A, B, E).Route(system));
        Assert.Equal(["c by product", "a by sum"], system.Order(B, D, E).Route(system));
    }

    [Fact]
    public void Of_two_routes_the_earlier_in_the_table_is_used_and_the_other_is_a_tie()
    {
        var system = Equations.System(Equation("first", C, A + B), Equation("second", C, D * E));
        var ordering = system.Order(A, B, D, E);
        Assert.Equal(["c by first"], ordering.Route(system));
        Assert.Equal(["second"], ordering.Ties.Select(t => t.Name));
    }

    /// <summary>After each figure found the search starts over at the top, or a later relation would go before an earlier one.</summary>
    [Fact]
    public void A_relation_that_becomes_solvable_goes_before_later_ones()
    {
        var system = Equations.System(Equation("late", E, D * 2m), Equation("opens", D, A + 1m), Equation("other", E, B * 3m));
        var ordering = system.Order(A, B);
        Assert.Equal(["d by opens", "e by late"], ordering.Route(system));
        Assert.Equal(["other"], ordering.Ties.Select(t => t.Name));
    }

    [Fact]
    public void Stating_a_derived_figure_makes_its_relation_a_tie_and_moves_no_other()
    {
        var system = Equations.System(Equation("sum", C, A + B), Equation("product", D, C * E));
        var before = system.Order(A, B, E);
        var after = system.Order(A, B, E, C);
        Assert.Empty(before.Ties);
        Assert.Equal(["sum"], after.Ties.Select(t => t.Name));
        Assert.Equal(before.Steps.Single(s => s.Slot == system.Slot(D)).Formula, after.Steps.Single().Formula);
    }

    [Fact]
    public void A_relation_that_cannot_be_turned_round_waits()
    {
        var system = Equations.System(Equation("larger", C, Expression.Max(A, B)));
        Assert.Equal(["c by larger"], system.Order(A, B).Route(system));
        Assert.Empty(system.Order(A, C).Steps);
        Assert.False(system.Order(A, C).Known[system.Slot(B)]);
    }

    [Fact]
    public void A_figure_that_stands_twice_is_found_by_its_route_alone()
    {
        var relation = Equation("part", P, A / (A + B));
        Assert.Empty(Equations.System(relation).Order(P, B).Steps);
        var system = Equations.System(relation with { Routes = [new Route(A.Path, P * B / (1m - P))] });
        Assert.Equal(["a by part"], system.Order(P, B).Route(system));
    }

    [Fact]
    public void A_bound_stands_in_only_where_nothing_gives_the_figure()
    {
        var system = Equations.System(Equation("sum", C, A + B));
        var given = Ordering.Of(system, [system.Slot(A), system.Slot(B)], [system.Slot(C)]);
        Assert.Empty(given.AdmittedBounds);
        var needed = Ordering.Of(system, [system.Slot(A)], [system.Slot(C), system.Slot(B)]);
        Assert.Equal([system.Slot(C)], needed.AdmittedBounds);
        Assert.Equal(["b by sum"], needed.Route(system));
    }

    private static readonly Relation s_sum = Equation("sum", C, A + B), s_product = Equation("product", D, C * E);
    private static readonly Relation s_shortcut = Equation("shortcut", D, (A + B) * E) with { Combines = ["sum", "product"] };

    [Fact]
    public void A_shortcut_says_nothing_where_the_relations_that_it_follows_from_do()
    {
        var system = Equations.System(s_sum, s_product, s_shortcut);
        Assert.Equal(["product"], system.Order(A, B, E, D).Ties.Select(t => t.Name));
        Assert.Empty(system.Order(A, B, E).Ties);
    }

    [Fact]
    public void A_shortcut_is_a_way_where_they_leave_none_and_then_one_of_them_says_nothing_new()
    {
        var shortcut = s_shortcut with { Routes = [new Route(E.Path, D / (A + B))] };
        var system = Equations.System(shortcut, s_sum, s_product);
        var ordering = system.Order(A, B, D);
        Assert.Equal(["e by shortcut", "c by sum"], ordering.Route(system));
        Assert.Empty(ordering.Ties);
    }

    // ── What would have to be stated ────────────────────────────────────────────────────────────────────────────────

    [Fact]
    public void The_shortest_list_is_asked_for_and_of_two_the_first_in_the_table()
    {
        var system = Equations.System([A, B, D, E, C, P], [C, P], Equation("sum", C, A + B), Equation("product", C, D * E), Equation("whole", P, C * 2m));
        Assert.Equal("b", Missing(system, P, A));
        Assert.Equal("a, b", Missing(system, P));
        Assert.Equal("d", Missing(system, P, E));
    }

    [Fact]
    public void What_is_known_is_not_asked_for() => Assert.Equal("", Missing(Equations.System(Equation("sum", C, A + B)), A, A));

    [Fact]
    public void An_input_asks_for_itself() => Assert.Equal("a", Missing(Equations.System([A, B, C], [C], Equation("sum", C, A + B)), A));

    [Fact]
    public void What_is_undisclosed_is_asked_for_first()
    {
        var system = Equations.System([A, B, C, P], [C, P], Equation("one", P, A + 1m), Equation("other", P, B + 1m));
        Assert.Equal("b", string.Join(", ", MissingFigures.Find(system, Known(system), [system.Slot(B)])[system.Slot(P)]));
    }

    [Fact]
    public void A_figure_that_no_input_reaches_is_to_be_stated_itself() =>
        Assert.Equal("c", Missing(Equations.System([A, B, C], [C], Equation("larger", A, Expression.Max(B, C))), C));

    [Fact]
    public void A_long_list_has_nothing_superfluous()
    {
        Reference[] parts = [.. Enumerable.Range(0, 6).Select(i => Figure($"part-{i}"))];
        var system = Equations.System([.. parts, A, E, C], [C], Equation("sum", C, parts.Aggregate<Reference, Expression>(0m, (sum, part) => sum + part)), Equation("idle", E, A));
        Assert.Equal("part-1, part-2, part-3, part-4, part-5", Missing(system, C, parts[0]));
    }

    private static FigureSet Known(EquationSystem system, params Reference[] stated) => system.Order(stated).Known;

    private static string Missing(EquationSystem system, Reference figure, params Reference[] stated) =>
        MissingFigures.Find(system, Known(system, stated), [])[system.Slot(figure)] is { IsDefault: false } list ? string.Join(", ", list) : "";
}
