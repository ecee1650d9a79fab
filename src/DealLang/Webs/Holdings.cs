using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Webs;

/// <summary>What one party holds of another: a part of the whole, and of its votes.</summary>
/// <param name="Part">As a formula over the company's figures.</param>
/// <param name="Value">In the case; null when unknown there.</param>
/// <param name="Votes">The part of the votes; the part itself where all shares have the same.</param>
public sealed record Holding(Party Holder, Party Company, Expression Part, decimal? Value, Expression Votes, decimal? VotesValue)
{
    /// <summary>The deal by whose closing it is held; empty for what the company's own lines say.</summary>
    public string By { get; init; } = "";

    /// <summary>Since when it is so; of what the company states of no day, from the beginning.</summary>
    internal DateOnly Since { get; init; }

    /// <summary>Shares that the deal issued beside what it paid: they come to what the holder had.</summary>
    internal bool IsBeside { get; init; }

    /// <summary>Later rounds that made it less, by their names.</summary>
    public string DilutedBy { get; init; } = "";

    /// <summary>A deal brought a part of a company whose classes vote differently: how many votes it has is not said.</summary>
    internal bool IsWithoutVotes => By.Length > 0 && !IsDual && Value is not 1m && Relations.Votes.Differ(Company);

    public bool IsDual => !ReferenceEquals(Part, Votes);
}

/// <summary>
/// Who owns whom: parts as companies' blocks state them, and those that closed deals brought. Stakes through others are solved together, so that circular
/// holdings come out right; who controls whom goes by votes, along chains.
/// </summary>
public sealed class Holdings
{
    /// <summary>Of more companies than this only direct stakes are told.</summary>
    private const int MostCompanies = 60;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<(Party Controller, Party Company)> _stated;

    private Holdings(ImmutableArray<Holding> all, List<(Party, Party)> stated)
    {
        (All, _stated) = (all, stated);
        foreach (var party in all.SelectMany(h => new[] { h.Holder, h.Company }).Distinct().OrderBy(p => p.Name, StringComparer.Ordinal)) _places.Add(party.Name, _places.Count);
    }

    public ImmutableArray<Holding> All { get; }

    /// <summary>Some company that is held holds another.</summary>
    public bool HasChains => All.Any(h => All.Any(next => next.Holder == h.Company));

    /// <summary>There is more to tell than what each company's block or one deal says: chains, votes apart from shares, stakes that several deals brought.</summary>
    public bool IsWorthTelling => HasChains || All.Any(h => h.IsDual) || All.Select(h => h.By).Where(by => by.Length > 0).Distinct().Skip(1).Any();

