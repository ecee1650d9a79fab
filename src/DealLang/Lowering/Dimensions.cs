using DealLang.Values;

namespace DealLang.Lowering;

/// <summary>The dimension of an expression, and the small liberties that files take with units.</summary>
public static class Dimensions
{
    /// <summary>
    /// The unit of an expression; null where money meets shares, where a figure is not known to <paramref name="unitOf"/>, and for other
    /// sums that do not add.
    /// </summary>
    public static Unit? Of(Expression expression, Func<Reference, Unit?> unitOf) => expression switch
    {
        Number number => number.Unit,
        Reference reference => unitOf(reference),
        Rounded rounded => Of(rounded.Value, unitOf),
        Root root => unitOf(new Reference(root.Unknown)),
        Binary binary => Of(binary, unitOf),
        Choice choice => Alike(Of(choice.Then, unitOf), Of(choice.Otherwise, unitOf), choice.Then, choice.Otherwise),
        Call call => call.Function.Unit([.. call.Arguments.Select(a => Of(a, unitOf))]),
        _ => null,
    };

    private static Unit? Of(Binary binary, Func<Reference, Unit?> unitOf)
    {
        if (Of(binary.Left, unitOf) is not { } left || Of(binary.Right, unitOf) is not { } right) return null;
        return binary.Operation switch
        {
            Operation.Multiply => left * right,
            Operation.Divide => left / right,
            _ => Alike(left, right, binary.Left, binary.Right),
        };
    }

    /// <summary>The unit of two things that must be of one; 0 is 0 of anything: max(0, …).</summary>
    private static Unit? Alike(Unit? left, Unit? right, Expression first, Expression second) =>
        left is null || right is null ? null
        : left.Equals(right) || second is Number { Value: 0m } ? left
        : first is Number { Value: 0m } ? right
        : null;

    /// <summary>
    /// A quantity in the unit that a figure has: as it is when they agree; a bare count as shares of the class, a bare ratio as shares for a
    /// share, and money or shares as so much for each share, where the line itself names the class. Null when the unit is another one.
    /// </summary>
    public static Quantity? Fit(Quantity quantity, Unit unit)
    {
        if (quantity.Unit.Equals(unit)) return quantity;
        bool bareCount = quantity.Unit.IsOne && (unit.ShareClass is not null || IsRatio(unit));
        bool perShare = IsPerShare(unit / quantity.Unit);
        return bareCount || perShare || (quantity.Shape == Shape.Undisclosed && quantity.Unit.IsOne) ? quantity with { Unit = unit } : null;
    }

    private static bool IsRatio(Unit unit) => !unit.IsOne && unit.Factors.All(f => f.Name.StartsWith("share:", StringComparison.Ordinal)) && unit.Factors.Sum(f => f.Power) == 0;

    private static bool IsPerShare(Unit missing) =>
        missing.Factors is [var (name, power)] && power == -1 && name.StartsWith("share:", StringComparison.Ordinal);
}
