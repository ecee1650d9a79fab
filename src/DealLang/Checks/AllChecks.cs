using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>One rule, or a family of them: what it finds in a compilation.</summary>
public delegate IEnumerable<Diagnostic> Check(DealCompilation compilation);

/// <summary>Every check, in one list; a new family is one line here.</summary>
public static class AllChecks
{
    private static readonly ImmutableArray<Check> s_checks =
    [
        compilation => compilation.Trees.SelectMany(t => t.Diagnostics),
        compilation => compilation.BindingDiagnostics,
    ];

    /// <summary>Each finding once, sorted by file, position and code, without those that the files waive.</summary>
    public static ImmutableArray<Diagnostic> Run(DealCompilation compilation) =>
    [
        .. s_checks.SelectMany(check => check(compilation))
            .Where(d => !compilation.World.Waivers.Any(w => w.Covers(d)))
            .DistinctBy(d => (d.Code, d.Location, d.Message))
            .OrderBy(d => d.Location.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Location.Span.Start)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal),
    ];
}
