using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Relations;
using DealLang.Symbols;
using DealLang.Text;

namespace DealLang.Checks;

/// <summary>K: what a form of deal must say, and must not.</summary>
internal static class KindChecks
{
    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal) => Goodwill(evaluator.World, deal)
        .Concat(IssuersReversed(deal)).Concat(MixedBases(evaluator.World, deal)).Concat(PriceWithoutBasis(evaluator.World, deal))
        .Concat(RelatedParties(evaluator.World, deal)).Concat(AccountingAcquirer(evaluator.World, deal));

    /// <summary>K76.</summary>
    private static IEnumerable<Diagnostic> AccountingAcquirer(World world, Deal deal)
    {
        if (deal.Kind != DealKind.Acquisition || deal.Subjects.IsEmpty || deal.Objects.IsEmpty) yield break;
        var (one, other) = (deal.Acquirer.Name, deal.Target.Name);
        foreach (var stated in world.FactsOf(deal.Name, "accounting-acquirer").Where(f => f.Used.Words != one && !(deal.IsMergerOfEquals && f.Used.Words == other)))
        {
            yield return deal.IsMergerOfEquals
                ? Diagnostic.Create(AnalysisKinds.NoAcquirer, stated.Used.Location, deal.Name, stated.Used.Words, $"it is neither {one} nor {other}, which merge", $"{one} or {other}")
                : Diagnostic.Create(AnalysisKinds.NoAcquirer, stated.Used.Location, deal.Name, stated.Used.Words, $"it is {one} who acquires", one);
        }
    }

    /// <summary>K02.</summary>
    private static IEnumerable<Diagnostic> Goodwill(World world, Deal deal)
    {
        if (!AccountingFrame.Of(world, deal).IsCommonControl || world.FactsOf(deal.Name, "accounting").LastOrDefault() is not { } control) yield break;
        foreach (var goodwill in world.FactsOf(deal.Name, "goodwill").Where(f => f.Quantity is { Value: not 0m }))
        {
            yield return Diagnostic.Create(DealKinds.GoodwillUnderCommonControl, goodwill.Used.Location, deal.Name) with
            {
                Figure = goodwill.Key.Path,
                Related = [new RelatedLocation(control.Used.Location, "common control")],
            };
        }
    }

    /// <summary>K03.</summary>
    private static IEnumerable<Diagnostic> IssuersReversed(Deal deal) => deal.Legs
        .Where(leg => leg.Asset is AssetKind.Warrants && leg.Gives is { } given && given.Party != leg.From)
        .Select(leg => Diagnostic.Create(DealKinds.IssuerReversed, leg.Location, leg.From.Name, leg.Gives!.FullName, leg.Gives.Party.Name) with { Fix = Exchanged(leg) });

    /// <summary>The two parties of a leg in each other's place, where the line names both.</summary>
    private static Fix? Exchanged(Leg leg)
    {
        if (leg.To is null || leg.To.Name != leg.Gives!.Party.Name) return null;
        string text = leg.Location.Text, to = " to " + leg.To.Name;
        int last = text.IndexOf(to, StringComparison.Ordinal);
        if (!text.StartsWith(leg.From.Name + " ", StringComparison.Ordinal) || last < 0) return null;
        Location At(int start, int length) => leg.Location with { Span = new Text.TextSpan(leg.Location.Span.Start + start, length) };
        return new Fix($"Write {leg.To.Name} as the issuer", [new TextEdit(At(0, leg.From.Name.Length), leg.To.Name), new TextEdit(At(last + 4, leg.To.Name.Length), leg.From.Name)]);
    }

    /// <summary>K07: the words basic and diluted on the two counts of one ownership.</summary>
    private static IEnumerable<Diagnostic> MixedBases(World world, Deal deal)
    {
        var issuer = deal.Legs.FirstOrDefault(leg => leg.Asset == AssetKind.Shares && leg.Per is not null && !leg.IsContingent)?.Gives?.Party;
        if (issuer is null || deal.Objects.IsEmpty) yield break;
        var (ours, theirs) = (Basis(world, issuer), Basis(world, deal.Target));
        if (ours is not var (ourBasis, ourCount) || theirs is not var (theirBasis, theirCount) || ourBasis == theirBasis) yield break;
        yield return Diagnostic.Create(DealKinds.MixedBases, theirCount.Used.Location, deal.Name, deal.Target.Name, theirBasis, issuer.Name, ourBasis) with
        {
            Related = [new RelatedLocation(ourCount.Used.Location, $"{issuer.Name}: {ourBasis}")],
        };
    }

    private static (string Basis, Fact Count)? Basis(World world, Party party)
    {
        var counts = world.FactsOf(party.Name, "shares").Where(f => f.Used.Modifiers.Any(m => m is "basic" or "diluted")).ToList();
        var bases = counts.Select(f => f.Used.Modifiers.First(m => m is "basic" or "diluted")).Distinct().ToList();
        return bases.Count == 1 ? (bases[0], counts[^1]) : null;
    }

    /// <summary>K08.</summary>
    private static IEnumerable<Diagnostic> PriceWithoutBasis(World world, Deal deal)
    {
        foreach (var given in deal.Legs.Where(leg => leg.Asset == AssetKind.Shares && deal.Kind == DealKind.Acquisition).Select(leg => leg.Gives).OfType<ShareClass>().Distinct())
        {
            var prices = new ClassPrices(world, given, deal.Name).All;
            if (prices.Any(ClassPrices.IsMarket)) continue;
            foreach (var price in prices.Where(p => p.Used.Reading.Basis.Length == 0))
            {
                yield return Diagnostic.Create(DealKinds.PriceWithoutBasis, price.Used.Location, given.FullName, deal.Name) with { Figure = price.Key.Path };
            }
        }
    }

    /// <summary>K16: one controller on both sides, or one side the controller of the other.</summary>
    private static IEnumerable<Diagnostic> RelatedParties(World world, Deal deal)
    {
        if (world.FactsOf(deal.Name, "related-party").Any()) yield break;
        foreach (var subject in deal.Subjects)
        {
            foreach (var target in deal.Objects.Where(target => target != subject))
            {
                if (Controllers(world, subject).Intersect(Controllers(world, target), StringComparer.Ordinal).FirstOrDefault() is not { } controller) continue;
                yield return Diagnostic.Create(DealKinds.RelatedParty, deal.Location, controller, subject.Name, target.Name) with
                {
                    Fix = Fix.Insert(deal.Location.Source, EndOfLine(deal.Location), "\n  related party yes"),
                };
                yield break;
            }
        }
    }

    private static int EndOfLine(Location place)
    {
        int line = place.Source.LineIndexOf(place.Span.Start);
        return place.Source.LineStart(line) + place.Source.LineContent(line).Length;
    }

    private static IEnumerable<string> Controllers(World world, Party party) => world.FactsOf(party.Name, "controlled-by")
        .SelectMany(f => f.Used.Words.Split(", ", StringSplitOptions.RemoveEmptyEntries)).Where(name => name != "undisclosed").Append(party.Name);
}
