using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Building;
using DealLang.Symbols;

namespace DealLang.Reports.Json;

/// <summary>
/// A figure as machines are told of it, by its canonical path: each owner at its own view, then what is different at its other views and in
/// the file's own cases, with <c> at VIEW</c> and <c> in CASE</c> added.
/// </summary>
/// <param name="Value">Null when nothing leads to it: then <paramref name="Unknown"/> says what is missing.</param>
/// <param name="Deal">Null for a party's figure and the file's own.</param>
internal sealed record ReportedFigure(string Key, FigureValue? Value, UnknownFigure? Unknown, Evaluation Evaluation, Deal? Deal)
{
    public static IEnumerable<ReportedFigure> All(ReportContext context)
    {
        foreach (var deal in context.World.Deals)
        {
            var shown = context.Of(deal);
            foreach (var figure in Of(context, deal, context.ViewOf(deal), context.Options.Case, null)) yield return figure;
            foreach (var view in context.Evaluator.Views(deal).Where(v => v.Name != context.ViewOf(deal).Name))
                foreach (var figure in Of(context, deal, view, context.Options.Case, shown)) yield return figure;
            foreach (var own in context.World.Cases.Where(c => c.Name != context.Options.Case))
                foreach (var figure in Of(context, deal, context.ViewOf(deal), own.Name, shown)) yield return figure;
        }
        foreach (var party in context.World.Parties)
            foreach (var figure in Of(context.Of(party), "", null, null)) yield return figure;
        foreach (var web in context.Evaluator.ShownWebs(context.Options.Case))
            foreach (var figure in Of(context.Of(web), "", null, null)) yield return figure;
        foreach (var figure in Of(context.Evaluator.EvaluateFigures(context.Options.Case), "", null, null)) yield return figure;
    }

    private static IEnumerable<ReportedFigure> Of(ReportContext context, Deal deal, View view, string caseName, Evaluation? except) =>
        Of(context.Evaluator.Evaluate(deal, view, caseName), view.Name == context.Evaluator.DefaultView(deal).Name ? "" : " at " + view.Name, deal, except);

    /// <param name="except">What is told already: the same value is not told again.</param>
    private static IEnumerable<ReportedFigure> Of(Evaluation evaluation, string at, Deal? deal, Evaluation? except)
    {
        string suffix = at + (evaluation.Case == WorldEvaluator.BaseCase ? "" : " in " + evaluation.Case);
        foreach (var figure in evaluation.Figures.Where(f => except?.Find(f.Figure.Path) is not { } told || told.Value != f.Value))
            yield return new ReportedFigure(figure.Figure.Path + suffix, figure, null, evaluation, deal);
        foreach (var unknown in evaluation.Model.Unknown.Where(u => except is null && evaluation.Find(u.Path) is null))
            yield return new ReportedFigure(unknown.Path + suffix, null, unknown, evaluation, deal);
    }
}
