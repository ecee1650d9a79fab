using DealLang.Text;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;
using DealLang.Webs;

namespace DealLang.Checks;

/// <summary>Contracts that may be counted twice.</summary>
internal static class WebChecks
{
    public static IEnumerable<Diagnostic> Run(DealCompilation compilation)
    {
        var world = compilation.World;
        if (!world.Deals.Any(d => d.Kind == DealKind.Commitment)) yield break;
        var evaluator = compilation.Evaluator();
        foreach (var found in Insides(world, evaluator).Concat(Backlogs(world, evaluator))) yield return found;
    }

    /// <summary>G01: a purchase between two parties of a programme of several; nothing links them.</summary>
    private static IEnumerable<Diagnostic> Insides(World world, WorldEvaluator evaluator)
    {
        var wide = world.Deals.Where(d => d.Kind == DealKind.Commitment && Parties(d).Count > 2 && !DealDates.IsDead(d, evaluator.AsOf)).ToList();
        foreach (var whole in wide)
        {
            var parties = Parties(whole);
            foreach (var part in world.Deals)
            {
                if (part == whole || part.Verb is not ("buys" or "leases") || DealDates.IsDead(part, evaluator.AsOf) || AreLinked(world, part, whole)) continue;
                // Who puts money into its own customer promises two things.
                if (whole.Verb == "invests" && part.Subjects.All(whole.Objects.Contains)) continue;
                if (Parties(part).Count >= parties.Count || !Parties(part).IsSubsetOf(parties) || Size(evaluator, part) is not { Length: > 0 } size || Size(evaluator, whole) is not { Length: > 0 } all) continue;
                yield return Diagnostic.Create(DealWebs.Overlap, part.Location, part.Name, size, whole.Name, all) with
                {
                    Figure = part.Name,
                    Related = [new RelatedLocation(whole.Location, $"{whole.Name}, which has the same parties")],
                };
            }
        }
    }

    /// <summary>G02: what a seller says it has still to deliver, beside a contract that promises it as much or less.</summary>
    private static IEnumerable<Diagnostic> Backlogs(World world, WorldEvaluator evaluator)
    {
        foreach (var fact in world.Facts.Where(f => f.Key.Measure is "backlog" or "rpo" && f.Used.CountedIn.Length == 0 && f.Quantity is { Value: not null }))
        {
            if (world.Party(fact.Key.Owner) is not { } seller) continue;
            // What fell due before the day of the backlog is delivered.
            var sold = evaluator.Ledger(evaluator.Now, WorldEvaluator.BaseCase).OwedTo(seller)
                .Where(o => o.Counts && o.Purpose.IsPurchase() && o.IsCash && o.Amount is not null && o.Rule.Unit == fact.Quantity!.Unit && o.Certainty <= Certainty.Conditional && !(o.Rule.Date?.Last < fact.Key.Valid?.First))
                .GroupBy(o => o.Contract).Select(g => (Contract: g.Key, Amount: g.Sum(o => o.Amount!.Value)));
            // A contract of a size with the whole backlog: the rest is not told apart from it.
            if (sold.FirstOrDefault(s => s.Amount * 2m > fact.Quantity!.Value && s.Amount <= fact.Quantity.Interval.High) is not { Contract: { } contract } promised) continue;
            yield return Diagnostic.Create(DealWebs.Unlinked, fact.Used.Location, $"{fact.Key.Owner}.{fact.Key.Measure}", FigureWords.Of(fact.Quantity!.Value!.Value, fact.Quantity.Unit, fact.Key.Measure, 4),
                contract.Name, FigureWords.Of(promised.Amount, fact.Quantity.Unit, "total", 4)) with
            {
                Figure = $"{fact.Key.Owner}.{fact.Key.Measure}",
                Fix = BeforeCitation(fact.Used.Location, $" same as {contract.Name}"),
            };
        }
    }

    private static Fix BeforeCitation(Location line, string words)
    {
        int bracket = line.Text.IndexOf('[', StringComparison.Ordinal);
        int end = (bracket < 0 ? line.Text : line.Text[..bracket]).TrimEnd().Length;
        return Fix.Insert(line.Source, line.Span.Start + end, words);
    }

    private static HashSet<string> Parties(Deal deal) => [.. deal.Subjects.Concat(deal.Objects).Select(p => p.Name)];

    private static bool AreLinked(World world, Deal one, Deal other) =>
        LeadsTo(world, one, other) || LeadsTo(world, other, one) || one.SameAs == other.Name || other.SameAs == one.Name || one.SupersededBy == other.Name || other.SupersededBy == one.Name;

    private static bool LeadsTo(World world, Deal from, Deal to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = from; at is { PartOf.Length: > 0 } && seen.Add(at.Name); at = world.Deal(at.PartOf))
        {
            if (at.PartOf == to.Name) return true;
        }
        return false;
    }

    private static string Size(WorldEvaluator evaluator, Deal deal)
    {
        var evaluation = evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase);
        foreach (string measure in (ReadOnlySpan<string>)["total", "amount", "value"])
        {
            if (evaluation.Find(new FigurePath(deal.Name, measure)) is { } figure && (figure.Value ?? figure.High) is { } value) return FigureWords.Of(value, figure.Figure.Unit, measure, 4);
        }
        return "";
    }
}
