using DealLang.Lowering;

namespace DealLang.Evaluating;

/// <summary>Two ends that a number lies between; null where there is none on that side.</summary>
internal sealed record Ends(decimal? Least, decimal? Most)
{
    public static readonly Ends None = new(null, null);
}

/// <summary>
/// The ends of a formula that hold whatever its parts come to within theirs, for sums of what is owed less what there is: their low and high cases
/// are no ends, since more is lacking where less is there. If not the narrowest: a part that enters twice is taken for two.
/// </summary>
/// <param name="endsOf">Of a figure that it reads.</param>
/// <param name="formulaOf">What a figure is worked out by; null for what is stated.</param>
/// <param name="inCases">Any other formula, in the low and the high case.</param>
internal sealed class FormulaEnds(Func<Reference, Ends> endsOf, Func<Reference, Expression?> formulaOf, Func<Expression, Ends> inCases)
{
    public Ends Of(Expression formula)
    {
        try
        {
            return Between(formula);
        }
        catch (OverflowException)
        {
            return Ends.None;
        }
    }

    /// <summary>Of a chain of choices, the first of which holds: the first that may, and the first that must. None is later than any.</summary>
    public Ends FirstOf(Expression formula)
    {
        decimal? first = null;
        for (; formula is Choice { Then: Number then } choice; formula = choice.Otherwise)
        {
            var (held, against) = (Of(choice.Left), Of(choice.Right));
            if (!(held.Most > against.Least) && held.Most is not null) continue;
            first ??= then.Value;
            if (held.Least > against.Most) return new Ends(first, then.Value);
        }
        return first is null ? new Ends(0m, 0m) : new Ends(first, null);
    }

    private Ends Between(Expression formula) => formula switch
    {
        Number number => new Ends(number.Value, number.Value),
        Reference figure => endsOf(figure),
        Binary { Operation: Operation.Subtract, Left: Reference same, Right: Reference taken } when taken.Equals(formulaOf(same)) => new Ends(0m, 0m),
        Binary { Operation: Operation.Subtract, Left: Reference sum, Right: Reference added } when Without(formulaOf(sum), added) is { } rest => Between(rest),
        Binary binary => Between(binary.Operation, Between(binary.Left), Between(binary.Right)),
        _ => inCases(formula),
    };

    private static Ends Between(Operation operation, Ends a, Ends b) => operation switch
    {
        Operation.Add => new Ends(a.Least + b.Least, a.Most + b.Most),
        Operation.Subtract => new Ends(a.Least - b.Most, a.Most - b.Least),
        Operation.Max => new Ends(Greater(a.Least, b.Least), a.Most is null || b.Most is null ? null : Greater(a.Most, b.Most)),
        Operation.Min => new Ends(a.Least is null || b.Least is null ? null : Less(a.Least, b.Least), Less(a.Most, b.Most)),
        Operation.Multiply when b.Least == b.Most && b.Least is { } by => by >= 0m ? new Ends(a.Least * by, a.Most * by) : new Ends(a.Most * by, a.Least * by),
        Operation.Multiply when a.Least == a.Most && a.Least is not null => Between(operation, b, a),
        Operation.Multiply when a.Least >= 0m && b.Least >= 0m => new Ends(a.Least * b.Least, a.Most * b.Most),
        Operation.Divide when b.Least == b.Most && b.Least is > 0m => new Ends(a.Least / b.Least, a.Most / b.Least),
        Operation.Divide when a.Least >= 0m && b.Least >= 0m => new Ends(b.Most > 0m ? a.Least / b.Most : 0m, b.Least > 0m ? a.Most / b.Least : null),
        _ => Ends.None,
    };

    /// <summary>What a sum adds beside a figure; null where the figure is none of what it adds.</summary>
    private static Expression? Without(Expression? sum, Reference added) => sum switch
    {
        Binary { Operation: Operation.Add } both when both.Right.Equals(added) => both.Left,
        Binary { Operation: Operation.Add } both when Without(both.Left, added) is { } rest => rest + both.Right,
        _ => null,
    };

    private static decimal? Greater(decimal? a, decimal? b) => a is null ? b : b is null ? a : Math.Max(a.Value, b.Value);

    private static decimal? Less(decimal? a, decimal? b) => a is null ? b : b is null ? a : Math.Min(a.Value, b.Value);
}
