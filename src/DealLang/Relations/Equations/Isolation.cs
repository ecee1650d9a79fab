using DealLang.Lowering;

namespace DealLang.Relations;

/// <summary>Turns an equation round to give one of its figures.</summary>
internal static class Isolation
{
    /// <summary>
    /// The formula for <paramref name="unknown"/>: an explicit route of the relation, else by undoing sums and products one after the
    /// other when the figure stands in the equation once; null otherwise.
    /// </summary>
    public static Expression? Solve(Relation relation, FigurePath unknown)
    {
        foreach (var route in relation.Routes)
        {
            if (route.Figure == unknown) return route.Formula;
        }
        return Solve(relation.Left, relation.Right, unknown);
    }

    public static Expression? Solve(Expression left, Expression right, FigurePath unknown)
    {
        int onTheLeft = Count(left, unknown);
        if (onTheLeft + Count(right, unknown) != 1) return null;
        var (side, formula) = onTheLeft == 1 ? (left, right) : (right, left);
        while (side is Binary binary)
        {
            bool first = Count(binary.Left, unknown) == 1;
            if (Undo(binary, first, formula) is not { } undone) return null;
            (side, formula) = (first ? binary.Left : binary.Right, undone);
        }
        return side is Reference ? formula : null;
    }

    private static Expression? Undo(Binary binary, bool first, Expression result) => (binary.Operation, first) switch
    {
        (Operation.Add, true) => result - binary.Right,
        (Operation.Add, false) => result - binary.Left,
        (Operation.Subtract, true) => result + binary.Right,
        (Operation.Subtract, false) => binary.Left - result,
        (Operation.Multiply, true) => result / binary.Right,
        (Operation.Multiply, false) => result / binary.Left,
        (Operation.Divide, true) => result * binary.Right,
        (Operation.Divide, false) => binary.Left / result,
        _ => null,
    };

    private static int Count(Expression expression, FigurePath path) => expression switch
    {
        Number => 0,
        Reference reference => reference.IsPlain && reference.Path == path ? 1 : 0,
        Binary binary => Count(binary.Left, path) + Count(binary.Right, path),
        _ => expression.Parts.Sum(part => Count(part, path)),
    };
}
