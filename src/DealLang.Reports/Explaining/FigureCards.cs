using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Building;
using DealLang.Reports.Documents;
using DealLang.Reports.Formulas;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Explaining;

/// <summary>Makes the cards of figures in one case: the one source of what <c>explain</c> and a report's pages say of where a figure comes from.</summary>
internal sealed class FigureCards(WorldEvaluator evaluator, string caseName)
{
    public FigureCard Of(FigureValue value, View view)
    {
        var figure = value.Figure;
        bool known = value.IsKnown();
        var card = new FigureCard(value, view)
        {
            Label = Naming.Label(figure.Path),
            Display = OwnStyle.Shown(evaluator.World, value),
            Origin = known ? figure.Origin.ToString().ToLowerInvariant() : "not known",
            Seen = $"seen at {view.Name}{(view.Name == Wording.Day(view.Date) ? "" : " " + Wording.Day(view.Date))} · case {caseName}",
            Exactly = [.. Exactly(value)],
            Contracts = [.. ContractList.Of(evaluator, figure, caseName)],
            Ties = [.. Ties(value, view)],
            UsedBy = [.. Evaluation(figure.Path.Owner, view)?.Figures.Where(f => f.Figure.Formula?.References().Any(r => r.Path == figure.Path) == true).Select(f => f.Figure.Path) ?? []],
        };
        return figure.Formula is { } formula ? Derived(card, formula, view) : known ? Stated(card) : card with { Missing = [.. MissingOf(value, view)] };
    }

    private FigureCard Derived(FigureCard card, Expression formula, View view)
    {
        string owner = card.Value.Figure.Path.Owner;
        return card with
        {
            Formula = FormulaText.Names(formula, owner),
            Numbers = !card.Value.IsKnown() ? Prose.Empty : FormulaText.Numbers(formula, r => Input(r, owner, view) is { } input ? new Words(FigureText.Of(input)) { Path = FormulaText.Name(r, owner: null) } : FigureText.Unknown),
            Note = Provenance.Note(card.Value.Figure),
            Inputs = [.. formula.References().DistinctBy(r => r.ToString()).Select(r => new FigureInput(FormulaText.Name(r, owner), Input(r, owner, view), ViewOf(r, owner, view), r.Supposing, With(r)))],
            Missing = card.Value.IsKnown() ? [] : [.. MissingOf(card.Value, view)],
            NoValue = card.Value.IsKnown() || formula.References().Any(r => Input(r, owner, view)?.Value is null) ? "" : Wording.NoValue(Rates(formula, owner, view)),
        };
    }

    /// <summary>What a formula that looks for a rate of return finds; null for any other.</summary>
    private Runtime.RatesOfReturn? Rates(Expression formula, string owner, View view) =>
        formula is Call call ? FlowFunctions.Rates(call, [.. call.Arguments.Select(a => a is Reference r ? Input(r, owner, view)?.Value : evaluator.Value(a, caseName).Value)]) : null;

    private FigureCard Stated(FigureCard card)
    {
        var figure = card.Value.Figure;
        return card with
        {
            Remarks = [.. Remarks(card.Value)],
            Note = Provenance.Note(figure),
            Place = (figure.Fact?.Used.Location ?? figure.Leg?.Location ?? figure.Location) is { } location && location.Path != DealCompilation.QuestionPath ? PlaceOf(location) : null,
            Citations = figure.Citations,
            Others = [.. figure.Fact?.Claims.Where(c => c != figure.Fact.Used).Select(c => Other(figure.Fact, c)) ?? []],
        };
    }

    private IEnumerable<string> Exactly(FigureValue value)
    {
        var figure = value.Figure;
        if (value.Value is { } exact)
        {
            string unit = figure.Unit.IsOne ? "" : " " + figure.Unit;
            string width = value is { Width: > 0m, Figure.Formula: not null } ? $", good to ± {Width(value)}" : "";
            yield return $"unrounded{(FigureText.Counted(value, caseName).Length > 0 ? " in case " + caseName : "")} {Json.JsonNumber.Of(exact, figure.Unit)}{unit}{width}";
        }
        if (value is { Low: { } low, High: { } high } && low != high) yield return $"low {Shown(low, figure)}, high {Shown(high, figure)}";
    }

