using DealLang.Lowering;

namespace DealLang.CSharp.Emission;

/// <summary>
/// Whether working a formula out comes to a stop: a division by zero, or a number beyond decimal's range. What is unknown stops nothing,
/// it spreads.
/// </summary>
internal static class Definedness
{
    /// <summary>
    /// It stops whatever the figures are, by its constants alone. The C# compiler would refuse it: it works constants out itself, but no calls,
    /// which may make a number of the unknown.
    /// </summary>
    public static bool NeverHolds(Expression expression) => Stops(expression, null);

    /// <param name="value">The figures' values, null for the unknown; null for constants alone.</param>
    public static bool Stops(Expression expression, Func<Reference, decimal?>? value)
    {
        try
        {
            WorkOut(expression, value);
            return false;
        }
        catch (ArithmeticException)
        {
            return true;
        }
    }

    private static decimal? WorkOut(Expression expression, Func<Reference, decimal?>? value)
    {
        switch (expression)
        {
            case Number number:
                return number.Value;
            case Reference reference:
                return value?.Invoke(reference);
            case Binary binary:
                return Apply(binary.Operation, WorkOut(binary.Left, value), WorkOut(binary.Right, value));
            case Rounded rounded:
                return Runtime.Unknown.ToPlaces(WorkOut(rounded.Value, value), rounded.Places, rounded.Direction);
            case Choice choice:
                return Choose(choice, value);
            case Call call:
                return value is null ? null : call.Function.Apply([.. call.Arguments.Select(a => WorkOut(a, value))]);
            case Root root:
                // The unknown takes values of the solver's choice: only what holds without it can be told beforehand.
                WorkOut(root.Residual, value is null ? null : r => r.Path == root.Unknown ? null : value(r));
                WorkOut(root.Low, value);
                WorkOut(root.High, value);
                return null;
            default:
                throw new ArgumentOutOfRangeException(nameof(expression), expression, "Not an expression.");
        }
    }

    /// <summary>Where the branch is not known beforehand, both count.</summary>
    private static decimal? Choose(Choice choice, Func<Reference, decimal?>? value)
    {
        int? order = Runtime.Unknown.Compare(WorkOut(choice.Left, value), WorkOut(choice.Right, value));
        if (order is { } known) return WorkOut(known >= (choice.IsAtLeast ? 0 : 1) ? choice.Then : choice.Otherwise, value);
        WorkOut(choice.Then, value);
        WorkOut(choice.Otherwise, value);
        return null;
    }

    private static decimal? Apply(Operation operation, decimal? left, decimal? right) => operation switch
    {
        Operation.Add => left + right,
        Operation.Subtract => left - right,
        Operation.Multiply => left * right,
        Operation.Divide => right == 0m ? throw new DivideByZeroException() : left / right,
        Operation.Min => Runtime.Unknown.Min(left, right),
        _ => Runtime.Unknown.Max(left, right),
    };
}
