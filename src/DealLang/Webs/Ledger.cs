using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Webs;

/// <summary>All obligations of a world as of a day in a case, one contract counted once.</summary>
public sealed class Ledger
{
    private readonly ILookup<string, Obligation> _owedBy;
    private readonly ILookup<string, Obligation> _owedTo;
    private readonly ImmutableArray<Obligation> _groups;

    private Ledger(World world, AssumedRates rates, ImmutableArray<Obligation> obligations, ImmutableArray<OpenLine> lines)
    {
        (World, Rates, Obligations, OpenLines) = (world, rates, obligations, lines);
        _owedBy = obligations.ToLookup(o => o.Payer.Name, StringComparer.Ordinal);
        _owedTo = obligations.ToLookup(o => o.Payee.Name, StringComparer.Ordinal);
        _groups = [.. obligations.Where(o => !o.Payer.Members.IsEmpty)];
    }

    internal World World { get; }

    internal AssumedRates Rates { get; }

    /// <summary>In the order of the deals, those that do not count too.</summary>
    public ImmutableArray<Obligation> Obligations { get; }

    /// <summary>Loans of which something may still be drawn.</summary>
    internal ImmutableArray<OpenLine> OpenLines { get; }

    public IEnumerable<Obligation> OwedBy(Party party) => _owedBy[party.Name];
    public IEnumerable<Obligation> OwedTo(Party party) => _owedTo[party.Name];

    /// <param name="deals">Those that are looked at.</param>
    /// <param name="parties">By their names.</param>
    /// <param name="evaluate">A deal as it is seen in the case.</param>
    /// <param name="counts">Whether a case's filter lets a deal through.</param>
    /// <param name="isNow">Each deal's own view counts; else all are seen from the day.</param>
    internal static Ledger Of(World world, ImmutableArray<Deal> deals, Dictionary<string, Party> parties, DateOnly asOf, Func<Deal, Evaluation> evaluate, Func<Deal, bool> counts, bool isNow)
    {
        var (overlaps, rates) = (new Overlaps(world, asOf), AssumedRates.Of(world));
        var obligations = ImmutableArray.CreateBuilder<Obligation>();
        var lines = ImmutableArray.CreateBuilder<OpenLine>();
        var holders = new Dictionary<string, Party>(StringComparer.Ordinal);
        foreach (var deal in deals)
        {
            if (IsFuture(deal, asOf)) continue;
            var evaluation = evaluate(deal);
            if (counts(deal) && OpenLine.Of(deal, world, evaluation) is { } open && open.Until > asOf) lines.Add(rates.In(open.Undrawn, open.Unit) is var (drawn, _) ? open with { Undrawn = drawn, Unit = rates.Money } : open);
            foreach (var transfer in evaluation.Transfers.Concat(Capacity(deal, evaluation)))
            {
                if (PartyOf(deal, AccountOf(transfer.Rule.From), parties) is not { } payer || (PartyOf(deal, transfer.Rule.To, parties) ?? HoldersOf(deal, transfer.Rule, parties, holders)) is not { } payee) continue;
                var obligation = new Obligation(deal, payer, payee, Purposes.Of(deal, transfer.Rule, payer), transfer.Rule, transfer.Amount, transfer.Mark)
                {
                    Certainty = Certainties.Of(DealViews.Furthest(deal, asOf), transfer.Rule.Force),
                    LeftOut = counts(deal) ? overlaps.WhereCounted(deal, transfer.Rule.Location) : "not counted in this case",
                };
                obligations.Add(obligation.Purpose == Purpose.Acquisition ? CompanyPrice.Of(obligation, world, asOf) : IsCalled(obligation, asOf) ? obligation with { LeftOut = "called, and paid" } : obligation);
            }
        }
        return new Ledger(world, rates, Nested.Of([.. NotDrawn(obligations).Select(o => InMoney(Known(o, isNow ? "" : CalendarDate.Spell(asOf)), rates))], overlaps), lines.ToImmutable());
    }

    /// <summary>What was called of a guarantee is paid, and guaranteed no more.</summary>
    private static bool IsCalled(Obligation obligation, DateOnly asOf) => obligation is { Purpose: Purpose.Guarantee, Counts: true, Rule.Date: { } day } && day.First <= asOf;

