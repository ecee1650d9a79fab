using System.Collections.Immutable;
using DealLang.Values;
using static DealLang.Vocabulary.TermScope;

namespace DealLang.Vocabulary;

/// <summary>What is said of a vehicle: what stands on its two sides, and whose accounts it is in.</summary>
internal static class VehicleTerms
{
    public static readonly ImmutableArray<Term> All =
    [
        new("equity", Party, ValueKind.Money, "What the holders have put in.", "equity $7.5bn") { Meaning = Meaning.None, Supported = true },
        new("assets", Party, ValueKind.Money, "What a vehicle owns, in all.", "assets $20bn") { Meaning = Meaning.None, Supported = true },
        new("consolidated by", Party, ValueKind.Party, "In whose accounts it is consolidated.", "consolidated by Sponsor") { Supported = true },
    ];
}
