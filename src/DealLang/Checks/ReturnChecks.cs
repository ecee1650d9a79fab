using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Text;

namespace DealLang.Checks;

/// <summary>T62: rates of return that flows do not have, or have several of.</summary>
internal static class ReturnChecks
{
    private sealed record Asked(Call Call, Location Place);

    public static IEnumerable<Diagnostic> Run(DealCompilation compilation)
    {
        var asked = compilation.World.Figures.SelectMany(f => Calls(f.Formula).Select(call => new Asked(call, f.Location)))
            .Concat(compilation.World.Expectations.SelectMany(e => Calls(e.Subject).Select(call => new Asked(call, e.Location)))).ToList();
        if (asked.Count == 0) yield break;
        var evaluator = compilation.Evaluator();
        foreach (var (call, place) in asked)
        {
            decimal?[] arguments = [.. call.Arguments.Select(a => a is Number number ? number.Value : evaluator.Value(a, WorldEvaluator.BaseCase).Value)];
            if (FlowFunctions.Rates(call, arguments) is not { Rates.Length: not 1 } rates) continue;
            yield return Diagnostic.Create(BuyoutTies.NoSingleRate, place, call.Function.Name, Why(rates), rates.Rates.IsEmpty
                ? "Its money multiple says what there is to say"
                : $"Write near {FigureWords.Of(rates.Rates[0], Values.Unit.One, "irr")} inside the parentheses, or whichever is meant");
        }
    }

    private static IEnumerable<Call> Calls(Expression? expression) =>
        expression is null ? [] : expression is Call call ? call.Arguments.SelectMany(Calls).Prepend(call) : expression.Parts.SelectMany(Calls);

    private static string Why(RatesOfReturn rates) => rates.Reason switch
    {
        NoRate.OneWay => "all money goes one way",
        NoRate.NeverEqual => "what comes in and what goes out are worth the same at no rate",
        NoRate.OutOfRange => "only a rate beyond all measure would do",
        _ => $"it is {string.Join(" or ", rates.Rates.Select(r => FigureWords.Of(r, Values.Unit.One, "irr", 6)))}",
    };
}
