using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Relations;
using DealLang.Symbols;
using DealLang.Text;

namespace DealLang.Checks;

/// <summary>B18: premiums over a price that nobody states, where others are stated.</summary>
internal static class PremiumChecks
{
    /// <summary>What a premium may be over without any price of that name: an average that only the premium tells of, a round's valuation.</summary>
    private static readonly string[] Told = ["vwap ", "close", "board", "fmv", "round", "first trade", "last-round"];

    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal)
    {
        if (deal is not { Verb: "acquires" or "merges", IsMergerOfEquals: false, Target: { } target }) yield break;
        var world = evaluator.World;
        var stated = world.FactsOf(deal.Name, "premium").Where(f => f.Key.Argument.Length > 0 && !Told.Any(t => f.Key.Argument.StartsWith(t, StringComparison.Ordinal))).ToList();
        if (stated.Count == 0) yield break;
        var names = world.FactsOf(target.Name, "price").Concat(world.FactsOf(deal.Name, "price").Where(f => target.Classes.Any(c => ClassPrices.IsOf(f, c))))
            .Where(f => f.Quantity is not null).Select(Premiums.NameOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (names.Count == 0) yield break;
        foreach (var premium in stated)
        {
            // Behind a comma stands one of several things to choose.
            string name = premium.Key.Argument.Split(',')[0];
            if (names.Contains(name)) continue;
            var diagnostic = Diagnostic.Create(PremiumBases.Unknown, premium.Used.Location, name, target.Name, string.Join(", ", names));
            string? meant = names is [var only] ? only : Spelling.Nearest(name.Replace(' ', '-'), names);
            yield return meant is null || Place(premium, name) is not { } place ? diagnostic : diagnostic with { Fix = Fix.Replace(place, meant) };
        }
    }

    /// <summary>Where the name stands in its line, with its quotes.</summary>
    private static Location? Place(Fact premium, string name)
    {
        var line = premium.Used.Location;
        string written = line.Text;
        int at = written.IndexOf($"\"{name}\"", StringComparison.Ordinal) is var quoted and >= 0 ? quoted : written.IndexOf(name, StringComparison.Ordinal);
        if (at < 0) return null;
        return new Location(line.Source, new TextSpan(line.Span.Start + at, name.Length + (written[at] == '"' ? 2 : 0)));
    }
}
