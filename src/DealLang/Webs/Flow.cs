using System.Collections.Immutable;
using DealLang.Symbols;

namespace DealLang.Webs;

/// <summary>All that one party pays another within a web, whatever for.</summary>
public sealed record Flow(Party Payer, Party Payee, ImmutableArray<Obligation> Obligations)
{
    public bool HasFunding => Obligations.Any(o => o.Purpose.IsFunding());
    public bool HasPurchases => Obligations.Any(o => o.Purpose.IsPurchase());
}
