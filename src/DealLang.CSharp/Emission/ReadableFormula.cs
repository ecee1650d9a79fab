using System.Globalization;
using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Values;

namespace DealLang.CSharp.Emission;

/// <summary>A formula for the reader of a comment: paths without the model's own owner, signs as on paper.</summary>
internal sealed class ReadableFormula(string owner) : FormulaWriter
{
    protected override string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    protected override string Name(Reference reference) =>
        (reference.Path.Owner == owner ? reference with { Path = reference.Path with { Owner = "" } } : reference).ToString();

    protected override string Sign(Operation operation) => operation switch
    {
        Operation.Add => "+",
        Operation.Subtract => "−",
        Operation.Multiply => "×",
        _ => "/",
    };

    protected override string Extreme(Binary call) =>
        $"{(call.Operation == Operation.Min ? "min" : "max")}({Write(call.Left)}, {Write(call.Right)})";

    protected override string Round(Rounded rounded)
    {
        string direction = rounded.Direction switch { RoundingDirection.Up => "up ", RoundingDirection.Down => "down ", _ => "" };
        return string.Create(CultureInfo.InvariantCulture, $"rounded({Write(rounded.Value)}, {direction}{rounded.Places} places)");
    }

    protected override string Choose(Choice choice) =>
        $"({Write(choice.Then)} where {Write(choice.Left)} {(choice.IsAtLeast ? "≥" : ">")} {Write(choice.Right)}, else {Write(choice.Otherwise)})";

    protected override string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    protected override string Invoke(Call call) => call.Function.IsSilent ? Write(call.Arguments[0]) : $"{call.Function.Name}({string.Join(", ", call.Arguments.Take(call.Function.Shown ?? call.Arguments.Length).Select(Write))}{(call.Function.Shown < call.Arguments.Length ? call.Function.Shown > 0 ? ", …" : "…" : "")})";

    protected override string Solve(Root root) =>
        $"the {Name(new Reference(root.Unknown))} between {Write(root.Low)} and {Write(root.High)} at which {Write(root.Residual)} = 0";
}
