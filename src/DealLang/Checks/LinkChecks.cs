using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>G05, G06: links by which a contract would count nowhere.</summary>
internal static class LinkChecks
{
    public static IEnumerable<Diagnostic> Run(DealCompilation compilation)
    {
        var world = compilation.World;
        foreach (var found in Circles(world, d => d.PartOf, "part of")) yield return found;
        foreach (var found in Circles(world, d => d.SupersededBy, "superseded by")) yield return found;
        foreach (var deal in world.Deals)
        {
            if (deal.SameAs.Length == 0 || world.Deal(deal.SameAs) is not { } other || deal.Subjects.IsEmpty || other.Subjects.IsEmpty) continue;
            if (other == deal || deal.Subjects.Any(other.Subjects.Contains)) continue;
            yield return Diagnostic.Create(DealLinks.Unlike, deal.Location, deal.Name, other.Name, Named(deal), Named(other)) with { Figure = deal.Name, Related = [new RelatedLocation(other.Location, other.Name)] };
        }
    }

    private static string Named(Deal deal) => string.Join(", ", deal.Subjects.Select(s => s.Name));

    /// <summary>Each circle once, from the deal of it that stands first.</summary>
    private static IEnumerable<Diagnostic> Circles(World world, Func<Deal, string> link, string words)
    {
        var told = new HashSet<Deal>(ReferenceEqualityComparer.Instance);
        foreach (var deal in world.Deals)
        {
            var chain = new List<Deal> { deal };
            while (link(chain[^1]) is { Length: > 0 } name && world.Deal(name) is { } next && !chain.Contains(next)) chain.Add(next);
            if (link(chain[^1]) != deal.Name || !chain.TrueForAll(told.Add)) continue;
            yield return Diagnostic.Create(DealLinks.Circle, deal.Location, deal.Name, string.Join(", which is ", chain.Skip(1).Append(deal).Select(d => $"{words} {d.Name}"))) with { Figure = deal.Name };
        }
    }
}
