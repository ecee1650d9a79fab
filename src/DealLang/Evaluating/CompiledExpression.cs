using DealLang.Lowering;
using DealLang.Runtime;

namespace DealLang.Evaluating;

/// <summary>A formula over numbered slots: a null slot, a division by zero and an overflow give null.</summary>
internal delegate decimal? Formula(decimal?[] slots);

/// <summary>Expressions with their references resolved once, for the many times that a figure is worked out.</summary>
internal static class CompiledExpression
{
    /// <param name="slotOf">The slot of a reference; a root's unknown must have one too.</param>
    public static Formula Compile(Expression expression, Func<Reference, int> slotOf)
    {
        var formula = Node(expression, slotOf);
        return slots =>
        {
            try
            {
                return formula(slots);
            }
            catch (OverflowException)
            {
                return null;
            }
        };
    }

    private static Formula Node(Expression expression, Func<Reference, int> slotOf)
    {
        switch (expression)
        {
            case Number number:
                decimal value = number.Value;
                return _ => value;
            case Reference reference:
                int slot = slotOf(reference);
                return slots => slots[slot];
            case Rounded rounded:
                var inner = Node(rounded.Value, slotOf);
                return slots => inner(slots) is { } exact ? Rounding.ToPlaces(exact, rounded.Places, rounded.Direction) : null;
            case Root root:
                return SolvedRoot(root, slotOf);
            case Binary binary:
                return Node(binary.Operation, Node(binary.Left, slotOf), Node(binary.Right, slotOf));
            case Choice choice:
                return Chosen(choice, slotOf);
            case Call call:
                var arguments = call.Arguments.Select(a => Node(a, slotOf)).ToArray();
                return slots => call.Function.Apply([.. arguments.Select(a => a(slots))]);
            default:
                throw new ArgumentOutOfRangeException(nameof(expression), expression, "Not an expression.");
        }
    }

    private static Formula Node(Operation operation, Formula left, Formula right) => operation switch
    {
        Operation.Add => slots => left(slots) + right(slots),
        Operation.Subtract => slots => left(slots) - right(slots),
        Operation.Multiply => slots => left(slots) * right(slots),
        Operation.Divide => slots => right(slots) is { } by && by != 0m ? left(slots) / by : null,
        Operation.Min => slots => left(slots) is { } a && right(slots) is { } b ? Math.Min(a, b) : null,
        _ => slots => left(slots) is { } a && right(slots) is { } b ? Math.Max(a, b) : null,
    };

    private static Formula Chosen(Choice choice, Func<Reference, int> slotOf)
    {
        var (left, right) = (Node(choice.Left, slotOf), Node(choice.Right, slotOf));
        var (then, otherwise) = (Node(choice.Then, slotOf), Node(choice.Otherwise, slotOf));
        int least = choice.IsAtLeast ? 0 : 1;
        return slots => Runtime.Unknown.Compare(left(slots), right(slots)) is { } order ? order >= least ? then(slots) : otherwise(slots) : null;
    }

    private static Formula SolvedRoot(Root root, Func<Reference, int> slotOf)
    {
        int unknown = slotOf(new Reference(root.Unknown));
        var (residual, low, high) = (Node(root.Residual, slotOf), Node(root.Low, slotOf), Node(root.High, slotOf));
        return slots =>
        {
            if (low(slots) is not { } from || high(slots) is not { } to) return null;
            var before = slots[unknown];
            var found = Solver.Root(trial => { slots[unknown] = trial; return residual(slots); }, from, to);
            slots[unknown] = before;
            return found;
        };
    }
}
