using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Building;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Reports.Json;

/// <summary>
/// A figure as machines are told of it, by its canonical path: each owner at its own view, then what is different at its other views and
/// versions and in other cases, with <c> at VIEW</c> and <c> in CASE</c> added. The low and high cases are the ends of the figure itself.
/// </summary>
/// <param name="Value">Null when nothing leads to it: then <paramref name="Unknown"/> says what is missing.</param>
/// <param name="Deal">Null for a party's figure and the file's own.</param>
internal sealed record ReportedFigure(string Key, FigureValue? Value, UnknownFigure? Unknown, Evaluation Evaluation, Deal? Deal)
{
    /// <summary>Each path once, in ordinal order.</summary>
    public static SortedDictionary<string, ReportedFigure> ByPath(ReportContext context)
    {
        var byPath = new SortedDictionary<string, ReportedFigure>(StringComparer.Ordinal);
        foreach (var figure in All(context)) byPath.TryAdd(figure.Key, figure);
        return byPath;
    }

    private static IEnumerable<ReportedFigure> All(ReportContext context)
    {
        var evaluator = context.Evaluator;
        string[] others = [.. new[] { WorldEvaluator.BaseCase, BuiltInCases.Max, BuiltInCases.SignedOnly }.Concat(context.World.Cases.Select(c => c.Name)).Distinct().Where(c => c != context.Options.Case)];
        foreach (var deal in context.World.Deals)
        {
            var shown = context.Of(deal);
            foreach (var figure in Of(context, deal, context.ViewOf(deal), context.Options.Case, null)) yield return figure;
            foreach (var view in evaluator.Views(deal).Concat(evaluator.Versions(deal)).DistinctBy(v => v.Name).Where(v => v.Name != context.ViewOf(deal).Name))
                foreach (var figure in Of(context, deal, view, context.Options.Case, shown)) yield return figure;
            foreach (string other in others)
                foreach (var figure in Of(context, deal, context.ViewOf(deal), other, shown)) yield return figure;
        }
        foreach (var party in context.World.Parties)
            foreach (var figure in InEachCase(c => evaluator.Evaluate(party, evaluator.Now, c))) yield return figure;
        foreach (var web in evaluator.ShownWebs(context.Options.Case))
            foreach (var figure in InEachCase(c => evaluator.Evaluate(web, evaluator.Now, c))) yield return figure;
        foreach (var figure in InEachCase(evaluator.EvaluateFigures)) yield return figure;

        IEnumerable<ReportedFigure> InEachCase(Func<string, Evaluation> evaluate)
        {
            var shown = evaluate(context.Options.Case);
            return Of(shown, "", null, null).Concat(others.SelectMany(c => Of(evaluate(c), "", null, shown)));
        }
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
