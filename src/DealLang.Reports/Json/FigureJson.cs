using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Building;
using DealLang.Reports.Formulas;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Json;

/// <summary>All figures by their canonical paths.</summary>
internal sealed class FigureJson(ReportContext context)
{
    public SortedObject Figures(IReadOnlyDictionary<string, ReportedFigure> told)
    {
        var figures = new SortedObject();
        // One at a time: of a large world all of them together are many times the text.
        foreach (var (key, figure) in told) figures.Set(key, writer => (figure.Value is { } value ? Of(value, figure.Evaluation, figure.Deal) : Of(figure.Unknown!)).Write(writer));
        return figures;
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
            .Set("origin", JsonWord.Of(figure.Origin))
            .Set("asOf", figure.AsOf?.Written ?? (figure.Formula is null ? null : JsonNumber.Of(evaluation.Model.View.Date)))
            .By(figure.Citations)
            .At(figure.Location ?? figure.Fact?.Used.Location ?? figure.Leg?.Location);
        if (deal is not null) json.Set("status", context.Evaluator.Status(deal) is { } status ? JsonWord.Of(status.Status) : null).Set("binding", Binding(figure, deal));
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

    private static string? Number(decimal? value, ModelFigure figure) => value is { } number ? JsonNumber.Of(number, figure.Unit) : null;

    /// <summary>A leg's own word, else that of the deal's last line that says one.</summary>
    internal static string? Binding(ModelFigure figure, Deal deal) =>
        (figure.Leg?.Force ?? deal.Milestones.LastOrDefault(m => m.Force is not null)?.Force)?.ToString().ToLowerInvariant();
}
