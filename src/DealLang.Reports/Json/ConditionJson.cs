using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Building;
using DealLang.Reports.Building.Deals;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Reports.Json;

/// <summary>What something waits for, test by test, and how each stands on the day of the report.</summary>
internal sealed class ConditionJson(ReportContext context, Deal deal)
{
    public SortedObject Of(Condition condition)
    {
        var json = Standing(condition);
        return condition is Together together
            ? json.Set(together.Any ? "anyOf" : "allOf", together.Parts.Select(Of))
            : Of(json, condition);
    }

    private SortedObject Standing(Condition condition) => new SortedObject()
        .Set("text", condition.Written)
        .Set("outcome", JsonWord.Of(context.Evaluator.OutcomeOf(deal, condition, context.Evaluator.Now, context.Options.Case)));

    private SortedObject Of(SortedObject json, Condition test)
    {
        switch (test)
        {
            case EventTest asked:
                var met = ConditionTable.Events(context, test).LastOrDefault();
                return Within(json.Set("event", asked.Event), asked.Window).Set("met", met?.Date.Written).By(met?.Citations ?? []);
            case StatusTest asked:
                return Within(json.Set("status", JsonWord.Of(asked.Status)), asked.Window);
            case FigureTest asked:
                return Within(json, asked.Window).Set("figure", asked.Figure.ToString()).Set("comparison", TieText.Sign(asked.Comparison)).Set("reading", asked.Reading.ToString())
                    .Set("value", asked.Value.Value is { } value ? JsonNumber.Of(value, asked.Value.Unit) : null).Set("unit", asked.Value.Unit.ToString());
            default:
                return json;
        }
    }

    private static SortedObject Within(SortedObject json, DateWindow window) =>
        json.Set("earliest", window.From is { } from ? JsonNumber.Of(from) : null).Set("latest", window.To is { } to ? JsonNumber.Of(to) : null);
}
