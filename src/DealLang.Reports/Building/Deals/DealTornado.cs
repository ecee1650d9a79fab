using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Documents;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>What moves the figure that one deal is looked at for.</summary>
internal static class DealTornado
{
    /// <summary>What a deal is looked at for, the first that is known and that ranges move.</summary>
    private static readonly ImmutableArray<string> s_outcomes = ["irr", "accretion.percent", "goodwill", "premium", "per-share", "equity", "value", "consideration", "total", "amount"];

    public static Section? Of(ReportContext context, Deal deal, Evaluation evaluation)
    {
        var tornado = new Tornado(context, deal.Name, [deal.Name, .. deal.Subjects.Concat(deal.Objects).Select(p => p.Name)]);
        foreach (string measure in s_outcomes)
        {
            if (evaluation.AllKnown(measure).FirstOrDefault(f => f.Value is not null) is not { } outcome) continue;
            if (tornado.Blocks(outcome, evaluation.Model.View, "") is { IsEmpty: false } blocks) return Tables.Section("Tornado", Weight.Detail, blocks);
        }
        return null;
    }
}
