using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>A formula with its numbers in it: 0.1433 × $526.59.</summary>
internal sealed class Arithmetic(Evaluation evaluation)
{
    private readonly Dictionary<FigurePath, FigureValue> _figures = evaluation.Figures.ToDictionary(f => f.Figure.Path);

    /// <summary>
    /// One level of a formula. A figure that is nothing but another's formula is written as that formula, so that the reader sees what was stated.
    /// </summary>
    public string Of(Expression expression) => Write(Unfold(expression), 0);

    /// <summary>So many terms of a sum, or payments of a network, are written out.</summary>
    private const int MostTerms = 8;

    /// <summary>A sum over other owners' figures is told by their names: the contracts that it counts, each once.</summary>
    private string? Contracts(Expression sum)
    {
        var owners = new List<string>();
        var open = new Stack<Expression>([sum]);
        while (open.TryPop(out var part))
        {
            switch (part)
            {
                case Binary { Operation: Operation.Add } more:
                    open.Push(more.Right);
                    open.Push(more.Left);
                    break;
                case Call { Function.IsSilent: true } silent: open.Push(silent.Arguments[0]); break;
                case Reference { Path.Owner: { Length: > 0 } owner } reference when !_figures.ContainsKey(reference.Path):
                    if (!owners.Contains(owner)) owners.Add(owner);
                    break;
                default: return null;
            }
        }
        return Shortened(owners, " + ");
    }

    private static string Shortened(List<string> parts, string joint) =>
        parts.Count <= MostTerms ? string.Join(joint, parts) : $"{string.Join(joint, parts.Take(MostTerms - 1))}{joint}…{joint}{parts[^1]}";

    /// <summary>The value of an expression over the evaluation's figures; null where one is not known.</summary>
    public decimal? Value(Expression expression)
    {
        var slots = new List<decimal?>();
        var formula = CompiledExpression.Compile(expression, reference =>
        {
            slots.Add(_figures.GetValueOrDefault(reference.Path)?.Value);
            return slots.Count - 1;
        });
        return formula([.. slots]);
    }

    private Expression Unfold(Expression expression)
    {
        for (int depth = 0; depth < 8 && expression is Reference reference && _figures.TryGetValue(reference.Path, out var figure) && figure.Figure.Formula is { } formula; depth++)
            expression = formula;
        return expression;
    }

    private string Write(Expression expression, int binding) => expression switch
    {
        Number number => FigureWords.Of(number.Value, number.Unit, "", 12),
        Reference reference => _figures.TryGetValue(reference.Path, out var figure) && figure.Value is { } value
            ? FigureWords.Of(value, figure.Figure) : Contracts(reference) ?? reference.Path.Measure,
        Binary { Operation: Operation.Add } sum when Contracts(sum) is { } contracts => contracts,
        Binary binary => Write(binary, binding),
        Rounded rounded => $"round({Write(rounded.Value, 0)}, {rounded.Places.ToString(System.Globalization.CultureInfo.InvariantCulture)})",
        Choice choice => Chosen(choice, binding),
        Call { Function.IsSilent: true } part => Write(part.Arguments[0], binding),
        Call { Function.IsOverNetwork: true } call => $"{call.Function.Name}({Shortened([.. call.Arguments.Where((_, i) => i >= 5 && (i - 5) % 3 == 0).Select(a => Write(a, 0))], ", ")})",
        Call call => $"{call.Function.Name}({string.Join(", ", call.Arguments.Select(a => Write(a, 0)))})",
        _ => "the solved value",
    };

    /// <summary>The branch that is taken: the reader sees the arithmetic that was done.</summary>
    private string Chosen(Choice choice, int binding) =>
        Write(Runtime.Unknown.Compare(Value(choice.Left), Value(choice.Right)) >= (choice.IsAtLeast ? 0 : 1) ? choice.Then : choice.Otherwise, binding);

    private string Write(Binary binary, int outer)
    {
        if (binary.Operation is Operation.Min or Operation.Max)
            return $"{(binary.Operation == Operation.Min ? "min" : "max")}({Write(binary.Left, 0)}, {Write(binary.Right, 0)})";
        var (sign, binding) = binary.Operation switch
        {
            Operation.Add => ("+", 1),
            Operation.Subtract => ("−", 1),
            Operation.Multiply => ("×", 2),
            _ => ("/", 2),
        };
        bool isTight = binary.Operation is Operation.Subtract or Operation.Divide;
        string text = $"{Write(binary.Left, binding)} {sign} {Write(binary.Right, isTight ? binding + 1 : binding)}";
        return binding < outer ? $"({text})" : text;
    }
}
