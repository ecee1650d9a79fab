using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Building.Deals;
using DealLang.Reports.Documents;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Webs;

/// <summary>What moves what the parties lack or owe, and what the files' own figures come to.</summary>
internal static class WebTornado
{
    /// <summary>Of more deals than these nobody waits for two readings of the world for each range.</summary>
    private const int MostDeals = 100;

    private const int MostOutcomes = 6;

    private static readonly ImmutableArray<string> s_ofAParty = ["gap.total", "commitments.total"];

    public static Section? Of(ReportContext context)
    {
        var world = context.World;
        if (world.Deals.Length > MostDeals) return null;
        var tornado = new Tornado(context, "", [.. world.Deals.Select(d => d.Name), .. world.Parties.Select(p => p.Name)]);
        if (tornado.IsEmpty) return null;
        var now = context.Evaluator.Now;
        ImmutableArray<Block>[] found =
        [
            .. world.Parties.Select(p => OfAParty(tornado, context.Of(p))),
            .. context.Evaluator.EvaluateFigures(context.Options.Case).Figures.Where(f => f.Figure.Formula is not null).Select(f => Blocks(tornado, f, now)),
        ];
        return Tables.Section("Tornado", Weight.Detail, [.. found.Where(b => !b.IsEmpty).Take(MostOutcomes).SelectMany(b => b)]);
    }

    private static ImmutableArray<Block> OfAParty(Tornado tornado, Evaluation evaluation) =>
        s_ofAParty.Select(m => evaluation.Known(m) is { } outcome ? Blocks(tornado, outcome, evaluation.Model.View) : []).FirstOrDefault(b => !b.IsEmpty, []);

    private static ImmutableArray<Block> Blocks(Tornado tornado, FigureValue outcome, View view) => tornado.Blocks(outcome, view, $"What moves {tornado.InSentence(outcome.Figure.Path)}");
}
