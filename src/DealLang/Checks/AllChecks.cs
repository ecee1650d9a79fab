using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;

namespace DealLang.Checks;

/// <summary>One rule, or a family of them: what it finds in a compilation.</summary>
public delegate IEnumerable<Diagnostic> Check(DealCompilation compilation);

/// <summary>Every check, in one list; a new family is one line here.</summary>
public static class AllChecks
{
    private static readonly ImmutableArray<Check> s_checks =
    [
        compilation => compilation.Trees.SelectMany(t => t.Diagnostics),
        compilation => compilation.Bound.Diagnostics,
        LifecycleChecks.Run,
        DateChecks.Run,
        SourceChecks.Run,
        ScaleWordChecks.Run,
        SplitBasisChecks.Run,
        ValuationChecks.Run,
        ClassPriceChecks.Run,
        MeasureChecks.Run,
        TieChecks.Run,
        KindChecks.Run,
        ExpectationChecks.Run,
    ];

    /// <summary>An expectation of a figure that is not there fails; the reader is told of the name alone.</summary>
    private static List<Diagnostic> WithoutFollowOns(List<Diagnostic> found)
    {
        var unknown = found.Where(d => d.Descriptor == Names.UnknownMeasure).ToList();
        return unknown.Count == 0 ? found : found.FindAll(d => d.Descriptor != Expectations.NotMet
            || !unknown.Any(u => u.Location.Source == d.Location.Source && d.Location.Span.Contains(u.Location.Span.Start)));
    }

    /// <summary>Each finding once, sorted by file, position and code, without those that the files waive.</summary>
    public static ImmutableArray<Diagnostic> Run(DealCompilation compilation)
    {
        var found = s_checks.SelectMany(check => check(compilation)).DistinctBy(d => (d.Code, d.Location.Path, d.Location.Span, d.Message)).ToList();
        found = WithoutFollowOns(found);
        var waivers = compilation.World.Waivers;
        var standing = found.Where(d => !waivers.Any(w => w.Covers(d)));
        var idle = waivers.Where(w => !found.Any(w.Covers)).Select(w => Diagnostic.Create(Names.IdleWaiver, w.Location, w.Code) with
        {
            Fix = Fix.Replace(w.Location, ""),
        });
        return
        [
            .. standing.Concat(idle)
                .OrderBy(d => d.Location.Path, StringComparer.Ordinal)
                .ThenBy(d => d.Location.Span.Start)
                .ThenBy(d => d.Code, StringComparer.Ordinal)
                .ThenBy(d => d.Message, StringComparer.Ordinal),
        ];
    }
}
