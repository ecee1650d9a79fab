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
}
