using DealLang.Reports.Charts;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>How sure a status makes what it says: the fills of every picture.</summary>
internal static class Certainties
{
    public static Certainty Of(Status? status) => status switch
    {
        Status.Closed => Certainty.Closed,
        Status.Signed or Status.Approved or Status.Amended => Certainty.Signed,
        Status.Announced => Certainty.Announced,
        _ => Certainty.Rumoured,
    };

    /// <summary>What is firm is drawn as solid as what is done.</summary>
    public static Certainty Of(DealLang.Webs.Certainty certainty) => certainty switch
    {
        DealLang.Webs.Certainty.Firm => Certainty.Closed,
        DealLang.Webs.Certainty.Conditional => Certainty.Signed,
        DealLang.Webs.Certainty.Announced => Certainty.Announced,
        _ => Certainty.Rumoured,
    };
}
