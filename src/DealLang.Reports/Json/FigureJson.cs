using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Building;
using DealLang.Reports.Formulas;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Json;

/// <summary>
/// All figures by their canonical paths: each owner at its own view, then what is different at its other views and in the file's own
/// cases, with <c> at VIEW</c> and <c> in CASE</c> added.
/// </summary>
internal sealed class FigureJson(ReportContext context)
{
    private readonly SortedObject _figures = new();

    public SortedObject Figures()
    {
        foreach (var deal in context.World.Deals)
        {
            Add(deal, context.ViewOf(deal), context.Options.Case, null);
            var shown = context.Of(deal);
            foreach (var view in context.Evaluator.Views(deal).Where(v => v.Name != context.ViewOf(deal).Name)) Add(deal, view, context.Options.Case, shown);
            foreach (var own in context.World.Cases.Where(c => c.Name != context.Options.Case)) Add(deal, context.ViewOf(deal), own.Name, shown);
        }
        foreach (var party in context.World.Parties) Add(context.Of(party), "", null, null);
        Add(context.Evaluator.EvaluateFigures(context.Options.Case), "", null, null);
        return _figures;
    }

    private void Add(Deal deal, View view, string caseName, Evaluation? except) =>
        Add(context.Evaluator.Evaluate(deal, view, caseName), view.Name == context.Evaluator.DefaultView(deal).Name ? "" : " at " + view.Name, deal, except);

    /// <param name="except">What is written already: the same value is not written again.</param>
    private void Add(Evaluation evaluation, string at, Deal? deal, Evaluation? except)
    {
        string suffix = at + (evaluation.Case == WorldEvaluator.BaseCase ? "" : " in " + evaluation.Case);
        foreach (var figure in evaluation.Figures.Where(f => except?.Find(f.Figure.Path) is not { } written || written.Value != f.Value))
            _figures.Set(figure.Figure.Path + suffix, Of(figure, evaluation, deal));
        foreach (var unknown in evaluation.Model.Unknown.Where(u => except is null && evaluation.Find(u.Path) is null))
            _figures.Set(unknown.Path + suffix, Of(unknown));
    }

    private SortedObject Of(FigureValue value, Evaluation evaluation, Deal? deal)
    {
        var figure = value.Figure;
        var json = new SortedObject()
            .Set("value", Number(value.Value, figure))
            .Set("low", Number(value.Low, figure))
            .Set("high", Number(value.High, figure))
            .Set("unit", figure.Unit.ToString())
            .Set("display", OwnStyle.Shown(context.World, value).Replace(Space.NoBreak, ' '))
            .Set("mark", Marks.Plain(value.Mark))
            .Set("origin", figure.Origin.ToString().ToLowerInvariant())
            .Set("asOf", figure.AsOf?.Written ?? (figure.Formula is null ? null : JsonNumber.Of(evaluation.Model.View.Date)))
            .Set("sources", figure.Citations.Select(Cited))
            .At(figure.Location ?? figure.Fact?.Used.Location ?? figure.Leg?.Location);
        if (deal is not null) json.Set("status", context.Evaluator.Status(deal)?.Status.ToString().ToLowerInvariant()).Set("binding", Binding(figure, deal));
        if (figure.Formula is { } formula)
        {
            json.Set("formula", FormulaText.Names(formula, figure.Path.Owner).Plain)
                .Set("inputs", formula.References().Select(r => FormulaText.Name(r, owner: null)).Distinct());
        }
        return value.IsKnown() ? json : json.Set("missing", Building.Sections.Missing.Inputs(context, figure).Select(m => m.ToString()));
    }

    private static SortedObject Of(UnknownFigure unknown) => new SortedObject()
        .Set("unit", unknown.Unit.ToString())
        .Set("display", FigureText.Unknown)
        .Set("mark", Marks.Plain(Values.Mark.Unknown))
        .Set("origin", "derived")
        .Set("sources", Array.Empty<SortedObject>())
        .Set("missing", unknown.Missing.Select(m => m.ToString()));

    private static SortedObject Cited(Citation citation) =>
        new SortedObject().Set("source", citation.Source.Name).Set("quote", citation.Quote).Set("locator", citation.Locator);

    private static string? Number(decimal? value, ModelFigure figure) => value is { } number ? JsonNumber.Of(number, figure.Unit) : null;

    /// <summary>A leg's own word, else that of the deal's last line that says one.</summary>
    private static string? Binding(ModelFigure figure, Deal deal) =>
        (figure.Leg?.Force ?? deal.Milestones.LastOrDefault(m => m.Force is not null)?.Force)?.ToString().ToLowerInvariant();
}