    internal static Holdings Of(World world, Func<Party, Evaluation> evaluate, Func<Deal, Evaluation> evaluateDeal, DateOnly asOf)
    {
        var parties = new Dictionary<string, Party>(StringComparer.Ordinal);
        foreach (var party in world.Parties) parties.TryAdd(party.Name, party);
        var found = new List<Holding>();
        foreach (var company in world.Parties)
        {
            if (!world.FactsOf(company.Name, "holder").Any()) continue;
            foreach (var (name, part, votes) in new StatedHoldings(company, evaluate(company)).All())
            {
                if (parties.TryGetValue(name, out var holder) && holder != company) found.Add(new Holding(holder, company, part.Part, part.Value, votes.Part, votes.Value) { Since = SinceOf(world, company, name) });
            }
        }
        foreach (var owned in ClosedStakes.InShares(world, parties, evaluateDeal, asOf).Concat(ClosedStakes.InRounds(world, parties, evaluateDeal, asOf)))
        {
            // Votes of several classes are no part of the shares: what the company states stands.
            if (found.Exists(h => h.Company == owned.Company && h.Holder == owned.Holder && (h.By.Length > 0 ? !h.IsBeside && !owned.IsBeside : h.IsDual || !IsBefore(world, h, owned.Since)))) continue;
            if (!owned.IsBeside) found.RemoveAll(h => h.Company == owned.Company && h.Holder == owned.Holder);
            found.Add(owned);
        }
        var inShares = found.FindAll(h => h.By.Length > 0 && !h.IsBeside);
        foreach (var (deal, holder, company, part, value, day) in ClosedStakes.Of(world, evaluateDeal, asOf))
        {
            if (holder == company || inShares.Exists(h => h.Company == company && h.Holder == holder && h.Since >= day) || found.Exists(h => h.Company == company && (h.By.Length > 0 && h.Value == 1m || h.Holder == holder && (h.By.Length > 0 ? deal.Verb != "invests" && value == 1m : !IsBefore(world, h, day))))) continue;
            // Who has acquired all of a company has left nobody else a part that was stated before; who buys a part of it adds that to what it had on a day before.
            found.RemoveAll(h => h.Company == company && h.By.Length == 0 && (value == 1m || h.Holder == holder && deal.Verb != "invests" && h.Since == DateOnly.MinValue) && IsBefore(world, h, day));
            found.Add(new Holding(holder, company, part, value, part, value) { By = deal.Name, Since = day });
        }
        foreach (var (purchase, part, value) in PurchasedParts.All(world, evaluateDeal, evaluate, asOf).Where(p => !p.Purchase.IsTakenIn))
        {
            var (holder, company, day) = (purchase.Buyer, purchase.Class.Party, purchase.Closed);
            if (!found.Exists(h => h.Company == company && h.Holder == holder && (h.By.Length > 0 ? h.Since >= day : !IsBefore(world, h, day))))
                found.Add(new Holding(holder, company, part, value, part, value) { By = purchase.Deal.Name, Since = day });
        }
        // Whose part follows from no line of the company's has what the last cap table says.
        foreach (var owned in ClosedStakes.InRounds(world, parties, evaluateDeal, asOf, all: true))
        {
            if (!found.Exists(h => h.Company == owned.Company && h.Holder == owned.Holder)) found.Add(owned);
        }
        found = Dilution.Of(found, ClosedStakes.Issued(world, evaluateDeal, evaluate, asOf), name => world.Deals.FirstOrDefault(d => d.Name == name) is { } by ? ClosingOrder.Of(world, by) : null);
        var stated = world.Parties.SelectMany(c => world.FactsOf(c.Name, "controlled-by").SelectMany(f => f.Used.Words.Split(", ", StringSplitOptions.RemoveEmptyEntries)).Select(name => (Controller: parties.GetValueOrDefault(name), Company: c))).Where(c => c.Controller is not null && c.Controller != c.Company);
        return new Holdings([.. found], [.. stated.Select(c => (c.Controller!, c.Company))]);
    }

    /// <summary>The last day of which a holder's line speaks; shares over a count of a later day are diluted in that.</summary>
    private static DateOnly SinceOf(World world, Party company, string holder)
    {
        var lines = world.FactsOf(company.Name, "holder").Where(f => f.Key.Argument == holder || f.Key.Argument.StartsWith(holder + ", ", StringComparison.Ordinal)).ToList();
        var counts = lines.Exists(f => f.Quantity?.Unit.ShareClass is not null) ? world.FactsOf(company.Name, "shares") : [];
        return lines.Concat(counts).Select(f => f.Key.Valid is { } valid ? valid.Last == DateOnly.MaxValue ? valid.First : valid.Last : DateOnly.MinValue).DefaultIfEmpty(DateOnly.MinValue).Max();
    }

    /// <summary>A holding that its company states of no day, or of one before a closing.</summary>
    private static bool IsBefore(World world, Holding holding, DateOnly day) => world.FactsOf(holding.Company.Name, "holder")
        .Where(f => f.Key.Argument == holding.Holder.Name || f.Key.Argument.StartsWith(holding.Holder.Name + ", ", StringComparison.Ordinal)).All(f => f.Key.Valid is not { } valid || valid.Last < day);