    private IEnumerable<string> Remarks(FigureValue value)
    {
        var figure = value.Figure;
        if (figure.Origin == Origin.Assumed && figure.Location is null) yield return Provenance.Note(figure).Length > 0 ? "assumed" : $"put here by case {caseName}";
        if (figure.Fact?.Used.Reading is { } reading && reading != Reading.None) yield return Wording.Caution(reading, figure.AsOf?.Written ?? "");
        if (figure.Restated != 1m) yield return Restated(figure);
        if (value.Width > 0m) yield return $"good to ± {Width(value)}";
    }

    private string Restated(ModelFigure figure)
    {
        string splits = Naming.List(evaluator.World.Splits.Where(s => figure.Unit.Factors.Any(f => f.Name == "share:" + s.Class.FullName)).Select(Wording.Of));
        return $"{Wording.Restated(figure.Restated)}{(splits.Length > 0 ? ": " + splits : "")}";
    }

    private static OtherClaim Other(Fact fact, Claim claim)
    {
        string value = claim.Quantity is { } quantity ? FigureText.Of(quantity, claim.Key.Measure) : claim.Words;
        string why = fact.Agreement switch
        {
            Agreement.Agree => "agrees with it, less precisely",
            Agreement.Corrected => "corrected since",
            Agreement.Preferred => "not used: " + fact.Used.PreferBecause,
            _ => "conflicts with it, and nothing decides",
        };
        return new OtherClaim($"also told: {value}; {why}", claim.Citations);
    }

    public static SourcePlace PlaceOf(Text.Location location)
    {
        string line = location.Source.LineContent(location.Source.LineIndexOf(location.Span.Start));
        return new SourcePlace(location.Path, location.Start.Line, string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    private IEnumerable<FigurePath> MissingOf(FigureValue value, View view)
    {
        var model = Evaluation(value.Figure.Path.Owner, view)?.Model;
        return model?.Unknown.FirstOrDefault(u => u.Path == value.Figure.Path) is { } unknown ? unknown.Missing
            : Building.Sections.Missing.Inputs(new ReportContext(evaluator, [], new ReportOptions(caseName)), value.Figure);
    }

    private IEnumerable<FigureTie> Ties(FigureValue value, View view)
    {
        if (Evaluation(value.Figure.Path.Owner, view) is not { } evaluation) yield break;
        foreach (var tie in TieText.Told(evaluation).Where(t => t.Tie.Subject == value.Figure.Path || t.Tie.Left.References().Concat(t.Tie.Right.References()).Any(r => r.Path == value.Figure.Path)))
        {
            var unit = TieText.UnitOf(evaluation, tie);
            string Amount(decimal amount) => FigureText.Of(amount, unit, FigureStyles.Of(unit, tie.Tie.Subject.Measure));
            yield return new FigureTie(tie.Holds, $"tie: {TieText.Sides(evaluation, tie).Plain}: {Amount(tie.Left)} and {Amount(tie.Right)}, apart by {Amount(tie.Difference)}, at most {Amount(tie.Width)} by the digits written");
        }
    }

    private static string Width(FigureValue value) => FigureText.Width(value.Width, value.Figure.Unit, FigureStyles.Of(value.Figure.Unit, value.Figure.Path.Measure));

    private static string Shown(decimal value, ModelFigure figure) => FigureText.Of(value, figure.Unit, FigureStyles.Of(figure.Unit, figure.Path.Measure));

    /// <summary>What is asked for with other values is told of the world that has them.</summary>
    private FigureCards With(Reference reference) => reference.WhatIf.IsEmpty ? this : new FigureCards(evaluator.With(reference.WhatIf), caseName);

    private FigureValue? Input(Reference reference, string owner, View view) =>
        evaluator.With(reference.WhatIf).Value(reference.Path, ViewOf(reference, owner, view), reference.Case.Length > 0 ? reference.Case : caseName);

    private View ViewOf(Reference reference, string owner, View view) =>
        reference.Path.Owner == owner && reference.View.Length == 0 ? view : evaluator.FindView(reference.Path.Owner, reference.View) ?? view;

    private Evaluation? Evaluation(string owner, View view) =>
        owner.Length == 0 ? evaluator.EvaluateFigures(caseName) : evaluator.Evaluate(owner, view, caseName);
}
