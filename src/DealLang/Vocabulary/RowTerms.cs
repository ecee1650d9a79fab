using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>Terms of a loan that may stand under a row of <c>funding</c>.</summary>
public static class RowTerms
{
    public static readonly ImmutableHashSet<string> All = ["rate", "maturity", "amortisation", "oid", "pik", "undrawn fee"];
}
