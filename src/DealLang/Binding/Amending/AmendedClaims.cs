using DealLang.Symbols;

namespace DealLang.Binding;

/// <summary>Terms and rows of an amendment: dated by it, and each keeping what it does not mention of the one that it replaces.</summary>
internal static class AmendedClaims
{
    /// <param name="first">Where the claims of the amendment begin.</param>
    public static void Keep(BindingSession session, int first)
    {
        for (int i = first; i < session.Claims.Count; i++)
        {
            var claim = session.Claims[i];
            if (claim.IsRemoval) continue;
            var before = session.Claims.Take(first).LastOrDefault(c => IsSame(c.Key, claim.Key));
            if (before is { IsRemoval: false }) session.Claims[i] = Kept.From(before, claim);
        }
    }

    private static bool IsSame(FactKey one, FactKey other) => one.Owner == other.Owner && one.Measure == other.Measure && one.Argument == other.Argument;
}
