using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Reports.Building.Deals;

/// <summary>A guarantee: who stands for whom, for what and until when; how much of it may still be called, and what has been.</summary>
internal sealed class GuaranteeFigures(ReportContext context, Deal deal, Evaluation evaluation)
{
    private static readonly string[] s_rows = ["exposure", "amount", "called", "recourse", "guarantee-fee", "guarantee-fee.yearly"];

    private readonly KeyRow _row = new(context, evaluation);

    public static bool Fits(Deal deal) => deal.Verb == "guarantees";

    public Prose Sentence()
    {
        var stage = Stages.Of(context, deal);
        string stands = Wording.Mood(stage, Naming.AreSeveral(deal.Subjects) ? "guarantee" : "guarantees", "guarantee");
        Prose most = evaluation.Known("amount") is { } amount ? Prose.Of($" up to {FigureRun.Of(amount)}") : Prose.Empty;
        var facts = context.FactsOf(deal.Name);
        string what = facts.FirstOrDefault(f => f.Key.Measure == "for")?.Used.Words is { Length: > 0 } covered ? $", for {covered}" : "";
        string until = Ends(facts) is { } day ? $", until {Wording.Of(day)}" : "";
        Prose called = evaluation.Known("called") is { } paid ? Prose.Of($"; {FigureRun.Of(paid)} has been called") : Prose.Empty;
        return Prose.Of($"{Naming.Parties(deal.Subjects)} {stands} {Naming.Parties(deal.Objects)}{most}{what}{until}{called}.");
    }

    public IEnumerable<KeyFigure> Rows() => s_rows.Select(m => evaluation.Known(m)).OfType<FigureValue>()
        .Select(f => _row.Of(f.Figure.Path.Measure == "exposure" ? "May still be called" : Naming.Label(f.Figure.Path), f, Prose.Join("; ", [_row.Origin(f), f.Figure.Formula is null ? f.Figure.Note : Provenance.Numbers(f, evaluation)])));

    private static DateInterval? Ends(IEnumerable<Fact> facts) => facts.FirstOrDefault(f => f.Key.Measure == "amount")?.Used.Until
        ?? facts.FirstOrDefault(f => f.Key.Measure is "expires" or "ends" or "maturity")?.Used.Date;
}
