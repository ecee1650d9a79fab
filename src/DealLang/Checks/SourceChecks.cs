using System.Globalization;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Symbols;
using DealLang.Text;

namespace DealLang.Checks;

/// <summary>P01: figures that nobody is cited for, said once for each party and deal.</summary>
internal static class SourceChecks
{
    private const int Named = 4;

    private sealed record Uncited(string Owner, string Name, Location Location);

    private sealed record Place(string Owner, string Path);

    public static IEnumerable<Diagnostic> Run(DealCompilation compilation)
    {
        var world = compilation.World;
        var figures = world.Facts.SelectMany(f => f.Claims)
            .Where(c => c.Quantity is not null && c.Citations.IsEmpty)
            .Select(c => new Uncited(c.Key.Owner, Name(c), c.Location));
        var legs = world.Deals.SelectMany(d => d.Legs.Where(l => l.Citations.IsEmpty).Select(l => new Uncited(d.Name, l.Name.Length > 0 ? l.Name : l.Verb, l.Location)));
        return figures.Concat(legs)
            .GroupBy(f => new Place(f.Owner, f.Location.Path))
            .Select(group => Create(group.Key.Owner, [.. group.DistinctBy(f => f.Location.Span).OrderBy(f => f.Location.Span.Start)], world));
    }

    private static Diagnostic Create(string owner, List<Uncited> figures, World world)
    {
        string count = figures.Count == 1 ? "one figure" : figures.Count.ToString(CultureInfo.InvariantCulture) + " figures";
        var names = figures.Select(f => f.Name).Distinct().ToList();
        string listed = string.Join(", ", names.Take(Named)) + (names.Count > Named ? " …" : "");
        string source = world.Sources.IsEmpty ? "SOURCE" : world.Sources[0].Name;
        var diagnostic = Diagnostic.Create(Provenance.Uncited, figures[0].Location, owner, count, listed, source);
        // Which source it was only the author knows; where there is but one, it is that.
        return world.Sources is not [var only] ? diagnostic : diagnostic with
        {
            Fix = new Fix($"Cite {only.Name}", [.. figures.Select(f => new TextEdit(new Location(f.Location.Source, new TextSpan(f.Location.Span.End, 0)), $" [{only.Name}]"))]),
        };
    }

    private static string Name(Claim claim) => claim.Key.Argument.Length == 0 ? claim.Key.Measure : $"{claim.Key.Measure}({claim.Key.Argument})";
}
