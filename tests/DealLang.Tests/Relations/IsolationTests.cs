using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Relations;
using FsCheck;
using FsCheck.Fluent;
using static DealLang.Tests.Relations.Equations;

namespace DealLang.Tests.Relations;

/// <summary>An equation turned round gives the figure that makes it true.</summary>
public class IsolationTests
{
    /// <summary>Every place that a figure can have in one operation, and each operation under another.</summary>
    public static TheoryData<string, Expression, Expression> Shapes => new()
    {
        { "alone", P, A + B },
        { "summand", C, P + A },
        { "second summand", C, A + P },
        { "minuend", C, P - A },
        { "subtrahend", C, A - P },
        { "factor", C, P * A },
        { "second factor", C, A * P },
        { "numerator", C, P / A },
        { "denominator", C, A / P },
        { "on the left", A + P, B * C },
        { "deep", A * B, C / (D - (E * (P + 2m))) },
        { "ownership from its part", C, 1m - P },
    };

    [Theory, MemberData(nameof(Shapes))]
    public void The_formula_makes_both_sides_equal(string name, Expression left, Expression right) => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(-900, 900).Where(n => n != 0).ArrayOf(5).ToArbitrary(), drawn =>
        {
            var values = new Dictionary<FigurePath, decimal?>();
            foreach (var (figure, i) in new[] { A, B, C, D, E }.Select((f, i) => (f, i))) values[figure.Path] = drawn[i] / 8m;
            var formula = Isolation.Solve(left, right, P.Path);
            Assert.True(formula is not null, name);
            if (Value(formula, values) is not { } found) return true;
            values[P.Path] = found;
            if (Value(left, values) is not { } l || Value(right, values) is not { } r) return true;
            return Math.Abs(l - r) <= 0.000_000_000_001m * Math.Max(1m, Math.Max(Math.Abs(l), Math.Abs(r)));
        }));

    [Fact]
    public void The_formula_is_written_with_the_figures_as_they_stand() => Assert.Equal((C - A) / B, Isolation.Solve(C, A + (P * B), P.Path));

    [Fact]
    public void A_figure_that_stands_twice_is_not_isolated()
    {
        Assert.Null(Isolation.Solve(C, P / (A + P), P.Path));
        Assert.Null(Isolation.Solve(P + A, P * B, P.Path));
    }

    [Fact]
    public void A_figure_that_does_not_stand_there_is_not_isolated() => Assert.Null(Isolation.Solve(C, A + B, P.Path));

    [Fact]
    public void What_loses_the_figure_cannot_be_undone()
    {
        Assert.Null(Isolation.Solve(C, Expression.Max(P, A), P.Path));
        Assert.Null(Isolation.Solve(C, A + Expression.Min(B, P), P.Path));
        Assert.Null(Isolation.Solve(C, new Rounded(P, 4, Runtime.RoundingDirection.Nearest), P.Path));
        Assert.Null(Isolation.Solve(C, new Root(A.Path, P - A, 0m, 1m), P.Path));
    }

    [Fact]
    public void A_route_goes_before_isolation()
    {
        var own = new Route(P.Path, A - B);
        var relation = Equation("sum", A, P + B) with { Routes = [own] };
        Assert.Same(own.Formula, Isolation.Solve(relation, P.Path));
        Assert.Equal(A - P, Isolation.Solve(relation, B.Path));
    }

    /// <summary>What the ordering believes of an equation is what isolation then does.</summary>
    [Fact]
    public void The_system_knows_what_can_be_isolated()
    {
        Expression[] sides = [P, P + A, A - P, P * P, A / P, Expression.Max(A, P), new Rounded(P + A, 2, Runtime.RoundingDirection.Up), (A + B) * (C - P), A / (B + Expression.Min(C, D))];
        Reference[] figures = [A, B, C, D, E, P];
        foreach (var right in sides)
        {
            var relation = Equation("shape", E, right);
            var system = Equations.System(relation);
            foreach (var figure in figures)
            {
                bool isThere = relation.Left.References().Concat(relation.Right.References()).Any(r => r == figure);
                Assert.Equal(isThere && Isolation.Solve(relation, figure.Path) is not null, system.Equations[0].Solvable[system.Slot(figure)]);
            }
        }
    }

    private static decimal? Value(Expression expression, Dictionary<FigurePath, decimal?> values)
    {
        Reference[] slots = [.. values.Keys.Select(path => new Reference(path))];
        return CompiledExpression.Compile(expression, reference => Array.IndexOf(slots, reference))([.. slots.Select(s => values[s.Path])]);
    }
}
