namespace DealLang.Runtime;

/// <summary>A movement of an asset from one account to another: what the first loses, the second gains.</summary>
/// <param name="Deal">The deal that it belongs to.</param>
/// <param name="Id">Its name in the deal.</param>
/// <param name="Date">The day, or the first of the days that a coarse date such as 2026-H2 covers; null when only a condition or nothing is said.</param>
/// <param name="From">The account that gives: a party, or a pool such as <c>SpaceX.A.unissued</c>.</param>
/// <param name="To">The account that gets: a party, or a pool such as <c>xAI.holders</c>.</param>
/// <param name="Asset"><c>cash</c>, or the asset's unit: <c>share:SpaceX.A</c>.</param>
/// <param name="Amount">In whole units of the asset: dollars, shares; null when unknown.</param>
/// <param name="Status">How far the deal had come: announced, signed, closed.</param>
public sealed record Transfer(string Deal, string Id, DateOnly? Date, string From, string To, string Asset, decimal? Amount, string Status)
{
    /// <summary>The last day that a coarse date covers; null when the date is a day.</summary>
    public DateOnly? Through { get; init; }

    /// <summary>The condition as written: <c>terminated before 2023-01-18</c>; empty when there is none.</summary>
    public string When { get; init; } = "";

    /// <summary>What binds: firm, conditional, nonbinding.</summary>
    public string Binding { get; init; } = "firm";

    /// <summary>What the amount counts: the asset itself, and a currency for cash.</summary>
    public string Unit { get; init; } = Asset;
}
