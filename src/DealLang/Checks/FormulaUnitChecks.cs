using DealLang.Binding;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Text;
using DealLang.Values;

namespace DealLang.Checks;

/// <summary>U04 in formulas over figures that others derive, whose units no word of the file tells: money is added to money, once it is known what is money.</summary>
internal static class FormulaUnitChecks
{
    public static IEnumerable<Diagnostic> Run(DealCompilation compilation)
    {
        var world = compilation.World;
        var formulas = world.Figures.Where(f => f.Formula is not null).Select(f => (Formula: f.Formula!, f.Location, f.Name))
            .Concat(world.Expectations.Where(e => e.Sides is not null).Select(e => ((Expression)e.Sides!, e.Location, "")))
            .Where(f => f.Item1.References().Any(r => r.Path.Owner.Length > 0)).ToList();
        if (formulas.Count == 0) yield break;
        var evaluator = compilation.Evaluator();
        foreach (var (formula, location, name) in formulas)
        {
            if (Odd(formula, reference => evaluator.BareValue(reference, WorldEvaluator.BaseCase)) is not var (left, right, where)) continue;
            yield return Diagnostic.Create(Units.Mismatch, location, UnitWords.Of(left), UnitWords.Of(right), where) with { Figure = name };
        }
    }

    /// <summary>The innermost sum of two things that do not add.</summary>
    private static (Unit Left, Unit Right, string Where)? Odd(Expression formula, Func<Reference, FigureValue> find)
    {
        if (formula is not Binary binary) return formula is Rounded rounded ? Odd(rounded.Value, find) : null;
        if ((Odd(binary.Left, find) ?? Odd(binary.Right, find)) is { } deeper) return deeper;
        if (binary.Operation is Operation.Multiply or Operation.Divide || UnitOf(binary.Left) is not { } left || UnitOf(binary.Right) is not { } right) return null;
        bool isZero = binary.Left is Number { Value: 0m } || binary.Right is Number { Value: 0m };
        return isZero || AreAlike(left, right) ? null : (left, right, Words(binary.Operation));

        Unit? UnitOf(Expression side) => Dimensions.Of(side, r => find(r) is { Mark: not Mark.Unknown } known ? known.Figure.Unit : null);
    }

    /// <summary>Shares of any class are shares: a price of one class is held against another's.</summary>
    private static bool AreAlike(Unit left, Unit right) => left.Equals(right) || (left / right).Factors.All(f => f.Name.StartsWith("share:", StringComparison.Ordinal)) && (left / right).Factors.Sum(f => f.Power) == 0;

    private static string Words(Operation operation) => operation switch
    {
        Operation.Add => "a sum",
        Operation.Subtract => "a difference",
        Operation.Min => "min",
        _ => "max",
    };
}
