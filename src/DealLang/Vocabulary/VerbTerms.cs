namespace DealLang.Vocabulary;

/// <summary>
/// Terms of a deal that make no figure, and say something only under some verbs: the date on which a loan is due says nothing of a purchase.
/// Terms that make a figure need no row: what no relation reads is found by itself.
/// </summary>
internal static class VerbTerms
{
    /// <summary>Behind such a term stands no figure, only how one is rounded.</summary>
    private const string RoundedAlone = " rounded";

    private static readonly Dictionary<string, string[]> s_verbs = new(StringComparer.Ordinal)
    {
        ["converts"] = ["invests"],
        ["anti-dilution"] = ["invests"],
        ["round price" + RoundedAlone] = ["invests"],
        ["conversion price" + RoundedAlone] = ["invests", "lends"],
        ["vesting"] = ["grants", "swaps"],
        ["expires"] = ["grants", "swaps", "acquires", "merges", "guarantees"],
        ["availability"] = ["lends"],
        ["maturity"] = ["lends", "guarantees"],
        ["for unsold"] = ["guarantees"],
        ["effective"] = ["swaps", "lends", "leases", "guarantees", "buys"],
        ["ends"] = ["swaps", "lends", "leases", "guarantees", "buys"],
    };

    /// <summary>Whether the term says nothing of a deal with that verb.</summary>
    /// <param name="hasFigure">Whether a figure stands behind it.</param>
    public static bool IsForeign(string term, string verb, bool hasFigure) =>
        (s_verbs.TryGetValue(term, out string[]? verbs) || (!hasFigure && s_verbs.TryGetValue(term + RoundedAlone, out verbs))) && Array.IndexOf(verbs!, verb) < 0;
}
