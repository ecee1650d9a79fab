using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>What a target gives those who hold its shares before it is sold, and what the price is lower by.</summary>
/// <param name="Amount">For all shares that are exchanged.</param>
/// <param name="Gives">The class that is spun off; null for a dividend in cash.</param>
internal sealed record Distribution(string Name, Expression Amount, ShareClass? Gives, Text.Location Location)
{
    public void AddTransfer(DealTerms terms, Settlement settlement)
    {
        var unit = Gives is { } given ? Unit.Shares(given.FullName) : terms.Money;
        string target = terms.Deal.Target.Name;
        settlement.AddBeside(Name, target, target + ".holders", Gives is null ? "cash" : unit.ToString(), unit, Amount, Location, Purpose.OfTheDeal);
    }
}
