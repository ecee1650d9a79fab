using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Webs;

/// <summary>Who pays whom within a web: parties as nodes, one edge for each payer and payee; money of one currency.</summary>
public sealed class DealNetwork
{
    private DealNetwork(Web web, Unit money, ImmutableArray<Flow> flows, ImmutableArray<Obligation> leftOut, ImmutableArray<Obligation> repaid)
    {
        (Web, Money, Flows, LeftOut, Repaid) = (web, money, flows, leftOut, repaid);
        Parties = [.. flows.SelectMany(f => new[] { f.Payer, f.Payee }).Distinct().OrderBy(p => p.Name, StringComparer.Ordinal)];
    }

    public Web Web { get; }
    public Unit Money { get; }

    /// <summary>By name, which makes loops begin at the same party however the files are written.</summary>
    public ImmutableArray<Party> Parties { get; }

    /// <summary>In the order of payers and payees.</summary>
    public ImmutableArray<Flow> Flows { get; }

    /// <summary>What the web holds and no edge counts: undisclosed, superseded, in another currency, promised only if something happens.</summary>
    public ImmutableArray<Obligation> LeftOut { get; }

    /// <summary>What loans pay back: the other half of what lenders pay out, which counts already.</summary>
    public ImmutableArray<Obligation> Repaid { get; }

    /// <summary>More loops than this are counted, not named.</summary>
    public const int MostLoops = 200;

    /// <summary>The ways that money may go round, over <see cref="Parties"/>.</summary>
    public LoopList Loops => field ??= ElementaryLoops.Of(Ways(), MostLoops);

    public Flow? Between(Party payer, Party payee) => Flows.FirstOrDefault(f => f.Payer == payer && f.Payee == payee);

    /// <summary>Who stands for whom: guarantees alone, which are paid only if others do not pay. Null where there are none.</summary>
    public static DealNetwork? OfGuarantees(Web web, Ledger ledger)
    {
        var held = web.Deals.ToHashSet(StringComparer.Ordinal);
        var given = ledger.Obligations.Where(o => o.IsCash && o.Purpose == Purpose.Guarantee && o.Payer != o.Payee && o.Counts && !o.IsUndisclosed && (web.HoldsAll || held.Contains(o.Contract.Name))).ToList();
        return PartyTotals.MoneyOf(given, ledger.World) is { } money ? new DealNetwork(web, money, FlowsOf(given.FindAll(o => o.Unit == money)), [], []) : null;
    }

    private static ImmutableArray<Flow> FlowsOf(IEnumerable<Obligation> obligations) =>
        [.. obligations.GroupBy(o => $"{o.Payer.Name}\n{o.Payee.Name}", StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new Flow(g.First().Payer, g.First().Payee, [.. g]))];

    /// <summary>Null where nobody owes anybody money.</summary>
    public static DealNetwork? Of(Web web, Ledger ledger)
    {
        var deals = web.HoldsAll ? null : web.Deals.ToHashSet(StringComparer.Ordinal);
        var owed = ledger.Obligations.Where(o => o.IsCash && o.Payer != o.Payee && deals?.Contains(o.Contract.Name) != false).ToList();
        // Paying a loan back is the loan's own other half: counted here, every loan would be a circle.
        var repaid = owed.FindAll(o => o.Purpose == Purpose.DebtService);
        owed.RemoveAll(o => o.Purpose == Purpose.DebtService);
        var plain = owed.FindAll(o => PartyTotals.IsCommitted(o.Purpose));
        if (PartyTotals.MoneyOf(plain, ledger.World) is not { } money) return null;
        var counted = plain.FindAll(o => o.Counts && !o.IsUndisclosed && o.Unit == money);
        return new DealNetwork(web, money, FlowsOf(counted), [.. owed.Except(counted)], [.. repaid.FindAll(o => o.Counts && !o.IsUndisclosed && o.Unit == money)]);
    }

    /// <summary>The parties that each party pays, by their places.</summary>
    internal List<int>[] Ways()
    {
        var places = Places();
        var ways = new List<int>[Parties.Length];
        for (int i = 0; i < ways.Length; i++) ways[i] = [];
        foreach (var flow in Flows) ways[places[flow.Payer.Name]].Add(places[flow.Payee.Name]);
        return ways;
    }

    public Dictionary<string, int> Places()
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < Parties.Length; i++) places[Parties[i].Name] = i;
        return places;
    }
}
