using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Building;
using DealLang.Reports.Building.Deals;
using DealLang.Reports.Charts;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Graphs;

/// <param name="Label">What binds them: the deal's amount, the size of a holding.</param>
internal sealed record WebEdge(Party From, Party To, string Deal, string Label, Role Role, Certainty Certainty);

/// <summary>
/// Who is bound to whom: from who pays, lends, invests or vouches to who is paid, lent to, owned or vouched for. A swap has an edge for each of
/// its legs; a holding that is stated is an edge of equity.
/// </summary>
internal sealed record DealWeb(ImmutableArray<Party> Parties, ImmutableArray<WebEdge> Edges)
{
    /// <summary>So many nodes can be told apart on a circle.</summary>
    public const int MostOnRing = 12;

    public static DealWeb Of(WorldEvaluator evaluator)
    {
        var context = new ReportContext(evaluator, [], new ReportOptions());
        ImmutableArray<WebEdge> edges = [.. context.World.Deals.SelectMany(d => Of(context, d)), .. context.World.Parties.SelectMany(p => Holdings(context, p))];
        var bound = edges.SelectMany(e => new[] { e.From, e.To }).ToHashSet(ReferenceEqualityComparer.Instance);
        return new DealWeb([.. context.World.Parties.Where(bound.Contains)], edges);
    }

    private static IEnumerable<WebEdge> Of(ReportContext context, Deal deal)
    {
        var certainty = Certainties.Of(context.Evaluator.Status(deal)?.Status);
        if (deal.Kind == DealKind.EquitySwap)
        {
            foreach (var leg in deal.Legs)
                if ((leg.To ?? deal.Subjects.Concat(deal.Objects).FirstOrDefault(p => p != leg.From)) is { } to)
                    yield return new WebEdge(leg.From, Company(context, to), deal.Name, Naming.Written(leg), RoleOf(leg), certainty);
            yield break;
        }
        string worth = WorldReport.Worth(context.Of(deal)).Text.Plain;
        foreach (var from in deal.Subjects)
            foreach (var to in deal.Objects) yield return new WebEdge(from, Company(context, to), deal.Name, worth, RoleOf(deal), certainty);
    }

    /// <summary>What goes to a company's holders concerns the company.</summary>
    private static Party Company(ReportContext context, Party party) =>
        party.Name.EndsWith(".holders", StringComparison.Ordinal) && context.World.Party(party.Name[..^8]) is { } company ? company : party;

    private static IEnumerable<WebEdge> Holdings(ReportContext context, Party party) => context.FactsOf(party.Name)
        .Where(f => f.Key.Measure == "holder" && f.Quantity is not null)
        .Select(f => (Holder: context.World.Party(f.Key.Argument), Fact: f))
        .Where(h => h.Holder is not null)
        .Select(h => new WebEdge(h.Holder!, party, "", "holds " + FigureText.Of(h.Fact.Quantity!, h.Fact.Key.Measure), Role.Equity, Certainty.Closed));

    private static Role RoleOf(Deal deal) => deal.Verb.TrimEnd('s') switch
    {
        "buy" or "lease" => Role.Purchase,
        "lend" => Role.Debt,
        "guarantee" => Role.Guarantee,
        "grant" => Role.Warrant,
        _ => Role.Equity,
    };

    private static Role RoleOf(Leg leg) => leg.Asset switch
    {
        AssetKind.Warrants or AssetKind.Options or AssetKind.Right => Role.Warrant,
        AssetKind.Debt => Role.Debt,
        AssetKind.Product or AssetKind.Cash => Role.Purchase,
        _ => Role.Equity,
    };

    /// <summary>As a ring: of too many parties, those with most bonds.</summary>
    public RingChart Ring(string title)
    {
        ImmutableArray<Party> shown = Parties.Length <= MostOnRing ? Parties
            : [.. Parties.OrderByDescending(p => Edges.Count(e => e.From == p || e.To == p)).Take(MostOnRing).OrderBy(Parties.IndexOf)];
        var drawn = Edges.Where(e => shown.Contains(e.From) && shown.Contains(e.To)).ToList();
        // Whoever is bound only to those left out would stand there alone.
        shown = [.. shown.Where(p => drawn.Exists(e => e.From == p || e.To == p))];
        string left = shown.Length < Parties.Length ? " " + Wording.PartiesLeftOut(Parties.Length - shown.Length) : "";
        return new RingChart(title, string.Join("; ", drawn.Select(e => $"{e.From.Name} → {e.To.Name}: {Wording.Of(e.Role)} {e.Label}".TrimEnd())) + "." + left,
            [.. shown.Select(p => p.Name)], [.. drawn.Select(e => new Edge(shown.IndexOf(e.From), shown.IndexOf(e.To), e.Label, e.Role, e.Certainty))]);
    }
}
