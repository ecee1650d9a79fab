using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Text;
using DealLang.Values;
using DealLang.Webs;

namespace DealLang.Checks;

/// <summary>G04: what a company uses up, beside contracts that were paid when it was measured.</summary>
internal static class BurnChecks
{
    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Party party)
    {
        var world = evaluator.World;
        if (world.FactsOf(party.Name, "burn").LastOrDefault() is not { Quantity: { Value: { } amount } quantity } fact || CashFlowBasis.Of(world, party, "burn") is not { Said: "" } basis) yield break;
        var owed = evaluator.LedgerOf(party, evaluator.Now, WorldEvaluator.BaseCase).OwedBy(party).Where(IsRunning).ToList();
        var run = owed.Where(o => o.Period!.Value.Last > basis.Day && CashFlowBasis.HasRun(world, o.Contract, owed, basis.Day)).Select(o => o.Contract.Name).Distinct().ToList();
        if (run.Count == 0) yield break;
        var line = fact.Used.Location;
        yield return Diagnostic.Create(DealWebs.BurnAndContracts, line, party.Name, FigureWords.Of(amount, quantity.Unit, "burn", 4), string.Join(", ", run)) with
        {
            Figure = $"{party.Name}.burn",
            Fix = new Fix("Say that it is after commitments", [new TextEdit(new Location(line.Source, new TextSpan(line.Span.Start + EndOfAmount(line.Text), 0)), ", after commitments")]),
        };
    }

    /// <summary>Paid over a period, by a contract that binds.</summary>
    private static bool IsRunning(Obligation o) => o is { Counts: true, IsCash: true, Purpose: Purpose.Purchase or Purpose.Lease or Purpose.DebtService }
        && o.Certainty <= Certainty.Conditional && o.Period is { } period && !Spread.IsOpen(period);

    private static int EndOfAmount(string line)
    {
        int date = line.IndexOf(" as of", StringComparison.Ordinal), bracket = line.IndexOf('[', StringComparison.Ordinal);
        return date > 0 ? date : bracket > 0 ? line[..bracket].TrimEnd().Length : line.Length;
    }
}
