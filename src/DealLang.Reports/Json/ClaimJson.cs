using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Json;

/// <summary>What is told more than once of one figure and date: each claim, which of them counts, and why.</summary>
internal static class ClaimJson
{
    public static SortedObject Of(Fact fact) => new SortedObject()
        .Set("path", fact.Key.Path)
        .Set("asOf", fact.Key.Valid?.Written)
        .Set("agreement", JsonWord.Of(fact.Agreement))
        .Set("because", fact.Used.PreferBecause)
        .Set("claims", fact.Claims.Select(c => Of(c, isUsed: c == fact.Used)));

    private static SortedObject Of(Claim claim, bool isUsed)
    {
        var json = new SortedObject().Set("used", isUsed).By(claim.Citations).At(claim.Location);
        if (claim.Quantity is not { } quantity) return json.Set("display", claim.Words);
        var (low, high) = quantity.Interval;
        return json
            .Set("display", FigureText.Of(quantity, claim.Key.Measure).Replace(Space.NoBreak, ' '))
            .Set("unit", quantity.Unit.ToString())
            .Set("value", quantity.Value is { } value ? JsonNumber.Of(value, quantity.Unit) : null)
            .Set("low", low is { } from ? JsonNumber.Of(from, quantity.Unit) : null)
            .Set("high", high is { } to ? JsonNumber.Of(to, quantity.Unit) : null);
    }
}
