using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Numbers;
using DealLang.Values;

namespace DealLang.Reports.Explaining;

/// <summary>The contracts behind a figure over several deals: what each adds, and of those left out how much and why. Payments of one contract are one.</summary>
internal static class ContractList
{
    public static IEnumerable<FigureContract> Of(WorldEvaluator evaluator, ModelFigure figure, string caseName) => figure.Contributions
        .GroupBy(c => $"{c.Contract}\n{c.From}\n{c.To}\n{c.Purpose}\n{c.Unit}\n{c.Sure}\n{c.IsCounted}\n{c.Why}", StringComparer.Ordinal)
        .Select(g => g.ToList()).OrderByDescending(g => g[0].IsCounted).Select(g => One(evaluator, g, caseName));

    private static FigureContract One(WorldEvaluator evaluator, List<Contribution> payments, string caseName)
    {
        var first = payments[0];
        var sum = payments.Skip(1).Aggregate(first.Amount, (all, next) => all + next.Amount);
        var amount = evaluator.Value(sum, caseName);
        string shown = first.Why == "undisclosed" ? "undisclosed" : FigureText.Of(amount, FigureStyles.Of(first.Unit, ""));
        string counted = first.IsCounted ? FigureText.Counted(amount, caseName) : "";
        return new FigureContract(first.Contract, string.Join(" · ", new[] { $"{first.From} → {first.To}", Wording.For(first.Purpose), shown, counted, first.Sure }.Where(s => s.Length > 0)), first.Why, first.IsCounted);
    }
}
