using DealLang.Lowering;

namespace DealLang.Relations;

/// <summary>An expression as constant + slope × figure; null stands for nothing.</summary>
internal sealed record Linear(Expression? Constant, Expression? Slope)
{
    /// <summary>Null where the figure enters other than by sums, and products with what does not read it.</summary>
    public static Linear? In(Expression expression, FigurePath figure)
    {
        if (!expression.Reads(figure)) return new Linear(expression, null);
        if (expression is Reference) return new Linear(null, 1m);
        if (expression is not Binary binary || In(binary.Left, figure) is not { } left || In(binary.Right, figure) is not { } right) return null;
        return binary.Operation switch
        {
            Operation.Add => new Linear(Sum(left.Constant, right.Constant), Sum(left.Slope, right.Slope)),
            Operation.Subtract => new Linear(Difference(left.Constant, right.Constant), Difference(left.Slope, right.Slope)),
            Operation.Multiply when right.Slope is null => left.Times(right.Constant!),
            Operation.Multiply when left.Slope is null => right.Times(left.Constant!),
            Operation.Divide when right.Slope is null => left.Over(right.Constant!),
            _ => null,
        };
    }

    /// <summary>The figure at which the two sides are equal; null where they are not linear in it.</summary>
    public static Expression? Root(Expression left, Expression right, FigurePath figure)
    {
        if (In(left, figure) is not { } one || In(right, figure) is not { } two || Difference(one.Slope, two.Slope) is not { } slope) return null;
        var constant = Difference(two.Constant, one.Constant) ?? 0m;
        return slope is Number { Value: 1m } ? constant : constant / slope;
    }

    private Linear Times(Expression factor) => new(Constant is null ? null : Constant * factor, Slope is null ? null : Slope is Number { Value: 1m } ? factor : Slope * factor);

    private Linear Over(Expression divisor) => new(Constant is null ? null : Constant / divisor, Slope is null ? null : Slope / divisor);

    private static Expression? Sum(Expression? left, Expression? right) => left is null ? right : right is null ? left : left + right;

    private static Expression? Difference(Expression? left, Expression? right) =>
        right is null ? left : left is null ? (Expression)0m - right : left is Number a && right is Number b && a.Value == b.Value ? null : left - right;
}
