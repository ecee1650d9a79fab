using DealLang.Symbols;

namespace DealLang.Webs;

/// <summary>Whether a burn, or a forecast of cash flow, is what is left after contracts were paid, and on which day it was measured.</summary>
/// <param name="Said">The modifier of the line; empty where it says neither.</param>
internal sealed record CashFlowBasis(string Said, DateOnly Day)
{
    public const string Before = "before commitments", After = "after commitments";

    public bool IsAfterCommitments => Said == After;

    public static CashFlowBasis Of(World world, Party party, string measure)
    {
        var fact = world.FactsOf(party.Name, measure).LastOrDefault();
        string said = fact?.Used.Modifiers.FirstOrDefault(m => m is Before or After) ?? "";
        return new CashFlowBasis(said, fact is null ? DateOnly.MinValue : DayOf(fact));
    }

    /// <summary>Whether a contract was in force on a day: it says from when it is, or something of it had fallen due.</summary>
    public static bool HasRun(World world, Deal contract, IEnumerable<Obligation> owed, DateOnly day) =>
        world.FactsOf(contract.Name, "effective").Any(f => f.Used.Date is { } from && from.First <= day) || owed.Any(o => o.Contract == contract && o.Period is { } period && period.First <= day);

    private static DateOnly DayOf(Fact fact) => fact.Key.Valid is { } valid ? valid.Last == DateOnly.MaxValue ? valid.First : valid.Last
        : fact.Used.Citations.Select(c => c.Source.Date.Last == DateOnly.MaxValue ? c.Source.Date.First : c.Source.Date.Last).DefaultIfEmpty(DateOnly.MaxValue).Max();
}
