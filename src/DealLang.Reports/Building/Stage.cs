using DealLang.Symbols;

namespace DealLang.Reports.Building;

/// <summary>How far a deal got, as far as the mood of a sentence goes.</summary>
internal enum Stage
{
    /// <summary>Talked about: "would become".</summary>
    Proposed,
    /// <summary>Announced or done: "becomes".</summary>
    Agreed,
    /// <summary>Ended without closing: "would have become".</summary>
    Ended,
}

internal static class Stages
{
    /// <summary>What ran for a time was agreed, whatever ended it.</summary>
    public static Stage Of(ReportContext context, Deal deal) => context.Evaluator.RanUntil(deal) is not null ? Stage.Agreed : Of(context.Evaluator.Status(deal));

    public static Stage Of(Milestone? milestone) => milestone?.Status switch
    {
        null or Status.Sought or Status.Planned or Status.Rumoured or Status.Reported => Stage.Proposed,
        Status.Superseded or Status.Withdrawn or Status.Terminated or Status.Expired or Status.Lapsed => Stage.Ended,
        _ => Stage.Agreed,
    };
}
