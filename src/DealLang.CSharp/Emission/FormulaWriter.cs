using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.CSharp.Emission;

/// <summary>
/// An expression as text, with as few parentheses as keep the order of the tree's operations: decimal arithmetic rounds, so
/// <c>a + (b + c)</c> is not <c>a + b + c</c>.
/// </summary>
internal abstract class FormulaWriter
{
    private enum Strength { Sum = 1, Product, Atom }

    public string Write(Expression expression) => Write(expression, Strength.Sum);

    protected abstract string Number(decimal value);
    protected abstract string Name(Reference reference);
    protected abstract string Sign(Operation operation);
    protected abstract string Extreme(Binary call);
    protected abstract string Round(Rounded rounded);
    protected abstract string Solve(Root root);
    protected abstract string Choose(Choice choice);
    protected abstract string Invoke(Call call);
    protected abstract string Day(DateOnly day);

    private string Write(Expression expression, Strength least) => expression switch
    {
        Number { Unit: var unit } number when unit == Unit.Date => Day(DateOnly.FromDayNumber((int)number.Value)),
        Number { Value: < 0m } number when least > Strength.Sum => $"({Number(number.Value)})",
        Number number => Number(number.Value),
        Reference reference => Name(reference),
        Binary { Operation: Operation.Min or Operation.Max } call => Extreme(call),
        Binary binary => Infix(binary, least),
        Rounded rounded => Round(rounded),
        Root root => Solve(root),
        Choice choice => Choose(choice),
        Call call => Invoke(call),
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "Not an expression."),
    };

    private string Infix(Binary binary, Strength least)
    {
        // Shares of one class counted as shares of another: the same number, digit by digit.
        if (binary is { Operation: Operation.Multiply, Right: Number { Value: 1m, Value.Scale: 0 } }) return Write(binary.Left, least);
        var own = binary.Operation is Operation.Add or Operation.Subtract ? Strength.Sum : Strength.Product;
        string text = $"{Write(binary.Left, own)} {Sign(binary.Operation)} {Write(binary.Right, own + 1)}";
        return own < least ? $"({text})" : text;
    }
}
