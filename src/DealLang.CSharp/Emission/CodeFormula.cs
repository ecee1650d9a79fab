using System.Globalization;
using DealLang.CSharp.Writing;
using DealLang.Lowering;
using DealLang.Runtime;

namespace DealLang.CSharp.Emission;

/// <summary>A formula as C# over the properties of a model.</summary>
internal sealed class CodeFormula(ModelLayout layout) : FormulaWriter
{
    private readonly Stack<(FigurePath Path, string Name)> _unknowns = new();

    /// <summary>The formula: null where it can have no value, guarded where it has none in some case.</summary>
    public string Guarded(Expression expression)
    {
        if (Definedness.NeverHolds(expression)) return "null";
        return layout.MayBeUndefined(expression) ? $"Unknown.IfUndefined(() => {Write(expression)})" : Write(expression);
    }

    protected override string Number(decimal value) => Literal.Of(value);

    protected override string Name(Reference reference)
    {
        foreach (var (path, name) in _unknowns)
        {
            if (path == reference.Path) return name;
        }
        return layout[reference].Name;
    }

    protected override string Sign(Operation operation) => operation switch
    {
        Operation.Add => "+",
        Operation.Subtract => "-",
        Operation.Multiply => "*",
        _ => "/",
    };

    protected override string Extreme(Binary call) =>
        $"{(MayBeUnknown(call) ? "Unknown" : "Math")}.{(call.Operation == Operation.Min ? "Min" : "Max")}({Write(call.Left)}, {Write(call.Right)})";

    protected override string Round(Rounded rounded)
    {
        string direction = rounded.Direction == RoundingDirection.Nearest ? "" : $", RoundingDirection.{rounded.Direction}";
        return string.Create(CultureInfo.InvariantCulture,
            $"{(MayBeUnknown(rounded) ? "Unknown" : "Rounding")}.ToPlaces({Write(rounded.Value)}, {rounded.Places}{direction})");
    }

    protected override string Solve(Root root)
    {
        string unknown = _unknowns.Count == 0 ? "unknown" : "unknown" + (_unknowns.Count + 1).ToString(CultureInfo.InvariantCulture);
        var (low, high) = (Write(root.Low), Write(root.High));
        _unknowns.Push((root.Unknown, unknown));
        string residual = Write(root.Residual);
        _unknowns.Pop();
        bool known = !MayBeUnknown(root.Low) && !MayBeUnknown(root.High);
        return $"{(known ? "Solver" : "Unknown")}.Root({unknown} => {residual}, {low}, {high})";
    }

    protected override string Choose(Choice choice)
    {
        var (left, right, then, otherwise) = (Write(choice.Left), Write(choice.Right), Write(choice.Then), Write(choice.Otherwise));
        return MayBeUnknown(choice.Left) || MayBeUnknown(choice.Right)
            ? $"(Unknown.Compare({left}, {right}) switch {{ null => null, {(choice.IsAtLeast ? ">= 0" : "> 0")} => {then}, _ => (decimal?)({otherwise}) }})"
            : $"({left} {(choice.IsAtLeast ? ">=" : ">")} {right} ? {then} : {otherwise})";
    }

    protected override string Invoke(Call call) =>
        $"{call.Function.Code}({string.Join(", ", call.Arguments.Select(Write).Prepend(call.Function.Constant).Where(a => a.Length > 0))})";

    protected override string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"Returns.Day({day.Year}, {day.Month}, {day.Day})");

    private bool MayBeUnknown(Expression expression) => expression.Solves()
        || expression.References().Any(r => _unknowns.All(u => u.Path != r.Path) && layout[r].MayBeUnknown);
}
