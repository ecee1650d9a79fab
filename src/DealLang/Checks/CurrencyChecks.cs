using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>U21: money of another currency, and no exchange rate to count it at.</summary>
internal static class CurrencyChecks
{
    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal)
    {
        var evaluation = evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase);
        foreach (var amount in evaluation.Model.WithoutRate)
            yield return Diagnostic.Create(Currencies.WithoutRate, amount.Location, amount.Figure.ToString(), amount.To, amount.From, evaluation.Model.View.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) with
            {
                Figure = amount.Figure.ToString(),
            };
    }
}
