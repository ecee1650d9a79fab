using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Binding;

/// <summary>The exchange rates that the series of the files state, by which claims in two currencies are brought to one.</summary>
internal static class ClaimedRates
{
    /// <summary>How many of the one currency an amount of the other is, by the last rate that is not after the claims' day; null where the units differ in more, or no rate is stated.</summary>
    public static decimal? Find(BindingSession session, Unit from, Unit to, DateInterval? day)
    {
        Claim? latest = null;
        foreach (var claim in session.Claims)
        {
            if (claim is not { Key: { Owner: "", Valid: { } valid }, Quantity: { Value: > 0m } rate } || (rate.Unit != to / from && rate.Unit != from / to)) continue;
            if ((day is null || valid.First <= day.Value.Last) && (latest is null || valid.First > latest.Key.Valid!.Value.First)) latest = claim;
        }
        return latest?.Quantity is not { Value: { } found } used ? null : used.Unit == to / from ? found : 1m / found;
    }
}