    internal void Into(Aggregates figures)
    {
        foreach (var holding in All)
        {
            figures.Add("part", Pair(holding.Holder, holding.Company), Unit.One, holding.Part, "part of the company", string.Join("; ", new[] { holding.By.Length > 0 ? $"since {holding.By} closed" : "", holding.DilutedBy.Length > 0 ? $"less what {holding.DilutedBy} issued" : "" }.Where(s => s.Length > 0)));
            if (holding.IsDual) figures.Add("votes", Pair(holding.Holder, holding.Company), Unit.One, holding.Votes, "part of the votes");
        }
        foreach (var holder in All.Select(h => h.Holder).Distinct()) AddControl(figures, holder);
        if (!HasChains || _places.Count > MostCompanies) return;
        ImmutableArray<Expression> edges = [.. All.SelectMany(h => new Expression[] { (decimal)_places[h.Holder.Name], (decimal)_places[h.Company.Name], figures.Path("part", $"{h.Holder.Name}, {h.Company.Name}") })];
        foreach (var holder in All.Select(h => h.Holder).Distinct())
        {
            foreach (var company in Reached(holder))
                figures.Add("look-through", $"{holder.Name}, {company.Name}", Unit.One, WebFunctions.LookThrough.Call([(decimal)_places.Count, (decimal)_places[holder.Name], (decimal)_places[company.Name], .. edges]), "stake with what others hold for it");
        }
    }

    private static string Pair(Party holder, Party company) => $"{holder.Name}, {company.Name}";

    /// <summary>The votes that a party commands, its own and those of the companies that it controls: where it controls, and where it does not hold alone.</summary>
    private void AddControl(Aggregates figures, Party party)
    {
        var controlled = ControlledBy(party).ToHashSet();
        foreach (var company in HeldBy(party, controlled))
        {
            var commanded = _ofCompany[company.Name].Where(h => h.Company == company && (h.Holder == party || controlled.Contains(h.Holder))).ToList();
            if (commanded.Exists(h => h.IsWithoutVotes)) continue;
            if (commanded is [var alone] && alone.Holder == party && !controlled.Contains(company)) continue;
            var votes = commanded.Select(h => (Expression)new Reference(figures.Path(h.IsDual ? "votes" : "part", Pair(h.Holder, h.Company)))).Aggregate((sum, next) => sum + next);
            figures.Add("control", Pair(party, company), Unit.One, votes, "votes commanded, by itself and through those that it controls");
        }
    }

    /// <summary>The companies that a holder has a stake in through others.</summary>
    private IEnumerable<Party> Reached(Party holder)
    {
        var seen = new HashSet<Party>(ReferenceEqualityComparer.Instance);
        var next = new Queue<Party>(All.Where(h => h.Holder == holder).Select(h => h.Company));
        while (next.TryDequeue(out var company))
        {
            foreach (var further in All.Where(h => h.Holder == company && h.Company != holder))
            {
                if (seen.Add(further.Company)) next.Enqueue(further.Company);
            }
        }
        return seen.OrderBy(p => p.Name, StringComparer.Ordinal);
    }

    /// <summary>The companies in which a party has a holding, by itself or through those that it controls.</summary>
    private List<Party> HeldBy(Party party, HashSet<Party> controlled) =>
        [.. All.Where(h => h.Company != party && (h.Holder == party || controlled.Contains(h.Holder))).Select(h => h.Company).Distinct()];

    private ILookup<string, Holding> _ofCompany => field ??= All.ToLookup(h => h.Company.Name, StringComparer.Ordinal);

    /// <summary>
    /// The companies that a party controls: those that say so, and those of which it has more than half of the votes, by itself and through those that it
    /// controls. Control goes down a chain whole, where a stake is multiplied.
    /// </summary>
    public IEnumerable<Party> ControlledBy(Party party)
    {
        var controlled = new HashSet<Party>(ReferenceEqualityComparer.Instance);
        bool grown = true;
        while (grown)
        {
            grown = false;
            foreach (var (controller, company) in _stated)
            {
                if (company != party && (controller == party || controlled.Contains(controller))) grown |= controlled.Add(company);
            }
            foreach (var company in HeldBy(party, controlled).FindAll(c => !controlled.Contains(c)))
            {
                if (_ofCompany[company.Name].Where(h => h.Company == company && (h.Holder == party || controlled.Contains(h.Holder))).Sum(h => h.IsWithoutVotes ? 0m : h.VotesValue ?? 0m) > 0.5m) grown |= controlled.Add(company);
            }
        }
        return controlled.OrderBy(p => p.Name, StringComparer.Ordinal);
    }
}
