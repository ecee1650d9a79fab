namespace DealLang.Runtime;

/// <summary>
/// A movement of one asset from one account to another; what the one gives the other receives. Accounts are parties
/// (<c>SpaceX</c>) or pools (<c>SpaceX.A.unissued</c>, <c>xAI.holders</c>).
/// </summary>
/// <param name="Id">Unique within its deal.</param>
/// <param name="Date">The day, when one is stated.</param>
/// <param name="When">What it waits for, when no day is stated: <c>closed</c>; empty otherwise.</param>
/// <param name="From">The account that gives.</param>
/// <param name="To">The account that receives.</param>
/// <param name="Asset"><c>cash</c>, or the unit of what moves: <c>share:SpaceX.A</c>.</param>
/// <param name="Unit">The unit of the amount: <c>USD</c>, <c>share:SpaceX.A</c>.</param>
/// <param name="Amount">In <paramref name="Unit"/>; null when unknown.</param>
public sealed record CashFlow(string Id, DateOnly? Date, string When, string From, string To, string Asset, string Unit, decimal? Amount);