    /// <summary>Of a loan of which nothing was drawn yet, nothing is owed back yet.</summary>
    private static IEnumerable<Obligation> NotDrawn(IReadOnlyList<Obligation> obligations)
    {
        var (open, drawn) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var loan in obligations)
        {
            if (loan.Purpose == Purpose.Loan) (loan.IsOpen ? open : drawn).Add(loan.Contract.Name);
        }
        foreach (var obligation in obligations)
        {
            bool isNotOwed = obligation is { Purpose: Purpose.DebtService, Counts: true, Rule.When: "repaid" } && open.Contains(obligation.Contract.Name) && !drawn.Contains(obligation.Contract.Name);
            yield return isNotOwed ? obligation with { LeftOut = "not drawn yet: nothing is owed back" } : obligation;
        }
    }

    /// <summary>A cap without a base adds nothing to the base case, and its all to the high one.</summary>
    private static Obligation Known(Obligation obligation, string view)
    {
        var amount = view.Length == 0 ? obligation.Rule.Amount : obligation.Rule.Amount.Replace(r => r.IsPlain ? r with { View = view } : null);
        return obligation with { Formula = obligation.Mark is Mark.AtMost or Mark.Range && !obligation.IsUndisclosed ? WebFunctions.Part.Call(amount) : amount };
    }

    private static Obligation InMoney(Obligation obligation, AssumedRates rates) => obligation.Unit.Currency is null || obligation.Unit == rates.Money ? obligation
        : rates.In(obligation.Formula, obligation.Unit) is var (amount, rate) ? obligation with { Formula = amount, Unit = rates.Money, Rate = rate } : obligation with { WhyApart = rates.Why(obligation.Unit) };

    /// <summary>Power that a header states is promised to the buyer, where no delivery says it.</summary>
    private static IEnumerable<Transfer> Capacity(Deal deal, Evaluation evaluation)
    {
        if (deal.Verb is not ("buys" or "leases") || CapacityOf(deal, evaluation) is not { } capacity || evaluation.Transfers.Any(t => t.Rule.Unit == Unit.Power)) yield break;
        var force = evaluation.Transfers.FirstOrDefault()?.Rule.Force ?? deal.Milestones.LastOrDefault(m => m.Force is not null)?.Force ?? Force.Firm;
        yield return new Transfer(new TransferRule("capacity", null, "", deal.Objects[0].Name, deal.Subjects[0].Name, "capacity", Unit.Power, capacity.Figure.Path, Status.Planned, force, capacity.Figure.Location ?? deal.Location), capacity.Value, capacity.Mark);
    }

    /// <summary>Of several bases what is contracted; one alone, whatever its basis.</summary>
    private static FigureValue? CapacityOf(Deal deal, Evaluation evaluation)
    {
        var stated = evaluation.Figures.Where(f => f.Figure.Path is { Measure: "capacity" } path && path.Owner == deal.Name && f.Figure.Unit == Unit.Power).ToList();
        return stated.Find(f => f.Figure.Path.Argument.Length == 0) ?? stated.Find(f => f.Figure.Path.Argument == "contracted") ?? (stated.Count == 1 ? stated[0] : null);
    }

    /// <summary>What a seller makes comes out of its own output, new shares out of those that the company has not issued.</summary>
    private static string AccountOf(string account) => account.EndsWith(".output", StringComparison.Ordinal) ? account[..^7]
        : account.EndsWith(Unissued, StringComparison.Ordinal) && account[..^Unissued.Length].LastIndexOf('.') is var dot and > 0 ? account[..dot] : account;

    private const string Unissued = ".unissued";

    /// <summary>Those who own a company and are paid for it, as one: nobody says who they are, and they pay nobody.</summary>
    private static Party? HoldersOf(Deal deal, TransferRule rule, Dictionary<string, Party> parties, Dictionary<string, Party> known)
    {
        if (deal.Kind != DealKind.Acquisition || rule.Asset != "cash" || !rule.To.EndsWith(Purposes.Holders, StringComparison.Ordinal) || !parties.ContainsKey(rule.To[..^Purposes.Holders.Length])) return null;
        return known.TryGetValue(rule.To, out var holders) ? holders : known[rule.To] = new Party(rule.To, PartyKind.Group, null, deal.Location);
    }

    /// <summary>Several that pay, or are paid, without a word of who of them how much.</summary>
    private static bool IsTogether(ImmutableArray<Party> parties, string account) =>
        parties.Length > 1 && (account.Contains(", ", StringComparison.Ordinal) || account.Contains(" and ", StringComparison.Ordinal));

    /// <summary>Several that owe, or are owed, together are one in the web, named in the order in which a sentence first does.</summary>
    private static Party? PartyOf(Deal deal, string account, Dictionary<string, Party> parties)
    {
        if (parties.TryGetValue(account, out var party)) return party;
        var side = IsTogether(deal.Subjects, account) ? deal.Subjects : IsTogether(deal.Objects, account) ? deal.Objects : [];
        if (side.IsEmpty) return null;
        string[] named = account.Split([", ", " and "], StringSplitOptions.None);
        ImmutableArray<Party> members = [.. side.Where(p => named.Contains(p.Name))];
        var known = parties.Values.FirstOrDefault(p => p.Members.Length == members.Length && members.All(p.Members.Contains));
        return parties[account] = known ?? new Party(string.Join(" and ", members.Select(m => m.Name)), PartyKind.Group, null, deal.Location) { Members = members };
    }

    /// <summary>What a party owes with others, who of them how much nobody says: in none of its totals.</summary>
    public IEnumerable<Obligation> OwedTogetherBy(Party party) => _groups.Where(o => o.Payer.Members.Contains(party)).Select(o => o with
    {
        LeftOut = o.Counts ? $"owed together with {string.Join(", ", o.Payer.Members.Where(m => m != party).Select(m => m.Name))}: who of them pays what is not said" : o.LeftOut,
    });

    private static bool IsFuture(Deal deal, DateOnly asOf) => deal.Milestones.Length > 0 && deal.Milestones.All(m => m.Date is { } date && date.First > asOf);
}
