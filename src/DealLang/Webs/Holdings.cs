using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Webs;

/// <summary>What one party holds of another: a part of the whole.</summary>
/// <param name="Part">As a formula over the company's figures.</param>
/// <param name="Value">In the case; null when unknown there.</param>
public sealed record Holding(Party Holder, Party Company, Expression Part, decimal? Value);

/// <summary>
/// Who owns whom: parts as companies' blocks state them, as shares of the shares outstanding, or as worth of the company's value. Stakes through
/// others are solved together, so that circular holdings come out right.
/// </summary>
public sealed class Holdings
{
    /// <summary>Of more companies than this only direct stakes are told.</summary>
    private const int MostCompanies = 60;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private Holdings(ImmutableArray<Holding> all)
    {
        All = all;
        foreach (var party in all.SelectMany(h => new[] { h.Holder, h.Company }).Distinct().OrderBy(p => p.Name, StringComparer.Ordinal)) _places.Add(party.Name, _places.Count);
    }

    public ImmutableArray<Holding> All { get; }

    /// <summary>Some company that is held holds another.</summary>
    public bool HasChains => All.Any(h => All.Any(next => next.Holder == h.Company));

    internal static Holdings Of(World world, Func<Party, Evaluation> evaluate)
    {
        var parties = new Dictionary<string, Party>(StringComparer.Ordinal);
        foreach (var party in world.Parties) parties.TryAdd(party.Name, party);
        var found = ImmutableArray.CreateBuilder<Holding>();
        foreach (var company in world.Parties)
        {
            if (!world.FactsOf(company.Name, "holder").Any()) continue;
            var evaluation = evaluate(company);
            foreach (var held in evaluation.Figures.Where(f => f.Figure.Path.Measure == "holder"))
            {
                if (parties.TryGetValue(held.Figure.Path.Argument, out var holder) && holder != company && PartOf(evaluation, held) is var (part, value)) found.Add(new Holding(holder, company, part, value));
            }
        }
        return new Holdings(found.ToImmutable());
    }

    /// <summary>Null where nothing says what the whole is.</summary>
    private static (Expression Part, decimal? Value)? PartOf(Evaluation evaluation, FigureValue held)
    {
        var unit = held.Figure.Unit;
        if (unit.IsOne) return (held.Figure.Path, held.Value);
        ReadOnlySpan<string> wholes = unit.Currency is not null ? ["market-value", "value"] : ["shares", "fdso"];
        foreach (string measure in wholes)
        {
            if (evaluation.Figures.FirstOrDefault(f => f.Figure.Path.Measure == measure && f.Figure.Unit == unit && f.Value is not null and not 0m) is { } whole)
                return ((Expression)held.Figure.Path / whole.Figure.Path, held.Value / whole.Value);
        }
        return null;
    }

    internal void Into(Aggregates figures)
    {
        foreach (var holding in All) figures.Add("part", $"{holding.Holder.Name}, {holding.Company.Name}", Unit.One, holding.Part, "part of the company");
        if (!HasChains || _places.Count > MostCompanies) return;
        ImmutableArray<Expression> edges = [.. All.SelectMany(h => new Expression[] { (decimal)_places[h.Holder.Name], (decimal)_places[h.Company.Name], figures.Path("part", $"{h.Holder.Name}, {h.Company.Name}") })];
        foreach (var holder in All.Select(h => h.Holder).Distinct())
        {
            foreach (var company in Reached(holder))
                figures.Add("look-through", $"{holder.Name}, {company.Name}", Unit.One, WebFunctions.LookThrough.Call([(decimal)_places.Count, (decimal)_places[holder.Name], (decimal)_places[company.Name], .. edges]), "stake with what others hold for it");
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

    /// <summary>
    /// The companies that a party controls: of which it holds more than half, by itself and through those that it controls. Shares count alike; votes
    /// a share are not known to every holding.
    /// </summary>
    public IEnumerable<Party> ControlledBy(Party party)
    {
        var controlled = new HashSet<Party>(ReferenceEqualityComparer.Instance);
        bool grown = true;
        while (grown)
        {
            grown = false;
            foreach (var company in All.Select(h => h.Company).Where(c => c != party && !controlled.Contains(c)).Distinct().ToList())
            {
                if (All.Where(h => h.Company == company && (h.Holder == party || controlled.Contains(h.Holder))).Sum(h => h.Value ?? 0m) > 0.5m) grown |= controlled.Add(company);
            }
        }
        return controlled.OrderBy(p => p.Name, StringComparer.Ordinal);
    }
}
