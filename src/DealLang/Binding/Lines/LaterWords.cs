using DealLang.Relations;
using DealLang.Symbols;

namespace DealLang.Binding;

/// <summary>
/// A second line of one term that says from when it holds is a step of it, not another claim on it: <c>price $32 per MWh</c>, then
/// <c>price $40 per MWh starting 2029-01-01</c>. Its day is part of its name.
/// </summary>
internal static class LaterWords
{
    private static readonly HashSet<string> s_measures = ["price", "price.per-year", "fee", "fee.per-year", "rent", LeaseRelations.ByUnit, "guarantee-fee", "undrawn-fee", "agency-fee"];

    public static Claim Of(BindingSession session, Claim claim) =>
        claim is { Starting: { } from, Over: null, Until: null } && s_measures.Contains(claim.Key.Measure) && session.Claims.Exists(c => c.Key == claim.Key && c.InCase == claim.InCase && !(c.Starting?.First >= from.First))
            ? claim with { Key = claim.Key with { Argument = (claim.Key.Argument.Length == 0 ? "" : claim.Key.Argument + ", ") + TermSteps.From + from.Written } } : claim;
}
