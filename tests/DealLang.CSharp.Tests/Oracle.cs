using System.Collections.Immutable;
using DealLang.CSharp.Emission;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Values;
using Transfer = DealLang.Evaluating.Transfer;

namespace DealLang.CSharp.Tests;

/// <summary>A second, smallest evaluator: what the emitted C# of a hand-built model is held against.</summary>
internal sealed class Oracle(Model model, string caseName, IReadOnlyDictionary<string, decimal> outside)
{
    private readonly Dictionary<FigurePath, decimal?> _values = [];

    public static ModelCases Evaluate(Model model, IReadOnlyDictionary<string, decimal>? outside = null, params string[] cases)
    {
        outside ??= new Dictionary<string, decimal>();
        if (cases.Length == 0) cases = ["base", "low", "high"];
        return new ModelCases(model, [.. cases.Select(c => new Oracle(model, c, outside).Evaluation())],
            (reference, _) => outside.TryGetValue(reference.Path.ToString(), out decimal value) ? value : null);
    }

    public Evaluation Evaluation()
    {
        foreach (var figure in model.Figures)
            _values[figure.Path] = figure.Formula is { } formula ? Value(formula) : figure.Quantity!.In(caseName) * figure.Restated;
        return new Evaluation(model, caseName)
        {
            Figures = [.. model.Figures.Select(f => new FigureValue(f, _values[f.Path], Mark.Exact, null, null, 0m))],
            Transfers = [.. model.Transfers.Select(t => new Transfer(t, Value(t.Amount), Mark.Exact))],
        };
    }

    private decimal? Value(Expression expression)
    {
        try
        {
            return expression switch
            {
                Number number => number.Value,
                Reference reference => Look(reference.Path),
                Binary binary => Apply(binary.Operation, Value(binary.Left), Value(binary.Right)),
                Rounded rounded => Value(rounded.Value) is { } value ? Rounding.ToPlaces(value, rounded.Places, rounded.Direction) : null,
                Root root => Solve(root),
                Choice choice => Value(choice.Left) is { } left && Value(choice.Right) is { } right
                    ? Value(left > right || (choice.IsAtLeast && left == right) ? choice.Then : choice.Otherwise) : null,
                Call call => call.Function.Apply([.. call.Arguments.Select(Value)]),
                _ => throw new ArgumentOutOfRangeException(nameof(expression)),
            };
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    private decimal? Look(FigurePath path) => _values.TryGetValue(path, out var value) ? value
        : outside.TryGetValue(path.ToString(), out decimal known) ? known : null;

    private decimal? Solve(Root root)
    {
        if (Value(root.Low) is not { } low || Value(root.High) is not { } high) return null;
        decimal? found = Solver.Root(
            guess =>
            {
                _values[root.Unknown] = guess;
                return Value(root.Residual);
            },
            low, high);
        _values.Remove(root.Unknown);
        return found;
    }

    private static decimal? Apply(Operation operation, decimal? left, decimal? right) => operation switch
    {
        Operation.Add => left + right,
        Operation.Subtract => left - right,
        Operation.Multiply => left * right,
        Operation.Divide => left / right,
        Operation.Min => left is { } l && right is { } r ? Math.Min(l, r) : null,
        _ => left is { } a && right is { } b ? Math.Max(a, b) : null,
    };
}
