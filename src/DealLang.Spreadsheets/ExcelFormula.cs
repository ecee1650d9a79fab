using System.Globalization;
using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Values;

namespace DealLang.Spreadsheets;

/// <summary>A formula in the language of spreadsheets. Null for what that language has no word for: a root, a function of ours.</summary>
internal static class ExcelFormula
{
    private const int Sum = 1, Product = 2, Whole = 3;

    /// <summary>Days are counted from 1900 there, with a day too many, and from year 1 here.</summary>
    public const int FirstDay = 693_593;

    /// <param name="name">What a figure goes by; null when it has no cell.</param>
    /// <param name="constant">Where a number stands that is not written into the formula, asked in the order of the tree; null for one that is.</param>
    public static string? Of(Expression expression, Func<Reference, string?> name, Func<Lowering.Number, string?>? constant = null) => Write(expression, new Cells(name, constant), 0);

    private sealed record Cells(Func<Reference, string?> Name, Func<Lowering.Number, string?>? Constant);

    public static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string? Write(Expression expression, Cells cells, int within) => expression switch
    {
        Lowering.Number number => cells.Constant?.Invoke(number) ?? Constant(number, within),
        Reference reference => cells.Name(reference),
        Binary { Operation: Operation.Min or Operation.Max } of => Join(of.Operation == Operation.Min ? "MIN" : "MAX", Write(of.Left, cells, 0), Write(of.Right, cells, 0)),
        Binary binary => Infix(binary, cells, within),
        Rounded rounded => Join(rounded.Direction switch { RoundingDirection.Up => "ROUNDUP", RoundingDirection.Down => "ROUNDDOWN", _ => "ROUND" },
            Write(rounded.Value, cells, 0), rounded.Places.ToString(CultureInfo.InvariantCulture)),
        Choice choice => Write(choice.Left, cells, Sum) is { } left && Write(choice.Right, cells, Sum) is { } right
            ? Join("IF", $"{left}{(choice.IsAtLeast ? ">=" : ">")}{right}", Write(choice.Then, cells, 0), Write(choice.Otherwise, cells, 0))
            : null,
        Call call when call.Function == Functions.Power => Join("POWER", [.. call.Arguments.Select(a => Write(a, cells, 0))]),
        Call call when call.Function == WebFunctions.Part => Write(call.Arguments[0], cells, 0) is { } part ? $"IF(ISNUMBER({part}),{part},0)" : null,
        _ => null,
    };

    private static string? Join(string function, params string?[] arguments) => arguments.Any(a => a is null) ? null : $"{function}({string.Join(",", arguments)})";

    private static string? Infix(Binary binary, Cells cells, int within)
    {
        var (sign, rank, after) = binary.Operation switch
        {
            Operation.Add => ("+", Sum, Sum),
            Operation.Subtract => ("-", Sum, Product),
            Operation.Multiply => ("*", Product, Product),
            _ => ("/", Product, Whole),
        };
        if (Write(binary.Left, cells, rank) is not { } left || Write(binary.Right, cells, after) is not { } right) return null;
        string text = left + sign + (right[0] == '-' ? $"({right})" : right);
        return rank < within ? $"({text})" : text;
    }

    private static string Constant(Lowering.Number number, int within)
    {
        decimal value = number.Unit.Equals(Unit.Date) ? number.Value - FirstDay : number.Value;
        string text = Number(value);
        return value < 0m && within > Sum ? $"({text})" : text;
    }
}
